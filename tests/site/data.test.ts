import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import { DIST } from "../../scripts/root.ts";
import { readFileSync } from "node:fs";
import { ROOT } from "../../scripts/root.ts";
import { useSite } from "./browser.ts";
import { datasetPages, files, partPages, readBuilt } from "./built.ts";

const site = useSite();
const known = new Set(files);
const datasets = datasetPages;

/** Every text of a description that is an address of ours: relative, or from the root of the site. */
function addressesIn(value: unknown, key = ""): string[] {
  if (typeof value === "string") return ADDRESS.test(key) && !/^https?:/.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    addressesIn(inner, Array.isArray(value) ? key : name),
  );
}

/** Keys that hold an address in one of the standards. */
const ADDRESS = /^(path|url|contentUrl|source_path|@id|aboutUrl|valueUrl|dcat:.*URL|URL)$/;

/** Ids that are names inside a description, and templates, which lead nowhere by themselves. */
const NAME = /^(observations(\/[a-z_]+)?|spdx:.*|cr:.*|sc:.*|dct:.*)$|\{/;

describe("descriptions for machines", () => {
  const described = files.filter((file) => /^\/data\/[^/]*(datapackage|csv-metadata|croissant|catalogue)\.json(ld)?$/.test(file)); // prettier-ignore

  test("every address in them is a file or page of the site", () => {
    expect(described.length).toBeGreaterThan(datasets.length * 3);
    const broken = described
      .filter((file) => !file.endsWith("catalogue.json"))
      .flatMap((file) =>
        addressesIn(JSON.parse(readBuilt(file)))
          .filter((address) => !NAME.test(address))
          .filter((address) => !leadsSomewhere(address, file))
          .map((address) => `${file}: ${address}`),
      );
    expect(broken).toEqual([]);
  });

  test("templates lead to pages too", () => {
    const [row] = JSON.parse(readBuilt("/data/audit-grades.json")) as { id: string; source: string }[];
    const csvw = JSON.parse(readBuilt("/data/audit-grades.csv-metadata.json")) as { tableSchema: { aboutUrl: string; columns: { valueUrl?: string }[] } }; // prettier-ignore
    const fill = (template: string) => template.replace(/\{(id|source)\}/g, (_, name: "id" | "source") => row?.[name] ?? ""); // prettier-ignore
    for (const template of [csvw.tableSchema.aboutUrl, ...csvw.tableSchema.columns.flatMap(({ valueUrl }) => valueUrl ?? [])]) {
      expect(leadsSomewhere(fill(template), "/data/audit-grades.csv-metadata.json"), template).toBe(true);
    } // prettier-ignore
  });
});

function leadsSomewhere(address: string, file: string): boolean {
  const { pathname, hash } = new URL(address, `http://site${file}`);
  const target = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  if (!known.has(target)) return false;
  // An anchor of a dataset's page is the row of an observation.
  return hash === "" || !target.startsWith("/datasets/") || readBuilt(target).includes(`id="${hash.slice(1)}"`); // prettier-ignore
}

test("each dataset's page describes it in the words of schema.org, and every address in it exists", () => {
  for (const { path, root } of datasets) {
    const scripts = root.querySelectorAll('script[type="application/ld+json"]');
    expect(scripts).toHaveLength(1);
    const text = scripts[0]?.rawText ?? "";
    expect(text).not.toContain("<");
    const described = JSON.parse(text) as Record<string, unknown> & { description: string };
    expect(described).toMatchObject({ "@context": "https://schema.org/", "@type": "Dataset", isAccessibleForFree: true }); // prettier-ignore
    expect(described.description.length).toBeGreaterThanOrEqual(50);
    expect(described.description.length).toBeLessThanOrEqual(5000);
    expect(addressesIn(described).length).toBeGreaterThan(9);
    expect(addressesIn(described).filter((address) => !leadsSomewhere(address, path))).toEqual([]);
  }
});

test("the link in each observation's entry is a row: on the dataset's page, or on that of its period", () => {
  const rows = new Map([...datasets, ...partPages].map(({ path, root }) => [path, new Set(root.querySelectorAll("tr[data-observation]").map((row) => row.id))])); // prettier-ignore
  for (const { path } of datasets) {
    const id = path.split("/")[2];
    const { observations } = JSON.parse(readBuilt(`/data/observations/${id}.json`)) as { observations: Record<string, { path: string; source_path: string }> }; // prettier-ignore
    const astray = Object.entries(observations).filter(([key, { path: to }]) => {
      const [page = "", anchor] = to.split("#");
      return anchor !== key || !page.startsWith(path) || !rows.get(page)?.has(key);
    });
    expect(astray.map(([key]) => key)).toEqual([]);
    const shown = [...(rows.get(path) ?? [])].filter((key) => observations[key]?.path !== `${path}#${key}`);
    expect(shown, "what stands on the dataset's page is linked there").toEqual([]);
    for (const entry of Object.values(observations)) expect(known.has(`${entry.source_path}index.html`)).toBe(true); // prettier-ignore
  }
});

test("every figure of a period has a row on its page, each of its ids begins as the list of periods says, and none nearer", () => {
  expect(partPages).toHaveLength(55);
  const links = datasets.flatMap(({ root }) => root.querySelectorAll("a[data-figures]"));
  expect(new Set(links.map((link) => link.getAttribute("href")))).toEqual(
    new Set(partPages.map(({ path }) => path)),
  );
  expect(links).toHaveLength(partPages.length);
  const ids = partPages.map(({ path, root }) => [path, root.querySelectorAll("tr[data-observation]").map((row) => row.id)] as const); // prettier-ignore
  expect(ids.reduce((sum, [, own]) => sum + own.length, 0)).toBe(8616);
  const beginnings = links.map((link) => [link.getAttribute("data-figures") ?? "", link.getAttribute("href")] as const).sort(([a], [b]) => b.length - a.length); // prettier-ignore
  for (const [path, own] of ids)
    for (const id of own) expect(beginnings.find(([start]) => id.startsWith(start))?.[1], id).toBe(path);
});

test("a link to a figure that a dataset's page does not show leads on to it", async () => {
  const page = await site.page("/datasets/foi-performance/#2010-01-to-2010-03-dwp-received-r2019");
  await page.waitForURL("**/datasets/foi-performance/q1-2010/#2010-01-to-2010-03-dwp-received-r2019");
  await page.locator("[id='2010-01-to-2010-03-dwp-received-r2019']").waitFor();
  await page.close();
  const here = await site.page("/datasets/foi-performance/#2016-dwp-received-r2020");
  expect(new URL(here.url()).pathname).toBe("/datasets/foi-performance/");
  await here.close();
});

describe("DuckDB, which has its own readers of Parquet and CSV", () => {
  const file = (name: string) => join(DIST, "data", name);

  async function ask(sql: string): Promise<unknown[][]> {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    return (await connection.runAndReadAll(sql)).getRowsJson();
  }

  test("runs the example of the page of downloads", async () => {
    const [, example = ""] = /```sql\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, "content/pages/data.mdx"), "utf8")) ?? []; // prettier-ignore
    expect(example).toContain("'observations.parquet'");
    const rows = await ask(example.replace("observations.parquet", file("observations.parquet")));
    expect(rows.map(([dataset]) => `/datasets/${String(dataset)}/`)).toEqual(datasets.map(({ path }) => path).sort()); // prettier-ignore
  });

  test("finds the same in observations.parquet and in observations.csv", async () => {
    const csv = `read_csv('${file("observations.csv")}', header = true, all_varchar = true)`;
    const columns = (await ask(`DESCRIBE SELECT * FROM '${file("observations.parquet")}'`)).map(([name, type]) => ({ name: String(name), type: String(type) })); // prettier-ignore
    const select = columns.map(({ name, type }) => `CAST("${name}" AS ${type}) AS "${name}"`).join(", ");
    const [left, right] = [`SELECT * FROM '${file("observations.parquet")}'`, `SELECT ${select} FROM ${csv}`];
    expect(await ask(`(${left} EXCEPT ${right}) UNION ALL (${right} EXCEPT ${left})`)).toEqual([]);
    expect(await ask(`SELECT count(*) FROM (${left})`)).toEqual(await ask(`SELECT count(*) FROM ${csv}`));
    expect(columns.filter(({ type }) => type === "DATE").map(({ name }) => name)).toEqual(["period_start", "period_end"]); // prettier-ignore
    expect(columns.filter(({ type }) => type === "DOUBLE").map(({ name }) => name)).toEqual(["value", "denominator"]); // prettier-ignore
  });
});

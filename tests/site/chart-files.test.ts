import { readFileSync } from "node:fs";
import { join } from "node:path";
import { entries } from "bibtex-parse";
import { parse as parseHtml } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { DIST, ROOT } from "../../scripts/root.ts";
import { layOut } from "../../src/charts/render.ts";
import { WIDE } from "../../src/charts/size.ts";
import { useSite } from "./browser.ts";
import { files, pages, readBuilt } from "./built.ts";

const site = useSite();

/** Every page of a chart, live or frozen, with the start of the addresses of its files. */
const charts = pages.flatMap(({ path, root }) => {
  const [, id, release] = /^\/charts\/([^/]+)\/(?:(\d+\.\d+\.\d+)\/)?$/.exec(path) ?? [];
  if (!id || root.querySelector("#use") === null) return [];
  return [{ id, release, path, root, base: release ? `${path}${id}-${release}` : `/charts/${id}` }];
});
const finding = ({ root }: (typeof charts)[number]) => root.querySelector("h1")?.text.trim() ?? "";
/** The ids of a chart's rows, as its JSON gives them. */
const rowIds = (base: string) => (json(`${base}.json`)["rows"] as { id: string }[]).map(({ id }) => id);
const json = (file: string) => JSON.parse(readBuilt(file)) as Record<string, unknown>;

test("every chart has all its files, and its page names each of them", () => {
  expect(charts.length).toBeGreaterThanOrEqual(18);
  for (const { base, root, path, release } of charts) {
    const endings = ["svg", "2x.png", "social.png", "csv", "json", "vl.json", "citation.txt", "bib", "csl.json", "oembed.json", ...(release ? [] : ["png"])]; // prettier-ignore
    const links = root.querySelectorAll(".use-chart li a").map((link) => link.getAttribute("href"));
    expect(new Set(links), path).toEqual(new Set(endings.map((ending) => `${base}.${ending}`)));
    expect(links.filter((link) => !files.includes(link ?? ""))).toEqual([]);
  }
});

/** Width and height of a PNG, from its first chunk (RFC 2083, 11.2.2). */
function sizeOf(file: string): { png: boolean; width: number; height: number } {
  const bytes = readFileSync(join(DIST, file));
  const signature = bytes.subarray(0, 8).equals(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
  return { png: signature, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe("pictures", () => {
  test("letters of a picture that stands alone have paper around them; a frozen one stays as it was drawn", () => {
    for (const { base, id, release } of charts) {
      const drawn = readBuilt(`${base}.svg`);
      const papered = drawn.match(/<text(?= stroke="#fbfaf6" stroke-width="4" stroke-linejoin="round" paint-order="stroke")/g) ?? []; // prettier-ignore
      expect(papered.length, base).toBe(release ? 0 : drawn.match(/<text[ >]/g)?.length);
      if (!release) continue;
      const kept = readFileSync(join(ROOT, "data/releases", release, "charts", `${id}.json`), "utf8");
      expect(drawn).toBe((JSON.parse(kept) as { svg: { file: string } }).svg.file);
    }
  });

  test("PNGs have the sizes that they are said to have", () => {
    for (const { base, release } of charts) {
      const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(readBuilt(`${base}.svg`)) ?? [];
      expect(sizeOf(`${base}.2x.png`), base).toEqual({ png: true, width: 2 * Number(width), height: 2 * Number(height) }); // prettier-ignore
      expect(sizeOf(`${base}.social.png`), base).toEqual({ png: true, width: 1200, height: 630 });
      if (!release) expect(sizeOf(`${base}.png`), base).toEqual({ png: true, width: Number(width), height: Number(height) }); // prettier-ignore
    }
  });

  test("the words are drawn: in every social image the finding's place and the name at the foot hold ink", async () => {
    const page = await site.page("/404.html");
    for (const { base } of charts) {
      const ink = await page.evaluate(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext("2d");
        if (!context) throw new Error("no canvas");
        context.drawImage(image, 0, 0);
        const dark = (x: number, y: number, width: number, height: number) => {
          const { data } = context.getImageData(x, y, width, height);
          let found = 0;
          for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 90) found += 1;
          return found / (width * height);
        };
        return {
          finding: dark(56, 56, 500, 150),
          word: dark(160, 580, 150, 30),
          picture: dark(650, 60, 490, 480),
        };
      }, `${base}.social.png`);
      // Bold letters cover a fifth of their place; a bar alone covers nothing of "Disclosures".
      expect(ink.finding, base).toBeGreaterThan(0.08);
      expect(ink.word, base).toBeGreaterThan(0.08);
      expect(ink.picture, base).toBeGreaterThan(0.005);
    }
  });
});

test("the Vega-Lite file draws by itself, without a warning, a mark for every row that the page draws", async () => {
  for (const { base } of charts) {
    const spec = json(`${base}.vl.json`);
    expect(JSON.stringify(spec), base).not.toMatch(/"url":|"href":/);
    const { warnings } = await layOut(spec, WIDE.width);
    expect(warnings, base).toEqual([]);
    const rows = new Set([...JSON.stringify(spec).matchAll(/"id":"([a-z0-9-]+)"/g)].map(([, id]) => id));
    expect(rowIds(base).filter((id) => !rows.has(id)), base).toEqual([]);
  }
}); // prettier-ignore

test("the CSV holds the rows that the page's words list, and no other", () => {
  for (const { base, root } of charts) {
    const ids = readBuilt(`${base}.csv`).trim().split("\r\n").slice(1).map((line) => line.split(",")[0]); // prettier-ignore
    expect(new Set(ids), base).toEqual(new Set(rowIds(base)));
    expect(root.querySelectorAll("[data-points] li[data-row]"), base).toHaveLength(ids.length);
  }
}); // prettier-ignore

describe("citations", () => {
  test("BibTeX is read by a parser of its own: one entry with author, title, address and note", () => {
    for (const chart of charts) {
      const [entry, ...more] = entries(readBuilt(`${chart.base}.bib`));
      expect(more).toEqual([]);
      expect(entry).toMatchObject({ type: "misc", AUTHOR: "PIP Disclosures", URL: chart.path });
      // The parser keeps what TeX needs before % and &.
      expect(entry?.["TITLE"]?.replaceAll("\\", "")).toBe(finding(chart).replace(/\.$/, ""));
      expect(entry?.["NOTE"]).toMatch(/^Figures read in: /);
    }
  });

  test("CSL-JSON is a list of one item with the fields of its schema", () => {
    for (const chart of charts) {
      const list = JSON.parse(readBuilt(`${chart.base}.csl.json`)) as Record<string, unknown>[];
      expect(list).toHaveLength(1);
      expect(list[0]).toMatchObject({ type: "figure", title: finding(chart).replace(/\.$/, ""), URL: chart.path, author: [{ literal: "PIP Disclosures" }] }); // prettier-ignore
      const known = ["id", "type", "title", "container-title", "author", "issued", "version", "URL", "note"];
      expect(Object.keys(list[0] ?? {}).filter((key) => !known.includes(key))).toEqual([]);
    }
  });

  test("the sentence on the page is the one in the file", () => {
    for (const { base, root } of charts)
      expect(`${root.querySelector("#use-citation")?.text}\n`).toBe(parseHtml(readBuilt(`${base}.citation.txt`)).text); // prettier-ignore
  });
});

describe("oEmbed and cards", () => {
  test("a page leads to its oEmbed file, which has the fields of version 1.0 for rich content", () => {
    for (const chart of charts) {
      const link = chart.root.querySelector("link[rel=alternate][type='application/json+oembed']");
      expect(link?.getAttribute("href")).toBe(`${chart.base}.oembed.json`);
      const oembed = json(`${chart.base}.oembed.json`);
      expect(oembed).toMatchObject({ type: "rich", version: "1.0", title: finding(chart), provider_name: "PIP Disclosures" }); // prettier-ignore
      expect(Number(oembed["width"]) * Number(oembed["height"])).toBeGreaterThan(0);
      const html = parseHtml(String(oembed["html"]));
      expect(html.querySelector("blockquote")?.text).toContain(finding(chart));
      expect(html.querySelector("blockquote a")?.getAttribute("href")).toBe(chart.path);
      expect(files).toContain(`${html.querySelector("iframe")?.getAttribute("src")}index.html`);
    }
  });

  test("a chart's card has its finding, its image with words for it, and the image is there", () => {
    for (const chart of charts) {
      const content = (property: string) =>
        chart.root.querySelector(`meta[property='${property}'], meta[name='${property}']`)?.getAttribute("content");
      expect(content("og:title")).toContain(finding(chart));
      expect(content("og:type")).toBe("article");
      expect(content("twitter:card")).toBe("summary_large_image");
      expect(files).toContain(content("og:image"));
      expect(content("og:image:alt")).toContain(finding(chart));
      expect([content("og:image:width"), content("og:image:height")]).toEqual(["1200", "630"]);
    }
  }); // prettier-ignore

  test("every page has a card's title and description", () => {
    const without = pages.filter(({ root }) => ["og:title", "og:description", "og:type"].some((name) => !root.querySelector(`meta[property='${name}']`)?.getAttribute("content"))); // prettier-ignore
    expect(without.map(({ path }) => path)).toEqual([]);
  });
});

describe("the panel", () => {
  test("a button copies its text and says so; the code has the address at which it is read", async () => {
    const page = await site.page("/charts/winning-at-tribunal/", { permissions: ["clipboard-read", "clipboard-write"] }); // prettier-ignore
    const field = page.getByLabel("Code to embed it live", { exact: true });
    const code = await field.innerText();
    expect(code).toContain(`src="${site.url}/embed/winning-at-tribunal/"`);
    const button = page.getByRole("button", { name: "Copy Code to embed it live" });
    await button.focus();
    await page.keyboard.press("Enter");
    const said = page.locator(".copy-text", { has: field }).getByRole("status");
    await expect.poll(() => said.innerText()).toBe("Copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  });

  test("without a script every text is there to be selected, no button promises more, and the code says what it lacks", async () => {
    const page = await site.page("/charts/winning-at-tribunal/", { javaScriptEnabled: false });
    expect(await page.locator(".copy-text pre:visible").count()).toBeGreaterThanOrEqual(5);
    expect(await page.locator(".copy-text button:visible").count()).toBe(0);
    expect(await page.locator(".use-addressless").isVisible()).toBe(true);
  });

  test("the code that is copied shows the chart in a page, with a link and the finding before it", async () => {
    const page = await site.page("/charts/winning-at-tribunal/");
    const code = await page.getByLabel("Code to embed it live", { exact: true }).innerText();
    await page.evaluate((html) => (document.body.innerHTML = html), code);
    expect(await page.locator("blockquote").innerText()).toContain("Claimants won 15%");
    await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
    expect(await page.frameLocator("iframe").locator(".embed-foot").innerText()).toContain("Live:");
  });
});

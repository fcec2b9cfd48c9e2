import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../scripts/root.ts";
import { dateUses, importsOf } from "./architecture/imports.ts";
import { FOR_THE_BROWSER, PACKAGE_FOR_THE_BROWSER, forbiddenImports, placeOf } from "./architecture/rules.ts";

const LONGEST = 200;

/** The files under some folders whose names end so, as paths from the root with "/", with their text. */
function filesUnder(folders: string[], ending: RegExp): { file: string; text: string }[] {
  return folders
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((path) =>
        join(folder, path),
      ),
    )
    .filter((path) => ending.test(path) && !path.endsWith(".d.ts"))
    .map((path) => ({ file: path.split(sep).join("/"), text: readFileSync(join(ROOT, path), "utf8") }));
}

const programs = filesUnder(["src", "scripts", "content"], /\.(ts|astro|mdx|mjs)$/);

describe("who may import whom", () => {
  test("every file keeps to the design's table", () => {
    expect(programs.flatMap(({ file, text }) => forbiddenImports(file, text))).toEqual([]);
  });

  test.for([
    [
      "src/model/day.ts",
      `import { tidy } from "../pipeline/tidy.ts";`,
      "model may import model, not pipeline.",
    ],
    [
      "src/model/day.ts",
      `import { readFileSync } from "node:fs";`,
      "model may use zod, and no other package.",
    ],
    ["src/model/day.ts", `export * from "../charts/draw.ts";`, "model may import model, not charts."],
    ["src/pipeline/x.ts", `const vega = await import("vega");`, "vega belongs in charts, client only."],
    [
      "src/charts/x.ts",
      `import { ParquetWriter } from "hyparquet-writer";`,
      "hyparquet-writer belongs in pipeline only.",
    ],
    ["src/charts/x.ts", `import "../site.ts";`, "charts may import model, pipeline, charts, not site."],
    ["src/pages/a/index.astro", `---\nimport fs from "node:fs";\n---`, "and no other package."],
    [
      "src/pages/index.astro",
      `---\nimport { day } from "../model/day.ts";\n---`,
      `pages may take types only from model: use "import type".`,
    ],
    [
      "src/components/Clock.astro",
      `<script>\nimport "../site.ts";\n</script>`,
      "components may import components, client, styles, not site.",
    ],
    [
      "src/client/x.ts",
      `import { type Edtf, edtf } from "../model/edtf.ts";`,
      `client may take types only from model: use "import type".`,
    ],
    ["src/client/x.ts", `import { z } from "zod";`, "and no other package."],
    ["src/site.ts", `import { report } from "../scripts/report.ts";`, "not scripts."],
    ["scripts/data.ts", `import { records } from "../src/site.ts";`, "not site."],
    ["scripts/data.ts", `import "../tests/site/browser.ts";`, "not tests."],
    [
      "scripts/data.ts",
      `import { ByteWriter } from "hyparquet-writer";`,
      "hyparquet-writer belongs in pipeline only.",
    ],
    ["scripts/data.ts", `import { read } from "@e965/xlsx";`, "@e965/xlsx belongs in pipeline only."],
    ["content/stories/one.mdx", `import X from "../../src/components/X.astro";\n\nWords.`, "not components."],
    ["src/helpers/x.ts", "", `"helpers" is not a place that the design knows.`],
  ] as const)("a forbidden import is found: %s, %s", ([file, text, objection]) => {
    const found = forbiddenImports(file, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(file);
    expect(found[0]).toContain(objection);
  });

  test.for([
    [
      "src/pages/index.astro",
      `---\nimport type { Day } from "../model/day.ts";\nimport { site } from "../site.ts";\n---`,
    ],
    ["src/client/x.ts", `import { isDay } from "../model/day.ts";`],
    ["src/client/search.ts", `const { search } = await import("/pagefind/pagefind.js");`],
    [
      "scripts/data.ts",
      `import { readFileSync } from "node:fs";\nimport { tidy } from "../src/pipeline/tidy.ts";`,
    ],
    ["content/stories/one.mdx", "Words.\n\n```ts\nimport x from 'x';\n```\n"],
  ] as const)("an allowed import is let through: %s", ([file, text]) => {
    expect(forbiddenImports(file, text)).toEqual([]);
  });
});

test.for(FOR_THE_BROWSER)(
  "%s may reach a browser: all that it loads may, and none of it is a package but Vega's marks",
  (file) => {
    const loaded = importsOf(file, readFileSync(join(ROOT, file), "utf8")).filter(
      ({ typeOnly }) => !typeOnly,
    );
    const allowed = [
      ...FOR_THE_BROWSER.map((path) => path.replace(/^src\/(model|charts)\//, "./")),
      PACKAGE_FOR_THE_BROWSER,
    ];
    expect(loaded.map(({ specifier }) => specifier).filter((path) => !allowed.includes(path))).toEqual([]);
  },
);

test(`no program is longer than ${LONGEST} lines`, () => {
  const tooLong = programs
    .map(({ file, text }) => ({ file, lines: text.trimEnd().split("\n").length }))
    .filter(({ file, lines }) => !file.endsWith(".mdx") && lines > LONGEST)
    .map(({ file, lines }) => `${file}: ${lines} lines`);
  expect(tooLong).toEqual([]);
});

describe("days are text in model and pipeline", () => {
  test("neither makes a Date", () => {
    const found = programs
      .filter(({ file }) => ["model", "pipeline"].includes(placeOf(file)))
      .flatMap(({ file, text }) => dateUses(file, text).map((line) => `${file}:${line} makes a Date`));
    expect(found).toEqual([]);
  });

  test("a Date is found, and the word in a comment is not", () => {
    expect(dateUses("x.ts", "// new Date()\nconst a = new Date(2016, 0);\nconst b = Date.now();")).toEqual([
      2, 3,
    ]);
  });
});

describe("no test is skipped or run alone", () => {
  const shirking = /\b(?:it|test|describe|suite)\.(?:only|skip|skipIf|runIf|todo|fails)\b/;

  test("in any test file", () => {
    const found = filesUnder(["tests"], /\.test\.ts$/).filter(({ text }) => shirking.test(text));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  test("a skipped test is found", () => {
    expect("test" + ".skip('x', () => {})").toMatch(shirking);
  });
});

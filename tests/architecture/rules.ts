import { posix } from "node:path";
import { importsOf, type Import } from "./imports.ts";

/** What the files of one place may import. */
type Rule = { places: readonly string[]; typesFrom?: readonly string[]; packages?: readonly string[] };

const ASTRO = ["astro", "astro:*", "@astrojs/*"];

// The table "May import" of the design, one row a place.
const RULES: Record<string, Rule> = {
  model: { places: ["model"], packages: ["zod"] },
  pipeline: {
    places: ["model", "pipeline"],
    // node:crypto computes checksums and touches nothing outside.
    packages: ["csv-parse", "hyparquet", "hyparquet-writer", "node-html-parser", "node:crypto", "satteri", "yaml", "zod", "@e965/xlsx", "fflate", "saxes"], // prettier-ignore
  },
  charts: { places: ["model", "pipeline", "charts"], packages: ["vega", "vega-*", "fontkit"] },
  site: { places: ["model", "pipeline", "charts", "paths", "site"], packages: ["node:*"] },
  paths: { places: [], packages: ["node:*"] },
  "content.config": { places: ["model", "site", "paths"], packages: ASTRO },
  pages: {
    places: ["components", "components/mdx", "layouts", "site", "client", "styles"],
    typesFrom: ["model", "charts"],
    packages: [...ASTRO, "@fontsource-variable/*"],
  },
  layouts: {
    places: ["components", "components/mdx", "layouts", "site", "client", "styles"],
    typesFrom: ["model", "charts"],
    packages: [...ASTRO, "@fontsource-variable/*"],
  },
  components: {
    places: ["components", "client", "styles"],
    typesFrom: ["model", "charts"],
    packages: ASTRO,
  },
  // Components that stand in texts: MDX can hand them nothing but ids, so they ask the site (docs/decisions/0007).
  "components/mdx": {
    places: ["components", "components/mdx", "site", "client", "styles"],
    typesFrom: ["model", "charts"],
    packages: ASTRO,
  },
  // A path from the root of the site, such as /pagefind/pagefind.js, is fetched by the browser.
  client: {
    places: ["client", "site root"],
    typesFrom: ["model", "charts"],
    packages: ["vega", "vega-*", "chart2music"],
  },
  scripts: { places: ["model", "pipeline", "charts", "paths", "scripts"], packages: ["*"] },
  content: { places: [] },
};

// Packages with one home. A place with "*" does not get them.
const HOMES: Record<string, readonly string[]> = {
  // What opens files from outside works in a process of its own, and nowhere else.
  "@e965/xlsx": ["pipeline"],
  saxes: ["pipeline"],
  hyparquet: ["pipeline"],
  "hyparquet-writer": ["pipeline"],
  vega: ["charts", "client"],
  "vega-lite": ["charts", "client"],
};

// The rules of counting days run in the browser too, and there is one copy of them: these files, which load no
// package, so that no zod reaches a reader (docs/decisions/0018).
export const FOR_THE_BROWSER: readonly string[] = [
  "src/model/counted-day.ts",
  "src/model/day-in-words.ts",
  "src/model/day.ts",
  "src/model/deadline.ts",
  "src/model/period.ts",
  "src/model/working-day.ts",
  // A live chart is drawn with the code that drew the page (docs/decisions/0026).
  "src/charts/layer-names.ts",
  "src/charts/palette.ts",
  "src/charts/svg.ts",
];

/** The one package that they may load: the marks of Vega, which the live chart has in the browser anyway. */
export const PACKAGE_FOR_THE_BROWSER = "vega-scenegraph";

/** Where a file lives: "model" for src/model/day.ts, "site" for src/site.ts, "scripts" for scripts/data.ts. */
export function placeOf(file: string): string {
  const [top = "", second = ""] = file.split("/");
  if (top !== "src") return top;
  if (file.startsWith("src/components/mdx/")) return "components/mdx";
  return file.split("/").length > 2 ? second : second.replace(/\.\w+$/, "");
}

/**
 * The imports of a file that the design forbids, one sentence each.
 * @param file its path from the root of the project, with "/"
 */
export function forbiddenImports(file: string, text: string): string[] {
  const place = placeOf(file);
  const rule = RULES[place];
  if (rule === undefined) return [`${file}: "${place}" is not a place that the design knows.`];
  return importsOf(file, text).flatMap((found) => {
    const objection = objectionTo(found, file, place, rule);
    return objection === undefined ? [] : [`${file} imports "${found.specifier}": ${objection}`];
  });
}

function objectionTo({ specifier, typeOnly }: Import, file: string, place: string, rule: Rule) {
  const target = targetOf(specifier, file);
  if (target.place === undefined) return packageObjection(target.name, place, rule);
  if (rule.places.includes(target.place)) return undefined;
  if (place === "client" && FOR_THE_BROWSER.includes(target.name)) return undefined;
  if (rule.typesFrom?.includes(target.place) !== true) {
    return `${place} may import ${list(rule.places)}, not ${target.place}.`;
  }
  return typeOnly ? undefined : `${place} may take types only from ${target.place}: use "import type".`;
}

function packageObjection(name: string, place: string, rule: Rule): string | undefined {
  const homes = HOMES[name];
  if (homes !== undefined && !homes.includes(place)) return `${name} belongs in ${list(homes)} only.`;
  const allowed = rule.packages ?? [];
  if (allowed.some((pattern) => matches(pattern, name))) return undefined;
  return `${place} may use ${list(allowed)}, and no other package.`;
}

function targetOf(specifier: string, file: string): { place?: string; name: string } {
  if (specifier.startsWith("/")) return { place: "site root", name: specifier };
  if (!specifier.startsWith(".")) {
    const [first = "", second] = specifier.split("/");
    return { name: first.startsWith("@") ? `${first}/${second}` : first };
  }
  const path = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ""));
  return { place: placeOf(path), name: path };
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function list(words: readonly string[]): string {
  return words.length === 0 ? "nothing" : words.join(", ");
}

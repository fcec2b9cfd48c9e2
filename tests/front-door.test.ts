import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../scripts/root.ts";

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const readme = read("README.md");
const contributing = read("CONTRIBUTING.md");
const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: object }).scripts);

/** What git keeps out of the project, or keeps for itself. */
const NOT_OURS = [".git", ...read(".gitignore").split("\n").flatMap((line) => /^([^*]+)\/$/.exec(line)?.[1] ?? [])]; // prettier-ignore

/** The folders in the first column of the README's map. */
const mapped = [...readme.matchAll(/^\| `([^`]+)\/` +\|/gm)].map(([, folder = ""]) => folder);

/** The npm scripts that a text tells people to run. */
function commandsIn(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run )?([a-z][a-z:]*)/g)]
    .map(([, command = ""]) => command)
    .filter((command) => command !== "ci" && command !== "installs");
}

/** The recipes of CONTRIBUTING.md: the title and the numbered steps of each part that is called "Add a …". */
function recipesIn(text: string): { title: string; steps: string[] }[] {
  return text
    .split(/^## /m)
    .filter((part) => /^Add an? /.test(part))
    .map((part) => ({
      title: part.split("\n")[0] ?? "",
      steps: [...part.matchAll(/^\d+\. (.*)$/gm)].map(([, step = ""]) => step),
    }));
}

describe("the README's map", () => {
  test("names folders, each with a line of its own", () => {
    expect(mapped.length).toBeGreaterThan(10);
    expect(new Set(mapped).size).toBe(mapped.length);
  });

  test.for(mapped)("%s exists", (folder) => {
    expect(existsSync(join(ROOT, folder)) && statSync(join(ROOT, folder)).isDirectory()).toBe(true);
  });

  test("names every folder at the top, and every folder under content, data and src", () => {
    const foldersIn = (parent: string) =>
      readdirSync(join(ROOT, parent), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !NOT_OURS.includes(entry.name))
        .map((entry) => (parent === "" ? entry.name : `${parent}/${entry.name}`));
    const there = ["", "content", "data", "src"].flatMap(foldersIn);
    expect(there.filter((folder) => !mapped.includes(folder))).toEqual([]);
  });
});

describe("commands", () => {
  test("the README gives the two commands that do everything", () => {
    expect(readme).toContain("npm ci && npm start");
    expect(readme).toContain("npm ci && npm test");
  });

  test("every npm script that the front door mentions exists", () => {
    expect(commandsIn(readme).length).toBeGreaterThan(5);
    expect(commandsIn(readme + contributing).filter((command) => !scripts.includes(command))).toEqual([]);
  });

  test("every npm script is in the README", () => {
    expect(scripts.filter((script) => !commandsIn(readme).includes(script))).toEqual([]);
  });
});

describe("recipes", () => {
  const recipes = recipesIn(contributing);

  test("there is one for a source, a dataset, a held file, a record, a chart, a story, an easy-read twin, a question and a term", () => {
    expect(recipes.map(({ title }) => title)).toEqual([
      "Add a source",
      "Add a dataset",
      "Add a held file",
      "Add a record",
      "Add a chart",
      "Add a story",
      "Add an easy-read twin",
      "Add a question",
      "Add a term",
    ]);
  });

  test.for(recipes)("$title: at most ten steps, and the last ends in a command", ({ steps }) => {
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.length).toBeLessThanOrEqual(10);
    expect(steps.at(-1)).toMatch(/`npm (run )?[a-z:]+`$/);
  });

  test("every file and folder that a recipe names exists", () => {
    const paths = [...contributing.matchAll(/`((?:data|content|src|docs|tests)\/[a-z0-9./-]+)`/g)];
    expect(paths.map(([, path = ""]) => path).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe("decisions", () => {
  const decisions = readdirSync(join(ROOT, "docs/decisions")).sort();

  test("are numbered from 1 without a gap, and say their number", () => {
    decisions.forEach((file, index) => {
      expect(file).toMatch(new RegExp(`^${String(index + 1).padStart(4, "0")}-[a-z0-9-]+\\.md$`));
      expect(read(`docs/decisions/${file}`)).toMatch(new RegExp(`^# ${index + 1}\\. `));
    });
  });

  test.for(decisions)("%s has its four parts on at most 30 lines", (file) => {
    const text = read(`docs/decisions/${file}`);
    const parts = [...text.matchAll(/^## (.*)$/gm)].map(([, part]) => part);
    expect(new Set(parts)).toEqual(new Set(["Context", "Decision", "Consequences", "Status"]));
    expect(parts).toHaveLength(4);
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(30);
  });
});

describe("licences", () => {
  test("the code's is MIT, as package.json says", () => {
    expect(read("LICENSE")).toMatch(/^MIT License/);
    expect(JSON.parse(read("package.json"))).toMatchObject({ license: "MIT" });
  });

  test("LICENSE-DATA names its three layers", () => {
    const layers = [...read("LICENSE-DATA").matchAll(/^\d\. (.*)$/gm)].map(([, layer]) => layer);
    expect(layers).toEqual(["Material as disclosed or published", "Our tidy data and our words", "Code"]);
    expect(read("LICENSE-DATA")).toMatch(/Open Government/);
    expect(read("LICENSE-DATA")).toMatch(/CC BY 4\.0/);
    expect(readme).toMatch(/LICENSE-DATA/);
  });

  test("the changelog speaks to each audience", () => {
    const audiences = [...read("CHANGELOG.md").matchAll(/^### (.*)$/gm)].map(([, audience]) => audience);
    expect(new Set(audiences)).toEqual(
      new Set(["For readers", "For people who link or embed", "For people who download the data"]),
    );
  });
});

import { expect, test } from "vitest";
import { publish } from "../../src/pipeline/publish.ts";
import { readCsv } from "../../src/pipeline/read-csv.ts";
import { BASE, changed, published, TABLE } from "./base-tree.ts";

// Names that stand for something in JavaScript's objects are only text here.

const bytes = (text: string) => new TextEncoder().encode(text);

test("a source may be called constructor, and is published like any other", () => {
  const path = [...BASE.keys()].find((file) => file.startsWith("data/sources/")) ?? "";
  const tree = new Map([...BASE, ["data/sources/constructor.yaml", BASE.get(path) ?? new Uint8Array()]]);
  const { files, problems } = published(tree);
  expect(problems).toEqual([]);
  expect(files.get("data/tidy/sources.json")).toContain('{"id":"constructor",');
});

test("a field called __proto__ is unknown, like any other that is not declared", () => {
  const path = [...BASE.keys()].find((file) => file.startsWith("data/sources/")) ?? "";
  const text = new TextDecoder().decode(BASE.get(path));
  const { problems } = publish(new Map([...BASE, [path, bytes(`${text}__proto__:\n  admin: true\n`)]]));
  expect(problems.map(({ code, found }) => `${code}: ${found}`)).toEqual([
    'unknown-field: the field "__proto__"',
  ]);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test("a column called __proto__ holds cells like any other", () => {
  const { rows } = readCsv(["a", "__proto__"], "x.csv", bytes("a,__proto__\n1,2\n"));
  expect(rows.map(({ cells }) => Object.entries(cells))).toEqual([[["a", "1"], ["__proto__", "2"]]]); // prettier-ignore
});

test.for(["__proto__", "constructor", "hasOwnProperty"])(
  "a measure called %s is one that the dataset does not declare",
  (name) => {
    const text = new TextDecoder().decode(BASE.get(TABLE));
    const measure = (text.split("\n")[1] ?? "").split(",")[(text.split("\n")[0] ?? "").split(",").indexOf("measure")] ?? ""; // prettier-ignore
    const { problems } = publish(changed(TABLE, `,${measure},`, `,${name},`));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.some(({ found }) => found.includes(`"${name}"`))).toBe(true);
  },
);

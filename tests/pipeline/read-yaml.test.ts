import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readFrontMatter } from "../../src/pipeline/read-front-matter.ts";
import { readYaml } from "../../src/pipeline/read-yaml.ts";

const schema = z.strictObject({ title: z.string(), items: z.array(z.strictObject({ id: z.string() })).optional() }); // prettier-ignore
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readYaml(schema, "fixture.yaml", bytes(text));

test("a day, a year from April and a Norwegian's No stay text", () => {
  const days = readYaml(
    z.array(z.unknown()),
    "fixture.yaml",
    bytes("- 2018-01-29\n- 2016-17\n- No\n- 1:30\n"),
  );
  expect(days.value).toEqual(["2018-01-29", "2016-17", "No", "1:30"]);
});

describe("a part of a file is found by its path", () => {
  const text = "# note\ntitle: x\nitems:\n  - id: a\n  - id: b\n";
  test.for([
    [["title"], 2, 1],
    [["items"], 3, 1],
    [["items", 1], 5, 5],
    [["items", 1, "id"], 5, 5],
    [["items", 1, "missing"], 5, 5],
    [["items", 9], 3, 1],
    [["missing"], 2, 1],
  ] as const)("%j", ([path, line, column]) => {
    expect(read(text).placeOf(path)).toEqual({ line, column });
  });
});

describe("YAML that cannot be read is one problem in plain words, at the place to look at", () => {
  test.for([
    ["title: a: b\n", 1, "a second colon in the line"],
    ["title: a\ntitle: b\n", 2, "a field that the same list of fields has already"],
    ['title: "a\nitems: []\n', 1, "a quote or bracket that is never closed"],
    ["title: a\nitems:\n\t- id: b\n", 3, "a tab at the start of the line"],
    ["title: @a\n", 1, "a text that begins with a sign that means something in YAML"],
    ["title: a\nitems: *b\n", 2, "a text that begins with * but is not in quotes"],
    ["title: a\n---\ntitle: b\n", 2, "a line of three hyphens with another document after it"],
  ] as const)("%j", ([text, line, found]) => {
    const { value, problems } = read(text);
    expect(value).toBe(null);
    expect(problems).toMatchObject([{ code: "yaml-syntax", at: { line }, found }]);
  });
});

test("an empty file is told as such", () => {
  expect(read("").problems).toMatchObject([{ code: "invalid-field", found: "an empty file" }]);
});

describe("front matter", () => {
  const story = z.strictObject({ title: z.string() });
  const front = (text: string) => readFrontMatter(story, "fixture.mdx", bytes(text));

  test("is read as YAML, and the text under it keeps its line", () => {
    expect(front("---\ntitle: x\n---\n\nWords\n")).toMatchObject({ value: { title: "x" }, body: "\nWords\n", bodyLine: 4 }); // prettier-ignore
  });

  test("has its places counted from the top of the file", () => {
    expect(front("---\n# note\ntitle: 3\n---\n").problems).toMatchObject([{ code: "invalid-field", at: { line: 3 } }]); // prettier-ignore
  });

  test("is missed if it is not there", () => {
    expect(front("Words\n").problems).toMatchObject([{ code: "missing-field", found: "no front matter" }]);
  });
});

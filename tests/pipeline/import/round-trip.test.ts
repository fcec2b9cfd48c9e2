import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { ROOT } from "../../../scripts/root.ts";
import type { PublishedRecord } from "../../../src/model/published.ts";
import { todoIn } from "../../../src/model/todo.ts";
import { importRecord, type ImportOptions } from "../../../src/pipeline/import/import-record.ts";
import { whole } from "../../../src/pipeline/parts.ts";
import { publish } from "../../../src/pipeline/publish.ts";
import { BASE } from "../base-tree.ts";

const CASES = join(ROOT, "tests/imports");
const valid = readdirSync(CASES).filter((name) => name.startsWith("valid-"));

function imported(name: string): ReadonlyMap<string, string> {
  const folder = join(CASES, name);
  const [file = ""] = readdirSync(folder).filter((entry) => entry.startsWith("input."));
  let options: ImportOptions = {};
  if (readdirSync(folder).includes("options.json")) {
    options = JSON.parse(readFileSync(join(folder, "options.json"), "utf8")) as ImportOptions;
  }
  return importRecord(file, readFileSync(join(folder, file)), options, BASE).files;
}

/** The base tree with these files in it. */
function withFiles(files: ReadonlyMap<string, string>) {
  const encoded = [...files].map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  return new Map([...BASE, ...encoded]);
}

/** What a person would write at a mark: the first of the words offered, an address, or a sentence. */
function answer(field: string, what: string): string | string[] {
  const offered = /(?:one of|: ) ?([a-z-]+)(?:,|$| or)/.exec(what)?.[1];
  if (field === "url") return "https://fixture.example/request/1";
  if (field === "kind") return "foi-request";
  if (field === "type" || field === "actor" || field === "read") return offered ?? "";
  return "Written by a person.";
}

/** A file with every mark answered, and how many there were. */
function answered(text: string): { text: string; marks: number } {
  const document = parseDocument(text, { version: "1.2", schema: "core" });
  let marks = 0;
  const fill = (node: unknown): void => {
    if (isSeq(node)) node.items.forEach(fill);
    if (!isMap(node)) return;
    for (const pair of node.items) {
      const field = String(pair.key);
      if (field === "providers" && isSeq(pair.value)) {
        marks += pair.value.items.length;
        pair.value.items = [];
      }
      const what = isScalar(pair.value) ? todoIn(pair.value.value) : null;
      if (what === null) fill(pair.value);
      else {
        marks += 1;
        pair.value = document.createNode(answer(field, what));
      }
    }
  };
  fill(document.contents);
  return { text: document.toString(), marks };
}

describe.each(valid)("%s", (name) => {
  const files = imported(name);

  test("npm run data names every mark and finds nothing else", () => {
    const { problems } = publish(withFiles(files));
    const marks = [...files.values()].reduce((sum, text) => sum + answered(text).marks, 0);
    expect(problems.filter(({ code }) => code !== "todo")).toEqual([]);
    expect(problems).toHaveLength(marks);
    expect(problems.filter(({ at, mend }) => at === undefined || mend === "")).toEqual([]);
  });

  test("once the marks are answered, everything passes and the record is published", () => {
    const filled = new Map([...files].map(([path, text]) => [path, answered(text).text]));
    const { files: tidy, problems } = publish(withFiles(filled));
    expect(problems).toEqual([]);
    const records = JSON.parse(whole(tidy.get("data/tidy/records.json") ?? "")) as PublishedRecord[];
    const path = [...files.keys()].find((file) => file.startsWith("data/records/")) ?? "";
    const record = records.find(({ id }) => `data/records/${id}.yaml` === path);
    expect(record?.events.length).toBeGreaterThan(0);
    expect(record?.sources).toHaveLength(files.size - 1);
  });

  test("what is written stands in the form that npm run format gives", async () => {
    for (const [path, text] of files)
      expect(await format(text, { parser: "yaml", printWidth: 110 }), path).toBe(text);
  });
});

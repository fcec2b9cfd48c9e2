import { expect, test } from "vitest";
import { checkLayout } from "../../src/pipeline/check-layout.ts";
import { BASE } from "./base-tree.ts";

const at = (file: string) =>
  checkLayout(new Map([...BASE, [file, new Uint8Array()]])).map(({ code }) => code);

test("the list of what may stand on the site has its place, and need not be there", () => {
  expect(checkLayout(BASE)).toEqual([]);
  expect(at("data/reference/allowed-findings.yaml")).toEqual([]);
});

test.for(["__proto__", "toString"])("%s is a name like any other that is no id", (name) => {
  expect(at(`data/sources/${name}.yaml`)).toEqual(["bad-name"]);
  expect(at(`data/datasets/${name}/dataset.yaml`)).toEqual(["bad-name", "missing-file"]);
});

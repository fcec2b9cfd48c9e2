import { readdirSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPublished } from "../scripts/read-published.ts";
import { ROOT } from "../scripts/root.ts";
import type { PackageInput } from "../src/pipeline/package/package-input.ts";
import { lostIds } from "../src/pipeline/release/compare.ts";
import { cutRelease } from "../src/pipeline/release/cut.ts";
import { releaseFolder, releasesOf } from "../src/pipeline/release/release-tree.ts";
import { readSnapshot, snapshotOf } from "../src/pipeline/release/snapshot.ts";
import { verifyFrozen } from "../src/pipeline/release/verify.ts";
import type { Tree } from "../src/pipeline/tree.ts";
import { holding, REAL } from "./pipeline/package/fixture.ts";

const { tree, data } = readPublished(ROOT);
const folder = join(ROOT, "data/releases");
const versions = existsSync(folder) ? readdirSync(folder) : [];

describe("the releases of this project", () => {
  test("each folder holds one, as it was frozen", () => {
    expect(releasesOf(tree).map(({ version }) => version).sort()).toEqual(versions.sort()); // prettier-ignore
    expect(versions.flatMap((version) => verifyFrozen(version, tree).problems)).toEqual([]);
  });

  test("no id that was ever released is gone", () => {
    if (!data) throw new Error("the evidence has problems: npm run data says which");
    expect(lost(tree, data)).toEqual([]);
  });
});

/** Every id of any release of a tree that the data does not hold any more. */
function lost(tree: Tree, data: PackageInput): string[] {
  const now = snapshotOf(data);
  return releasesOf(tree).flatMap(({ version }) => lostIds(readSnapshot(releaseFolder(version), tree), now));
}

test("so it is found when an id of a release is renamed or taken away, and a value that is taken back is none", () => {
  const [first] = REAL.datasets;
  if (!first) throw new Error("there is no dataset");
  const { dataset } = first;
  const rows = [...first.rows];
  const wanted = { version: "1.0.0", date: "2001-02-03", summary: "A fixture." };
  const { files, problems } = cutRelease(wanted, new Map(), holding(rows), new Map());
  expect(problems).toEqual([]);
  const released = new Map([...files].map(([name, { bytes }]) => [`${releaseFolder("1.0.0")}/${name}`, bytes])); // prettier-ignore
  const [row, ...others] = rows;
  if (!row) throw new Error("the dataset is empty");
  expect(lost(released, holding(rows))).toEqual([]);
  expect(lost(released, holding([{ ...row, value: null, as_published: null, status: "dropped" }, ...others]))).toEqual([]); // prettier-ignore
  expect(lost(released, holding(others))).toEqual([`${dataset.id}/${row.id}`]);
  expect(lost(released, holding([{ ...row, id: "renamed" }, ...others]))).toEqual([`${dataset.id}/${row.id}`]); // prettier-ignore
});

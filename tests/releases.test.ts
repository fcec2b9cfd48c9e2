import { readdirSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPublished } from "../scripts/read-published.ts";
import { ROOT } from "../scripts/root.ts";
import { lostIds } from "../src/pipeline/release/compare.ts";
import { releaseFolder, releasesOf } from "../src/pipeline/release/release-tree.ts";
import { readSnapshot, snapshotOf } from "../src/pipeline/release/snapshot.ts";
import { verifyFrozen } from "../src/pipeline/release/verify.ts";

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
    const now = snapshotOf(data);
    const lost = versions.flatMap((version) => lostIds(readSnapshot(releaseFolder(version), tree), now));
    expect(lost).toEqual([]);
  });
});

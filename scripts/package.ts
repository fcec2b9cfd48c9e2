/**
 * Writes every file of /data/: the data as it stands, each release under its version, and the newest as latest/.
 * --root DIR takes another tree, --out DIR says where to write instead of .cache/data.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { editionOf, UNRELEASED } from "../src/model/edition.ts";
import { packageFiles } from "../src/pipeline/package/package-files.ts";
import { packageInput } from "../src/pipeline/package/package-input.ts";
import { filesOf, releasesOf } from "../src/pipeline/release/release-tree.ts";
import { verifyRebuilt } from "../src/pipeline/release/verify.ts";
import { readTidy, readTree } from "./read-tree.ts";

const { values } = parseArgs({
  options: { root: { type: "string", default: "." }, out: { type: "string" } },
});
const root = resolve(values.root);
const out = resolve(values.out ?? join(root, ".cache", "data"));
const tree = readTree(root);
const input = packageInput(readTidy(root), UNRELEASED, readFileSync(join(root, "LICENSE-DATA"), "utf8"));
const releases = releasesOf(tree);
const newest = releases[0] ?? null;
const edition = editionOf(newest, newest !== null && verifyRebuilt(newest, input).length === 0);

rmSync(out, { recursive: true, force: true });
for (const [path, { bytes }] of packageFiles({ ...input, edition })) write(path, bytes);
for (const { version } of releases) {
  for (const [name, bytes] of filesOf(version, tree)) {
    write(`${version}/${name}`, bytes);
    if (version === newest?.version) write(`latest/${name}`, bytes);
  }
}
console.log(`Data ${edition.version} and ${releases.length} releases written.`);

function write(path: string, bytes: Uint8Array): void {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

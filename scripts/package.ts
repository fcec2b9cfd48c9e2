/**
 * Writes every file of /data/ from data/tidy and data/releases. --root DIR takes another tree; --out DIR says where to
 * write instead of .cache/data.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { UNRELEASED } from "../src/model/edition.ts";
import { packageFiles } from "../src/pipeline/package/package-files.ts";
import { packageInput } from "../src/pipeline/package/package-input.ts";
import { readTree } from "./read-tree.ts";

const { values } = parseArgs({
  options: { root: { type: "string", default: "." }, out: { type: "string" } },
});
const root = resolve(values.root);
const out = resolve(values.out ?? join(root, ".cache", "data"));
const texts = new Map([...readTree(root)].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
const files = packageFiles(packageInput(texts, UNRELEASED, readFileSync(join(root, "LICENSE-DATA"), "utf8")));

rmSync(out, { recursive: true, force: true });
for (const [path, { bytes }] of files) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), bytes);
}
console.log(`${files.size} files of data written.`);

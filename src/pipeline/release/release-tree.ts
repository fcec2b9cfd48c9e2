import { compareVersions } from "../../model/edition.ts";
import { release, type Release } from "../../model/release.ts";
import { readYaml } from "../read-yaml.ts";
import { pathsUnder, type Tree } from "../tree.ts";

/** Where the files of a release stand. */
export function releaseFolder(version: string): string {
  return `data/releases/${version}`;
}

/** Every release of a tree, the newest first. A release.yaml that cannot be read is told by verify, and left out here. */
export function releasesOf(tree: Tree): Release[] {
  const files = pathsUnder(tree, "data/releases").filter((path) => path.endsWith("/release.yaml"));
  const read = files.flatMap(
    (file) => readYaml(release, file, tree.get(file) ?? new Uint8Array()).value ?? [],
  );
  return read.sort((a, b) => compareVersions(b.version, a.version));
}

/** A release's files by name. */
export function filesOf(version: string, tree: Tree): Map<string, Uint8Array> {
  const folder = releaseFolder(version);
  return new Map(
    pathsUnder(tree, folder).map((path) => [
      path.slice(folder.length + 1),
      tree.get(path) ?? new Uint8Array(),
    ]),
  );
}

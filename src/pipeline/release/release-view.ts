import type { Changes } from "../../model/change.ts";
import type { Release } from "../../model/release.ts";
import { textOf, type Tree } from "../tree.ts";
import { changeLines, type ChangeLine } from "./changes-text.ts";
import { releaseFolder, releasesOf } from "./release-tree.ts";

/** A release as its page shows it. `lines` are the first of its table of changes; `total` says how many there are. */
export type ReleaseView = Release & { files: string[]; lines: ChangeLine[]; total: number };

/** A page stays short: the whole table of changes is a file. */
const SHOWN = 100;

/** Every release, the newest first, from the release.yaml and changes.json of each. */
export function viewReleases(tree: Tree): ReleaseView[] {
  return releasesOf(tree).map((release) => {
    const text = textOf(tree.get(`${releaseFolder(release.version)}/changes.json`) ?? new Uint8Array());
    const lines = text ? changeLines(JSON.parse(text) as Changes) : [];
    return {
      ...release,
      files: Object.keys(release.sha256),
      lines: lines.slice(0, SHOWN),
      total: lines.length,
    };
  });
}

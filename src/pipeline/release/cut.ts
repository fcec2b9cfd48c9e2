import { stringify } from "yaml";
import { levelOf, nextVersion, type Changes } from "../../model/change.ts";
import type { Problem } from "../../model/problem.ts";
import { VERSION, type Release } from "../../model/release.ts";
import { checksums, jsonText, packed } from "../package/bytes.ts";
import { frozenFiles, type Files } from "../package/package-files.ts";
import type { PackageInput } from "../package/package-input.ts";
import type { Tree } from "../tree.ts";
import { changesCsv, changesInWords } from "./changes-text.ts";
import { compareSnapshots, lostIds } from "./compare.ts";
import { releaseFolder, releasesOf } from "./release-tree.ts";
import { readSnapshot, snapshotOf } from "./snapshot.ts";

/** What a release is to be: its version, the day, and a sentence for readers. */
export type Wanted = Pick<Release, "version" | "date" | "summary">;

/**
 * Makes the files of a release, or says why it may not be made. The version must be the one that the changes call for:
 * docs/releases.md has the rules. `charts` are its charts, frozen.
 */
export function cutRelease(wanted: Wanted, tree: Tree, data: Omit<PackageInput, "edition">, charts: Files): { files: Files; problems: Problem[] } {
  const input = { ...data, edition: wanted };
  const previous = releasesOf(tree)[0] ?? null;
  const changes = previous ? compareSnapshots(readSnapshot(releaseFolder(previous.version), tree), snapshotOf(input), previous.version, wanted.version) : null;
  const problems = [...versionProblems(wanted, changes), ...lostProblems(previous, tree, input)];
  if (problems.length > 0) return { files: new Map(), problems };
  const files = new Map([...frozenFiles(input), ...charts]);
  if (changes) {
    files.set("changes.csv", packed(changesCsv(changes)));
    files.set("changes.json", packed(jsonText(changes)));
  }
  const rows = data.datasets.reduce((sum, each) => sum + each.rows.length, 0);
  const description: Release = {
    ...wanted,
    previous: previous?.version ?? null,
    changes: changes ? changesInWords(changes) : `The first release: ${rows} observations in ${data.datasets.length} datasets.`,
    sha256: Object.fromEntries([...files].map(([path, { sha256 }]) => [path, sha256])),
  };
  files.set("release.yaml", packed(stringify(description)));
  files.set("SHA256SUMS", packed(checksums(files)));
  return { files, problems: [] };
} // prettier-ignore

function versionProblems({ version }: Wanted, changes: Changes | null): Problem[] {
  const file = `${releaseFolder(version)}/release.yaml`;
  const problem = (found: string, expected: string, mend: string): Problem[] => [{ code: "release-version", file, found, expected, mend }]; // prettier-ignore
  if (!VERSION.test(version)) return problem(`the version "${version}"`, "major.minor.patch, such as 1.0.0", "npm run release -- 1.0.0"); // prettier-ignore
  if (!changes) {
    return /^[01]\.\d+\.0$/.test(version) ? [] : problem(`the version ${version} for the first release`, "1.0.0", "npm run release -- 1.0.0"); // prettier-ignore
  }
  const level = levelOf(changes);
  const next = nextVersion(changes.from, level);
  if (version === next) return [];
  return problem(`the version ${version} after ${changes.from}`, `${next}, because the changes are ${level}. ${changesInWords(changes)}`, `npm run release -- ${next}; docs/releases.md has the rules`); // prettier-ignore
}

function lostProblems(previous: Release | null, tree: Tree, input: PackageInput): Problem[] {
  if (!previous) return [];
  const lost = lostIds(readSnapshot(releaseFolder(previous.version), tree), snapshotOf(input));
  return lost.map((ref) => ({
    code: "release-lost-id",
    file: `data/datasets/${ref.split("/")[0]}/observations.csv`,
    found: `no observation ${ref}`,
    expected: `an observation that release ${previous.version} holds: its id is a link that somebody may have used`,
    mend: "put the row back; to take its value back, declare a correction with the action drop",
  }));
}

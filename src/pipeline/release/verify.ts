import type { Changes } from "../../model/change.ts";
import { sortProblems, type Problem } from "../../model/problem.ts";
import { release, type Release } from "../../model/release.ts";
import { checksums, packed, type PackedFile } from "../package/bytes.ts";
import { frozenFiles, type Files } from "../package/package-files.ts";
import type { PackageInput } from "../package/package-input.ts";
import { readYaml } from "../read-yaml.ts";
import { textOf, type Tree } from "../tree.ts";
import { applyChanges, compareSnapshots } from "./compare.ts";
import { filesOf, releaseFolder } from "./release-tree.ts";
import { readSnapshot } from "./snapshot.ts";

/** Checks that the files of a release are those that were frozen, and that its changes lead from the one before to it. */
export function verifyFrozen(version: string, tree: Tree): { release: Release | null; problems: Problem[] } {
  const folder = releaseFolder(version);
  const file = `${folder}/release.yaml`;
  const bytes = tree.get(file);
  if (!bytes) return { release: null, problems: [fault(file, "no such file", "a release", "npm run verify -- and one of the versions in data/releases/")] }; // prettier-ignore
  const read = readYaml(release, file, bytes);
  if (!read.value) return { release: null, problems: read.problems };
  const held = new Map([...filesOf(version, tree)].map(([name, content]) => [name, packed(content)]));
  const problems = [...fileProblems(read.value, folder, held), ...changeProblems(read.value, folder, tree)];
  return { release: read.value, problems: sortProblems(problems) };
}

/**
 * Makes the release again from the evidence as it stands here, and compares. Without its charts, drawn again, only the
 * data are compared.
 */
export function verifyRebuilt({ version, date, sha256 }: Release, data: Omit<PackageInput, "edition">, charts?: Files): Problem[] {
  const made = new Map([...frozenFiles({ ...data, edition: { version, date } }), ...(charts ?? [])]);
  const aside = charts ? /^changes\./ : /^(changes\.|charts\/)/;
  const names = [...new Set([...made.keys(), ...Object.keys(sha256)])].filter((name) => !aside.test(name));
  return names
    .filter((name) => made.get(name)?.sha256 !== sha256[name])
    .map((name) => ({
      code: "release-rebuilt",
      file: `${releaseFolder(version)}/${name}`,
      found: `the evidence gives ${made.get(name)?.sha256 ?? "no such file"}`,
      expected: sha256[name] ?? "no such file",
      mend: `check out the commit that added ${releaseFolder(version)}: the evidence may have moved on since`,
    }));
} // prettier-ignore

function fileProblems({ sha256 }: Release, folder: string, held: Map<string, PackedFile>): Problem[] {
  const listed = new Set([...Object.keys(sha256), "release.yaml", "SHA256SUMS"]);
  const wrong = Object.entries(sha256).filter(([name, sum]) => held.get(name)?.sha256 !== sum);
  const extra = [...held.keys()].filter((name) => !listed.has(name));
  const sums = new Map([...Object.keys(sha256), "release.yaml"].flatMap((name) => {
    const file = held.get(name);
    return file ? [[name, file] as const] : [];
  }));
  const list = textOf(held.get("SHA256SUMS")?.bytes ?? new Uint8Array());
  return [
    ...wrong.map(([name, sum]) => fault(`${folder}/${name}`, held.get(name)?.sha256 ?? "no such file", sum, RESTORE)),
    ...extra.map((name) => fault(`${folder}/${name}`, "a file that the release does not list", "no such file", "take it away")),
    ...(list === checksums(sums) ? [] : [fault(`${folder}/SHA256SUMS`, "another list than the files give", "a line for each file", RESTORE)]),
  ];
} // prettier-ignore

const RESTORE =
  "a release is frozen: restore the file from the history, and put a correction into the next release";

function changeProblems({ version, previous }: Release, folder: string, tree: Tree): Problem[] {
  if (previous === null) return [];
  const file = `${folder}/changes.json`;
  const text = textOf(tree.get(file) ?? new Uint8Array());
  const before = releaseFolder(previous);
  if (!text || !tree.has(`${before}/datapackage.json`)) {
    return [fault(file, "no changes, or no release before", `what changed since ${previous}`, RESTORE)];
  }
  const applied = applyChanges(readSnapshot(before, tree), JSON.parse(text) as Changes);
  const left = compareSnapshots(applied, readSnapshot(folder, tree), previous, version);
  const differs = left.columns !== null || left.meanings.length + left.observations.length > 0;
  return differs
    ? [fault(file, `applied to ${previous} it does not give ${version}`, "every change", RESTORE)]
    : [];
}

function fault(file: string, found: string, expected: string, mend: string): Problem {
  return { code: "release-file", file, found, expected, mend };
}

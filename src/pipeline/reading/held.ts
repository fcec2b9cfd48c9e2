import type { Problem } from "../../model/problem.ts";
import type { Source } from "../../model/source.ts";
import type { Authored } from "../evidence.ts";
import { sha256 } from "../sha256.ts";
import { pathsUnder, type Tree } from "../tree.ts";

const FOLDER = "data/files";

/** A file that stands in data/files for a source: the sheet that it holds, or null for a CSV or JSON kept whole. */
export type Held<S = Authored<Source>> = { source: S; path: string; sheet: string | null; sha256: string };

/** The files that a source says we hold. */
export function heldBy<S extends Authored<Pick<Source, "file">>>(source: S): Held<S>[] {
  const { file } = source.value;
  if (!file) return [];
  const folder = `${FOLDER}/${source.id}`;
  if (!file.sheets) return [{ source, path: `${folder}/${file.name}`, sheet: null, sha256: file.sha256 }];
  return file.sheets.map(({ name, slug, sha256: hash }) => ({ source, path: `${folder}/${slug}.csv`, sheet: name, sha256: hash })); // prettier-ignore
}

/** Checks that data/files holds what the sources say, byte for byte, and nothing else. */
export function checkHeld(tree: Tree, sources: readonly Authored<Source>[]): Problem[] {
  const held = sources.flatMap(heldBy);
  const known = new Set(held.map(({ path }) => path));
  return [
    ...held.flatMap((item) => checkOne(tree, item)),
    ...twice(sources),
    ...pathsUnder(tree, FOLDER)
      .filter((path) => !known.has(path))
      .map(unlisted),
  ];
}

/** One file under two names would give every observation twice, as if two sources agreed. */
function twice(sources: readonly Authored<Source>[]): Problem[] {
  const first = new Map<string, Authored<Source>>();
  return sources.flatMap((source): Problem[] => {
    const hash = source.value.file?.sha256;
    if (hash === undefined) return [];
    const other = first.get(hash);
    first.set(hash, other ?? source);
    if (!other) return [];
    const place = source.placeOf(["file", "sha256"]);
    return [
      {
        code: "same-file-twice",
        file: source.file,
        ...(place ? { at: place } : {}),
        found: `${source.value.file?.name ?? ""}, byte for byte the file ${other.value.file?.name ?? ""} of ${other.file}`,
        expected: "a file that no other source holds",
        mend: "take `file` out of the one that came later, with its readings; if the wrong file was taken in, take in the right one",
      },
    ];
  });
}

function checkOne(tree: Tree, { source, path, sheet, sha256: wanted }: Held): Problem[] {
  const place = source.placeOf(["file"]);
  const what = sheet === null ? "the file" : `the cells of sheet ${sheet}`;
  const bytes = tree.get(path);
  if (!bytes) {
    return [
      {
        code: "missing-file",
        file: source.file,
        ...(place ? { at: place } : {}),
        found: `no file ${path}`,
        expected: `${what}, which the source says that we hold`,
        mend: "take the file in with npm run intake, or take it out of the source",
      },
    ];
  }
  const hash = sha256(bytes);
  if (hash === wanted) return [];
  return [
    {
      code: "hash-differs",
      file: path,
      found: `bytes with the SHA-256 ${hash}`,
      expected: `${wanted}, as ${source.file} says of ${what}`,
      mend: "a held file is never edited: bring back the bytes that were taken in, or take the file in anew with npm run intake",
    },
  ];
}

function unlisted(path: string): Problem {
  return {
    code: "unexpected-file",
    file: path,
    found: "a held file that no source lists",
    expected: "files that data/sources says we hold, and the sheets that it lists",
    mend: "take the original in with npm run intake, which writes both, or take the file away",
  };
}

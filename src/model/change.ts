import { VERSION } from "./release.ts";

/** A value of a published row. */
export type Cell = string | number | null;

/** What a dataset means, apart from its values: a change here makes old and new figures two different things. */
export type Meaning = {
  definition: string;
  notComparable: string[];
  breaks: unknown[];
  /** Each measure in each of its units. */
  measures: string[];
};

/** A published column as far as programs rely on it. */
export type PublishedColumn = { name: string; type: string };

/** One cell of an observation that differs between two releases. */
export type CellChange = { column: string; before: Cell; after: Cell };

/**
 * What happened to one observation: it came; some of its cells changed; its value was taken back, while the row stays
 * with the reason; or the row is gone, which no release may do (its id is a link).
 */
export type ObservationChange =
  | { kind: "added"; dataset: string; id: string; row: Record<string, Cell> }
  | { kind: "changed" | "withdrawn"; dataset: string; id: string; cells: CellChange[] }
  | { kind: "removed"; dataset: string; id: string; row: Record<string, Cell> };

/** What happened to a dataset's meaning; null where there was none before, or is none any more. */
export type MeaningChange = { dataset: string; before: Meaning | null; after: Meaning | null };

/** All that differs between two releases. Applied to the first it gives the second. */
export type Changes = {
  from: string;
  to: string;
  /** Null if the columns are the same. */
  columns: { before: PublishedColumn[]; after: PublishedColumn[] } | null;
  meanings: MeaningChange[];
  observations: ObservationChange[];
};

/** How far a release goes: what a program or a reader must be told (docs/releases.md). */
export type Level = "major" | "minor" | "patch";

/**
 * Major: columns, or what a dataset means, changed. Minor: rows, datasets or measures came. Patch: values were
 * corrected or taken back. With no change at all the level is patch: only words or files differ.
 */
export function levelOf({ columns, meanings, observations }: Changes): Level {
  if (columns || observations.some(({ kind }) => kind === "removed") || meanings.some(isMajor))
    return "major";
  if (meanings.length > 0 || observations.some(({ kind }) => kind === "added")) return "minor";
  return "patch";
}

/** A new dataset, or a measure added to one, takes nothing from what was there. */
function isMajor({ before, after }: MeaningChange): boolean {
  if (!before) return false;
  if (!after) return true;
  const words = ({ definition, notComparable, breaks }: Meaning) =>
    JSON.stringify([definition, notComparable, breaks]);
  return (
    words(before) !== words(after) || before.measures.some((measure) => !after.measures.includes(measure))
  );
}

/** The one version that may follow a release when the changes are of this level. */
export function nextVersion(previous: string, level: Level): string {
  const [major = 0, minor = 0, patch = 0] = (VERSION.exec(previous) ?? []).slice(1).map(Number);
  if (level === "major") return `${major + 1}.0.0`;
  return level === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

import type { Observation } from "../model/observation.ts";
import type { Problem } from "../model/problem.ts";
import type { Entry } from "./entry.ts";

/** The same id twice, or the same thing twice from one source. (From two sources it is a pair of vintages.) */
export function checkRepeats(entries: readonly Entry[]): Problem[] {
  const ids = new Map<string, Entry>();
  const keys = new Map<string, Entry>();
  const between = new Map<string, [Entry, Entry][]>();
  const problems = entries.flatMap((entry): Problem[] => {
    const { id, address } = entry.observation;
    const key = keyOf(entry.observation);
    const [sameId, sameKey] = [ids.get(id), keys.get(key)];
    ids.set(id, entry);
    keys.set(key, entry);
    if (sameId && "cell" in address && sameId.observation.address.source !== address.source) {
      const pair = `${sameId.observation.address.source} ${address.source}`;
      between.set(pair, [...(between.get(pair) ?? []), [sameId, entry]]);
      return [];
    }
    if (sameId !== undefined) {
      return [{ code: "duplicate-id", ...at(entry), found: `the id "${id}", as on ${placeOf(sameId, entry)}`, expected: "an id of its own for every observation", mend: "name what sets this observation apart in its id" }]; // prettier-ignore
    }
    if (sameKey !== undefined) {
      return [{ code: "same-observation-twice", ...at(entry), found: `the same period, dimensions and source as ${placeOf(sameKey, entry)}`, expected: "one row for one observation from one source", mend: "take one row out, or name in a dimension what sets them apart" }]; // prettier-ignore
    }
    return [];
  });
  return [...problems, ...[...between.values()].flatMap(fileTwice)];
}

/** Two held files that give the same observations: a month that stands in both, told once and not for every cell. */
function fileTwice(pairs: readonly [Entry, Entry][]): Problem[] {
  const [first] = pairs;
  if (!first) return [];
  const [before, again] = first;
  const { id, address } = again.observation;
  const { source } = before.observation.address;
  return [
    {
      code: "same-observation-twice",
      ...at(again),
      found: `${pairs.length === 1 ? "an observation" : `${pairs.length} observations`} of ${source} again in ${address.source}, the first "${id}"`,
      expected: "every period in one file, or an id that names the release: {source}",
      mend: "look at both files: one of them may be another month's, or the same file under two names",
    },
  ];
}

function at(entry: Entry): { file: string; at: { line: number; field: string } } {
  return { file: entry.file, at: { line: entry.line, field: entry.fieldOf("id") } };
}

/** What makes two observations of one source the same. */
function keyOf({
  period,
  provider,
  lot,
  area,
  authority,
  measure,
  category,
  unit,
  address,
}: Observation): string {
  return JSON.stringify([period, provider, lot, area, authority, measure, category, unit, address.source]);
}

function placeOf(entry: Entry, from: Entry): string {
  if (entry.file === from.file) return `line ${entry.line}`;
  return `${entry.file}:${entry.line}, ${entry.fieldOf("id")}`;
}

import type { Observation } from "../model/observation.ts";
import type { Problem } from "../model/problem.ts";
import { numberOf, repeated } from "../model/repeated.ts";
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
function keyOf(observation: Observation): string {
  return JSON.stringify(partsOfKey(observation));
}

function partsOfKey(observation: Observation): (string | null)[] {
  const { period, provider, lot, area, authority, measure, category, unit, address } = observation;
  const { start, end, label } = period;
  return [start, end, label, provider, lot, area, authority, measure, category, unit, address.source];
}

/** Finds the entries that may share their id or key with another: of a long table only few, or none. */
export class LikelyTwice {
  readonly #ids: Float64Array;
  readonly #keys: Float64Array;
  #count = 0;

  constructor(entries: number) {
    this.#ids = new Float64Array(entries);
    this.#keys = new Float64Array(entries);
  }

  /** Takes the observation of the next entry. */
  add(observation: Observation): void {
    this.#ids[this.#count] = numberOf([observation.id]);
    this.#keys[this.#count] = numberOf(partsOfKey(observation));
    this.#count += 1;
  }

  /** @param entries those whose observations were taken, in the same order */
  among(entries: Iterable<Entry>): Entry[] {
    const [ids, keys] = [repeated(this.#ids), repeated(this.#keys)];
    if (ids.size + keys.size === 0) return [];
    const isLikely = (_: Entry, at: number) => ids.has(this.#ids[at] ?? 0) || keys.has(this.#keys[at] ?? 0);
    return [...Iterator.from(entries).filter(isLikely)];
  }
}

function placeOf(entry: Entry, from: Entry): string {
  if (entry.file === from.file) return `line ${entry.line}`;
  return `${entry.file}:${entry.line}, ${entry.fieldOf("id")}`;
}

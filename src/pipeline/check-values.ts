import type { Acknowledged } from "../model/dataset.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem, ProblemCode } from "../model/problem.ts";
import type { Unit } from "../model/reference.ts";
import type { Entry } from "./entry.ts";
import type { AuthoredDataset } from "./evidence.ts";
import { mapped, type Observations } from "./observations.ts";
import { Series, type Step } from "./series.ts";

/** How many times the value before it a value must be to be doubted, and how many values a copied period has at least. */
const TIMES = 100;
const COPIED = 6;

type Range = { lowest: number; highest: number };

/** A value that can hardly be right. An acknowledgement of any of `about` lets it pass. */
type Doubt = { observation: Observation; about: readonly string[]; code: ProblemCode; found: string; expected: string }; // prettier-ignore

const NONE: Doubt[] = [];

/**
 * Finds values that can hardly be right: outside the range of their measure, above their base, a hundred times the
 * value before, or a whole period that repeats the one before. They stop publishing until a correction or an
 * acknowledgement says that a person has looked; what that person says becomes the note of the observation.
 */
export function checkValues(
  dataset: AuthoredDataset,
  observations: Observations,
  units: readonly Unit[],
): { observations: Observations; problems: Problem[] } {
  const looked = dataset.value.acknowledged ?? [];
  const notes = new Map(looked.map(({ observation, why }) => [observation, why]));
  const named = new Map<string, Observation>();
  const doubts: Doubt[] = [];
  const ranges = new Ranges(dataset, units);
  const series = new Series();
  let place = 0;
  for (const observation of observations) {
    if (notes.has(observation.id)) named.set(observation.id, observation);
    for (const doubt of outOfRange(ranges.of(observation), observation)) doubts.push(doubt);
    for (const doubt of aboveBase(observation)) doubts.push(doubt);
    series.add(observation, place);
    place += 1;
  }
  for (const steps of series.steps()) {
    for (const step of steps) for (const doubt of jump(step, observations)) doubts.push(doubt);
    for (const doubt of copies(steps, observations)) doubts.push(doubt);
  }
  const corrected = (dataset.corrections?.value.corrections ?? []).map(({ observation }) => observation);
  const passing = new Set([...corrected, ...notes.keys()]);
  const standing = doubts.filter(({ about }) => !about.some((id) => passing.has(id)));
  const doubted = new Set(doubts.flatMap(({ about }) => about));
  const wanted = new Set(standing.map(({ observation }) => observation.id));
  const entries = new Map<string, Entry>();
  if (wanted.size > 0) {
    for (const entry of dataset.entries) if (wanted.has(entry.observation.id)) entries.set(entry.observation.id, entry);
  }
  return {
    observations: notes.size === 0 ? observations : mapped(observations, (observation) => noted(observation, notes.get(observation.id))),
    problems: [
      ...standing.map((doubt) => told(dataset, doubt, entries.get(doubt.observation.id))),
      ...looked.flatMap((each, index) => unused(dataset, each, index, named.get(each.observation), doubted)),
    ],
  };
} // prettier-ignore

/** The range of each measure in each unit, looked up once. */
class Ranges {
  readonly #known = new Map<string, Map<string, Range>>();
  readonly #measures: Map<string, AuthoredDataset["value"]["measures"][number]>;
  readonly #units: Map<string, Unit>;

  constructor(dataset: AuthoredDataset, units: readonly Unit[]) {
    this.#measures = new Map(dataset.value.measures.map((measure) => [measure.name, measure]));
    this.#units = new Map(units.map((unit) => [unit.id, unit]));
  }

  of({ measure: name, unit }: Observation): Range {
    const known = this.#known.get(name)?.get(unit);
    if (known) return known;
    const measure = this.#measures.get(name);
    const range = { lowest: measure?.lowest ?? 0, highest: measure?.highest ?? this.#units.get(unit)?.highest ?? Infinity }; // prettier-ignore
    this.#known.set(name, new Map(this.#known.get(name)).set(unit, range));
    return range;
  }
}

function outOfRange({ lowest, highest }: Range, observation: Observation): Doubt[] {
  const { id, measure, unit, value, as_published } = observation;
  if (value === null || (value >= lowest && value <= highest)) return NONE;
  const expected = `${lowest}${highest === Infinity ? " or more" : ` to ${highest}`}, the range of "${measure}" in ${unit}`; // prettier-ignore
  return [{ observation, about: [id], code: "out-of-range", found: `the value ${as_published}`, expected }];
}

/** A count is never more than what it is counted out of. A percentage is not compared with its base. */
function aboveBase(observation: Observation): Doubt[] {
  const { id, unit, value, as_published, denominator } = observation;
  if (unit === "percent" || value === null || denominator === null || denominator.value === null) return NONE;
  if (value <= denominator.value) return NONE;
  return [{ observation, about: [id], code: "above-base", found: `${as_published} out of ${denominator.as_published}`, expected: "a count that is no more than its base" }]; // prettier-ignore
}

function jump({ before, after }: Step, observations: Observations): Doubt[] {
  const [low, high] = before.value < after.value ? [before.value, after.value] : [after.value, before.value];
  if (low <= 0 || high < low * TIMES) return NONE;
  const [earlier, observation] = [observations.at(before.place), observations.at(after.place)];
  if (!earlier || !observation) return NONE;
  const found = `${observation.as_published} after ${earlier.as_published} in ${earlier.period.label} (${earlier.id})`;
  return [{ observation, about: [observation.id, earlier.id], code: "sudden-jump", found, expected: `less than ${TIMES} times the value before, or its hundredth` }]; // prettier-ignore
}

/** A period in which every series of a table repeats the value of the period before: most likely copied over it. */
function copies(steps: readonly Step[], observations: Observations): Doubt[] {
  if (steps.filter(({ before, after }) => before.value === after.value).length < COPIED) return NONE;
  const periods = Map.groupBy(steps, ({ before, after }) => [after.start, after.end, before.start, after.source].join("\n")); // prettier-ignore
  return [...periods.values()].flatMap((own): Doubt[] => {
    const [first] = own;
    const counted = own.filter(({ after }) => after.value !== 0);
    if (!first || counted.length < COPIED || own.some(({ before, after }) => before.value !== after.value)) return []; // prettier-ignore
    const [earlier, observation] = [observations.at(first.before.place), observations.at(first.after.place)];
    if (!earlier || !observation) return [];
    const found = `all ${own.length} values of ${earlier.period.label} again in ${observation.period.label}`; // prettier-ignore
    return [{ observation, about: own.flatMap(({ after }) => observations.at(after.place)?.id ?? []), code: "copied-period", found, expected: "values that differ somewhere from those of the period before" }]; // prettier-ignore
  });
}

function noted(observation: Observation, why: string | undefined): Observation {
  if (why === undefined) return observation;
  return { ...observation, note: [observation.note, why].filter(Boolean).join(" ") };
}

function told(
  dataset: AuthoredDataset,
  { observation, code, found, expected }: Doubt,
  entry?: Entry,
): Problem {
  return {
    code,
    file: entry?.file ?? dataset.file,
    ...(entry ? { at: { line: entry.line, field: entry.fieldOf("value") } } : {}),
    found,
    expected,
    mend: `compare it with the source; if the source says so, add "${observation.id}" to acknowledged in ${dataset.file}, or declare a correction`,
  };
}

/** An acknowledgement of what is not odd, or not there, or another value than the one that was looked at. */
function unused(
  dataset: AuthoredDataset,
  { observation: id, expect }: Acknowledged,
  index: number,
  observation: Observation | undefined,
  doubted: ReadonlySet<string>,
): Problem[] {
  const value = observation?.as_published ?? "";
  if (observation && doubted.has(id) && value === expect) return [];
  const place = dataset.placeOf(["acknowledged", index, value === expect ? "observation" : "expect"]);
  const found = !observation ? `no observation "${id}"` : value === expect ? `"${id}", at which nothing is odd` : `the value "${value}"`; // prettier-ignore
  return [
    {
      code: "acknowledgement-unused",
      file: dataset.file,
      ...(place ? { at: place } : {}),
      found,
      expected: `"${id}" with the value "${expect}", and something odd about it`,
      mend: "look at the observation anew, then correct the acknowledgement or take it out",
    },
  ];
}

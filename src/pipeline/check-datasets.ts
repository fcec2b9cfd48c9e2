import type { Problem } from "../model/problem.ts";
import { sourceStatus, STATUSES } from "../model/status.ts";
import type { AuthoredDataset, Evidence } from "./evidence.ts";
import { checkRepeats, LikelyTwice } from "./check-repeats.ts";
import type { Entry } from "./entry.ts";
import { nearest } from "./nearest.ts";
import { labelAgrees } from "./period-label.ts";

/** Checks every table against its dataset.yaml, and every row against itself and its neighbours. */
export function checkDatasets(evidence: Evidence): Problem[] {
  return evidence.datasets.flatMap((dataset) => {
    const declared = new Declared(dataset);
    const likely = new LikelyTwice(dataset.entries.length);
    const problems: Problem[] = [];
    // A table may be long: its rows are gone through once.
    for (const entry of dataset.entries) {
      for (const check of [declared.check(entry), period(entry), absence(entry)]) {
        for (const problem of check) problems.push(problem);
      }
      likely.add(entry.observation);
    }
    return [
      ...problems,
      // A slip of the pen in a row leaves the word that was meant unused: telling the slip is enough.
      ...(declared.isKept ? unused(dataset, declared.used) : []),
      ...breaks(dataset),
      ...checkRepeats(likely.among(dataset.entries)),
    ];
  });
}

function at(entry: Entry, column: string): { file: string; at: { line: number; field: string } } {
  return { file: entry.file, at: { line: entry.line, field: entry.fieldOf(column) } };
}

const NONE: Problem[] = [];

type Used = Map<string, { units: Set<string>; categories: Set<string> }>;

/** Measure, unit and category are closed lists: a slip of the pen would otherwise found a new series. */
class Declared {
  /** True as long as every row kept to the lists. */
  isKept = true;
  readonly used: Used;
  readonly #dataset: AuthoredDataset;
  readonly #measures: Map<string, AuthoredDataset["value"]["measures"][number]>;
  readonly #told = new Set<string>();

  constructor(dataset: AuthoredDataset) {
    const { measures } = dataset.value;
    this.#dataset = dataset;
    this.#measures = new Map(measures.map((measure) => [measure.name, measure]));
    this.used = new Map(measures.map(({ name }) => [name, { units: new Set(), categories: new Set() }]));
  }

  check(entry: Entry): Problem[] {
    const { measure: name, unit, category } = entry.observation;
    const measure = this.#measures.get(name);
    const used = this.used.get(name);
    used?.units.add(unit);
    used?.categories.add(category);
    if (measure?.units.includes(unit) && measure.categories.includes(category)) return NONE;
    this.isKept = false;
    // One word of a reading gives many observations: it is told once.
    const told = `${entry.file}: ${name}, ${measure ? `${unit}, ${category}` : ""}`;
    if (entry.file !== this.#dataset.table && this.#told.has(told)) return NONE;
    this.#told.add(told);
    if (!measure) return [undeclared(this.#dataset, entry, "measure", name, [...this.#measures.keys()])];
    return [
      ...(measure.units.includes(unit)
        ? []
        : [undeclared(this.#dataset, entry, "unit", unit, measure.units)]),
      ...(measure.categories.includes(category)
        ? []
        : [undeclared(this.#dataset, entry, "category", category, measure.categories)]),
    ];
  }
}

function undeclared(
  dataset: AuthoredDataset,
  entry: Entry,
  column: string,
  found: string,
  known: readonly string[],
): Problem {
  const near = nearest(found, known);
  return {
    code: "unknown-measure",
    ...at(entry, column),
    found: `the ${column} "${found}"`,
    expected: `one of: ${known.join("; ")}`,
    mend: near ? `write "${near}"` : `add it to measures in ${dataset.file}`,
  };
}

function unused(dataset: AuthoredDataset, used: Used): Problem[] {
  return dataset.value.measures.flatMap(({ name }, index) => [
    ...idle(dataset, index, "units", (unit) => used.get(name)?.units.has(unit) ?? false),
    ...idle(dataset, index, "categories", (category) => used.get(name)?.categories.has(category) ?? false),
  ]);
}

function idle(
  dataset: AuthoredDataset,
  index: number,
  list: "units" | "categories",
  isUsed: (name: string) => boolean,
): Problem[] {
  const measure = dataset.value.measures[index];
  return (measure?.[list] ?? []).flatMap((name, item): Problem[] => {
    if (isUsed(name)) return [];
    const place = dataset.placeOf(["measures", index, list, item]);
    return [
      {
        code: "unused-measure",
        file: dataset.file,
        ...(place ? { at: place } : {}),
        found: `"${name}" under the measure "${measure?.name}", and no observation with it`,
        expected: "only units and categories that occur in observations.csv",
        mend: "take it out, or correct the observations",
      },
    ];
  });
}

/** A break on a measure that is not there would let a line be drawn across it. */
function breaks(dataset: AuthoredDataset): Problem[] {
  const names = dataset.value.measures.map(({ name }) => name);
  return (dataset.value.breaks ?? []).flatMap((seriesBreak, index): Problem[] => {
    if (names.includes(seriesBreak.measure)) return [];
    const place = dataset.placeOf(["breaks", index, "measure"]);
    const near = nearest(seriesBreak.measure, names);
    return [
      {
        code: "unknown-measure",
        file: dataset.file,
        ...(place ? { at: place } : {}),
        found: `the measure "${seriesBreak.measure}"`,
        expected: `one of: ${names.join("; ")}`,
        mend: `write "${near ?? names[0] ?? ""}"`,
      },
    ];
  });
}

function period(entry: Entry): Problem[] {
  const { start, end, label } = entry.observation.period;
  if (start && end && end < start) {
    return [{ code: "bad-period", ...at(entry, "period_end"), found: `an end (${end}) before the start (${start})`, expected: "an end on or after the start", mend: "correct one of the two days" }]; // prettier-ignore
  }
  if (labelAgrees(label, start ?? "", end ?? "")) return NONE;
  return [{ code: "bad-period", ...at(entry, "period_label"), found: `the label "${label}" for ${start} to ${end}`, expected: "a label and days that say the same", mend: "correct the label or the days" }]; // prettier-ignore
}

function absence(entry: Entry): Problem[] {
  const { value, as_published, status } = entry.observation;
  const absent = status !== null && STATUSES[status].absent;
  if (value === null && !absent) {
    const codes = sourceStatus.options.filter((code) => STATUSES[code].absent);
    return [{ code: "absence-without-reason", ...at(entry, "status"), found: status === null ? "no value and no status" : `no value, and the status "${status}"`, expected: `a status that says why there is none: ${codes.join(", ")}`, mend: "fill in the value or the status" }]; // prettier-ignore
  }
  if (value !== null && absent) {
    return [{ code: "bad-value", ...at(entry, "value"), found: `the value ${as_published} with the status "${status}", which means that there is none`, expected: "a value or such a status, not both", mend: "take one of the two out" }]; // prettier-ignore
  }
  return NONE;
}

import type { Problem } from "../model/problem.ts";
import { sourceStatus, STATUSES } from "../model/status.ts";
import type { AuthoredDataset, Evidence } from "./evidence.ts";
import { checkRepeats } from "./check-repeats.ts";
import type { Entry } from "./entry.ts";
import { nearest } from "./nearest.ts";
import { labelAgrees } from "./period-label.ts";

/** Checks every table against its dataset.yaml, and every row against itself and its neighbours. */
export function checkDatasets(evidence: Evidence): Problem[] {
  return evidence.datasets.flatMap((dataset) => [
    ...declarations(dataset),
    // A slip of the pen in a row leaves the word that was meant unused: telling the slip is enough.
    ...(declarations(dataset).length > 0 ? [] : unused(dataset)),
    ...breaks(dataset),
    ...dataset.entries.flatMap((entry) => [...period(entry), ...absence(entry)]),
    ...checkRepeats(dataset.entries),
  ]);
}

function at(entry: Entry, column: string): { file: string; at: { line: number; field: string } } {
  return { file: entry.file, at: { line: entry.line, field: entry.fieldOf(column) } };
}

/** Measure, unit and category are closed lists: a slip of the pen would otherwise found a new series. */
function declarations(dataset: AuthoredDataset): Problem[] {
  const measures = new Map(dataset.value.measures.map((measure) => [measure.name, measure]));
  const seen = new Set<string>();
  return dataset.entries.flatMap((entry) => {
    const { measure: name, unit, category } = entry.observation;
    const measure = measures.get(name);
    // One word of a reading gives many observations: it is told once.
    const told = `${entry.file}: ${name}, ${measure ? `${unit}, ${category}` : ""}`;
    if (entry.file !== dataset.table && seen.has(told)) return [];
    seen.add(told);
    if (!measure) return [undeclared(dataset, entry, "measure", name, [...measures.keys()])];
    return [
      ...(measure.units.includes(unit) ? [] : [undeclared(dataset, entry, "unit", unit, measure.units)]),
      ...(measure.categories.includes(category)
        ? []
        : [undeclared(dataset, entry, "category", category, measure.categories)]),
    ];
  });
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

function unused(dataset: AuthoredDataset): Problem[] {
  return dataset.value.measures.flatMap((measure, index) => {
    const own = dataset.entries.flatMap(({ observation }) => observation.measure === measure.name ? observation : []); // prettier-ignore
    return [
      ...idle(dataset, index, "units", (unit) => own.some((row) => row.unit === unit)),
      ...idle(dataset, index, "categories", (name) => own.some((row) => row.category === name)),
    ];
  });
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
  if (labelAgrees(label, start ?? "", end ?? "")) return [];
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
  return [];
}

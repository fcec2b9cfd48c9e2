import type { Problem } from "../model/problem.ts";
import type { TranscribedRow } from "../model/observation.ts";
import { sourceStatus, STATUSES } from "../model/status.ts";
import type { AuthoredDataset, Evidence } from "./evidence.ts";
import { nearest } from "./nearest.ts";
import { labelAgrees } from "./period-label.ts";

/** Checks every table against its dataset.yaml, and every row against itself and its neighbours. */
export function checkDatasets(evidence: Evidence): Problem[] {
  return evidence.datasets.flatMap((dataset) => [
    ...declarations(dataset),
    // A slip of the pen in a row leaves the word that was meant unused: telling the slip is enough.
    ...(declarations(dataset).length > 0 ? [] : unused(dataset)),
    ...breaks(dataset),
    ...dataset.rows.flatMap(({ line, row }) => [
      ...period(dataset, line, row),
      ...absence(dataset, line, row),
    ]),
    ...repeats(dataset),
  ]);
}

function at(
  dataset: AuthoredDataset,
  line: number,
  column: string,
): { file: string; at: { line: number; field: string } } {
  return { file: dataset.table, at: { line, field: `column ${column}` } };
}

/** Measure, unit and category are closed lists: a slip of the pen would otherwise found a new series. */
function declarations(dataset: AuthoredDataset): Problem[] {
  const measures = new Map(dataset.value.measures.map((measure) => [measure.name, measure]));
  return dataset.rows.flatMap(({ line, row }) => {
    const measure = measures.get(row.measure);
    if (!measure) return [undeclared(dataset, line, "measure", row.measure, [...measures.keys()])];
    return [
      ...(measure.units.includes(row.unit)
        ? []
        : [undeclared(dataset, line, "unit", row.unit, measure.units)]),
      ...(measure.categories.includes(row.category)
        ? []
        : [undeclared(dataset, line, "category", row.category, measure.categories)]),
    ];
  });
}

function undeclared(
  dataset: AuthoredDataset,
  line: number,
  column: string,
  found: string,
  known: readonly string[],
): Problem {
  const near = nearest(found, known);
  return {
    code: "unknown-measure",
    ...at(dataset, line, column),
    found: `the ${column} "${found}"`,
    expected: `one of: ${known.join("; ")}`,
    mend: near ? `write "${near}"` : `add it to measures in ${dataset.file}`,
  };
}

function unused(dataset: AuthoredDataset): Problem[] {
  return dataset.value.measures.flatMap((measure, index) => {
    const rows = dataset.rows.filter(({ row }) => row.measure === measure.name);
    return [
      ...idle(dataset, index, "units", (unit) => rows.some(({ row }) => row.unit === unit)),
      ...idle(dataset, index, "categories", (name) => rows.some(({ row }) => row.category === name)),
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

function period(dataset: AuthoredDataset, line: number, row: TranscribedRow): Problem[] {
  if (row.period_start && row.period_end && row.period_end < row.period_start) {
    return [{ code: "bad-period", ...at(dataset, line, "period_end"), found: `an end (${row.period_end}) before the start (${row.period_start})`, expected: "an end on or after the start", mend: "correct one of the two days" }]; // prettier-ignore
  }
  if (labelAgrees(row.period_label, row.period_start, row.period_end)) return [];
  return [{ code: "bad-period", ...at(dataset, line, "period_label"), found: `the label "${row.period_label}" for ${row.period_start} to ${row.period_end}`, expected: "a label and days that say the same", mend: "correct the label or the days" }]; // prettier-ignore
}

function absence(dataset: AuthoredDataset, line: number, row: TranscribedRow): Problem[] {
  const absent = row.status !== "" && STATUSES[row.status].absent;
  if (row.value === "" && !absent) {
    const codes = sourceStatus.options.filter((code) => STATUSES[code].absent);
    return [{ code: "absence-without-reason", ...at(dataset, line, "status"), found: row.status === "" ? "no value and no status" : `no value, and the status "${row.status}"`, expected: `a status that says why there is none: ${codes.join(", ")}`, mend: "fill in the value or the status" }]; // prettier-ignore
  }
  if (row.value !== "" && absent) {
    return [{ code: "bad-value", ...at(dataset, line, "value"), found: `the value ${row.value} with the status "${row.status}", which means that there is none`, expected: "a value or such a status, not both", mend: "take one of the two out" }]; // prettier-ignore
  }
  return [];
}

/** The same id twice, or the same thing twice from one source. (From two sources it is a pair of vintages.) */
function repeats(dataset: AuthoredDataset): Problem[] {
  const ids = new Map<string, number>();
  const keys = new Map<string, number>();
  return dataset.rows.flatMap(({ line, row }): Problem[] => {
    const { period_start, period_end, period_label, provider, lot, area, measure, category, unit, source } =
      row;
    const key = JSON.stringify([
      period_start,
      period_end,
      period_label,
      provider,
      lot,
      area,
      measure,
      category,
      unit,
      source,
    ]);
    const [sameId, sameKey] = [ids.get(row.id), keys.get(key)];
    ids.set(row.id, line);
    keys.set(key, line);
    if (sameId !== undefined) {
      return [{ code: "duplicate-id", ...at(dataset, line, "id"), found: `the id "${row.id}", as on line ${sameId}`, expected: "an id of its own for every observation", mend: "name what sets this observation apart in its id" }]; // prettier-ignore
    }
    if (sameKey !== undefined) {
      return [{ code: "same-observation-twice", ...at(dataset, line, "id"), found: `the same period, dimensions and source as line ${sameKey}`, expected: "one row for one observation from one source", mend: "take one row out, or name in a dimension what sets them apart" }]; // prettier-ignore
    }
    return [];
  });
}

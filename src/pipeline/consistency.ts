import type { Check, Finding, RowsOfMeasure } from "../model/check.ts";
import { distance, exactly, intervalOf, percentage, sum, type Interval } from "../model/interval.ts";
import { digitsOf, withSeparators } from "../model/claim.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import type { Rows } from "./rows.ts";

/** Runs a dataset's checks over its rows: one finding for each check and each period, provider, lot and area. */
export function runChecks(dataset: string, checks: readonly Check[], rows: Rows): Finding[] {
  return checks.flatMap((check) =>
    [...groups(rowsIn(check, rows), rows)].map(([, group]) => {
      const { period_label, provider, lot, area } = group[0] as TidyRow;
      const outcome = check.kind === "sum" ? checkSum(check, group) : checkShare(check, group);
      return {
        dataset,
        check: check.id,
        says: check.says,
        group: { period: period_label, provider, lot, area },
        ...outcome,
        why: outcome.result === "differs" ? (check.may_differ?.why ?? null) : null,
      };
    }),
  );
}

type Outcome = Pick<Finding, "formula" | "result" | "apart" | "detail" | "observations">;

/** The rows that a check starts from: its parts, or the count. A percentage without its count is no finding. */
function rowsIn(check: Check, rows: Rows): TidyRow[] {
  return select(check.kind === "sum" ? check.parts : check.part, rows);
}

/** All rows by period, provider, lot and area, for the groups in which a check has something to start from. */
function groups(starts: readonly TidyRow[], rows: Rows): Map<string, TidyRow[]> {
  const key = ({ period_start, period_end, provider, lot, area }: TidyRow) =>
    JSON.stringify([period_start, period_end, provider, lot, area]);
  const found = new Map<string, TidyRow[]>(starts.map((row) => [key(row), []]));
  for (const row of rows) found.get(key(row))?.push(row);
  return found;
}

function select(wanted: RowsOfMeasure, rows: Rows): TidyRow[] {
  return rows.filter(
    (row) =>
      row.measure === wanted.measure &&
      (wanted.unit === undefined || row.unit === wanted.unit) &&
      (wanted.categories === undefined || wanted.categories.includes(row.category)),
  );
}

function checkSum(check: Extract<Check, { kind: "sum" }>, rows: readonly TidyRow[]): Outcome {
  const parts = select(check.parts, rows);
  const base = totalOf(check.total, parts, rows);
  const used = [...parts, ...base.rows];
  const left = parts.map(shown).join(" + ");
  const missing = check.parts.categories?.filter((name) => !parts.some(({ category }) => category === name));
  // Some of the parts and the total are no equation.
  if (missing && missing.length > 0)
    return unchecked(
      `no figure for: ${missing.join(", ")}`,
      base.interval ? `${left} of ${base.shown}` : left,
      used,
    );
  const formula = `${left} = ${base.shown}`;
  const intervals = parts.map(intervalOf);
  if (!base.interval) return unchecked("no total is given", formula, used);
  if (!intervals.every((interval) => interval !== null)) return unchecked(BOUND, formula, used);
  return compare(sum(intervals), base.interval, formula, used);
}

function checkShare(check: Extract<Check, { kind: "share" }>, rows: readonly TidyRow[]): Outcome {
  const [part, share] = [select(check.part, rows)[0], select(check.share, rows)[0]];
  const base = part ? totalOf(check.whole, [part], rows) : { rows: [], interval: null, shown: "?" };
  const used = [part, ...base.rows, share].filter((row) => row !== undefined);
  const counts = `${part ? shown(part) : "?"} ÷ ${base.shown}`;
  if (part && base.interval && !share) return unchecked(NO_PERCENTAGE, counts, used);
  const formula = `${counts} = ${share ? shown(share) : "?"}%`;
  const [top, printed] = [part && intervalOf(part), share && intervalOf(share)];
  if (!part || !share || !base.interval)
    return unchecked("the count or its base is not given", formula, used);
  if (!top || !printed || base.interval.low <= 0) return unchecked(BOUND, formula, used);
  return compare(percentage(top, base.interval), printed, formula, used);
}

const NO_PERCENTAGE = "the table holds no percentage to compare with";
const BOUND = "a figure is missing, hedged or only a bound";

function totalOf(
  total: RowsOfMeasure | "denominator" | number,
  parts: readonly TidyRow[],
  rows: readonly TidyRow[],
): { rows: TidyRow[]; interval: Interval | null; shown: string } {
  if (typeof total === "number") return { rows: [], interval: exactly(total), shown: String(total) };
  if (total === "denominator") {
    const base = parts.find(({ denominator }) => denominator !== null);
    if (!base || base.denominator === null) return { rows: [], interval: null, shown: "?" };
    const text = String(base.denominator);
    // A base is printed in the same table as its part, and rounded if the part is.
    return { rows: [], interval: intervalOf({ ...base, as_published: text, value: base.denominator }), shown: withSeparators(text) }; // prettier-ignore
  }
  const row = select(total, rows)[0];
  return row ? { rows: [row], interval: intervalOf(row), shown: shown(row) } : { rows: [], interval: null, shown: "?" }; // prettier-ignore
}

function shown(row: TidyRow): string {
  return row.value === null ? "?" : digitsOf(row);
}

function unchecked(why: string, formula: string, rows: readonly TidyRow[]): Outcome {
  return {
    formula,
    result: "cannot be checked",
    apart: null,
    detail: why,
    observations: rows.map(({ id }) => id),
  };
}

function compare(left: Interval, right: Interval, formula: string, rows: readonly TidyRow[]): Outcome {
  const apart = Number(distance(left, right).toPrecision(6));
  const observations = rows.map(({ id }) => id);
  if (apart === 0) return { formula, result: "agrees", apart: null, detail: null, observations };
  const detail = `by ${apart} more than rounding explains`;
  return { formula, result: "differs", apart, detail, observations };
}

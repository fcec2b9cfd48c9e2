import type { Chart } from "../model/chart.ts";
import type { Statement } from "../model/statement.ts";
import { parseTarget } from "../model/target.ts";
import type { TidyRow } from "../model/tidy-row.ts";

/** What is true instead of a false statement, or null if it is true. */
export function refute(said: Statement, chart: Chart, all: readonly TidyRow[]): string | null {
  const seriesOf = (row: TidyRow) => String(row[chart.series as keyof TidyRow]);
  const rows = "series" in said && said.series !== undefined && said.that !== "leads" ? all.filter((row) => seriesOf(row) === said.series) : all; // prettier-ignore
  if (rows.length === 0) return "no row of that series";
  const firm = rows.filter(isFirm);
  switch (said.that) {
    case "count":
      return rows.length === said.is ? null : `${rows.length} rows`;
    case "value": {
      const there = rows.filter((row) => at(row, chart) === said.at);
      return there.some(({ value }) => value === said.is) ? null : `${said.at}: ${tell(there, chart)}`;
    }
    case "base": {
      const there = rows.filter((row) => at(row, chart) === said.at);
      const bases = there.map(({ denominator_as_published }) => denominator_as_published ?? "no base");
      return there.some(({ denominator }) => denominator === said.is)
        ? null
        : `${said.at}: of ${bases.join("; ")}`;
    }
    case "sum": {
      const parts = said.at.map((place) => firm.filter((row) => at(row, chart) === place));
      const lacking = said.at.filter((_, i) => parts[i]?.length !== 1);
      if (lacking.length > 0) return `not one figure at ${lacking.join(", ")}`;
      const sum = Number(
        parts
          .flat()
          .reduce((total, { value }) => total + (value ?? 0), 0)
          .toFixed(6),
      );
      return sum === said.is ? null : `${sum}`;
    }
    case "first":
    case "last": {
      const row = said.that === "first" ? rows[0] : rows.at(-1);
      return row && at(row, chart) === said.at && row.value === said.is ? null : `${said.that}: ${tell(row ? [row] : [], chart)}`; // prettier-ignore
    }
    case "highest":
    case "lowest": {
      const values = firm.map(({ value }) => value ?? 0);
      const extreme = said.that === "highest" ? Math.max(...values) : Math.min(...values);
      const there = firm.filter(({ value }) => value === extreme);
      const holds = said.is === extreme && there.some((row) => at(row, chart) === said.at);
      return holds ? null : `${said.that}: ${tell(there, chart)}`;
    }
    case "rises every time":
    case "falls every time": {
      const sign = said.that === "rises every time" ? 1 : -1;
      const told = since(rows, said.from);
      const odd = told.find((row, i) => i > 0 && !((row.value ?? NaN) * sign > (told[i - 1]?.value ?? NaN) * sign));
      if (told.length < 2) return "fewer than two figures";
      return odd ? `not at ${tell([odd], chart)}` : null;
    } // prettier-ignore
    case "leads":
      return leads(said, rows, seriesOf, chart);
    case "all above the target": {
      const below = rows.find((row) => !above(row, said.target));
      return below ? tell([below], chart) : null;
    }
  }
}

function leads(
  said: Extract<Statement, { that: "leads" }>,
  rows: readonly TidyRow[],
  seriesOf: (row: TidyRow) => string,
  chart: Chart,
): string | null {
  const counted = since(rows, said.from);
  const own = counted.filter((row) => seriesOf(row) === said.series);
  const pairs = own.flatMap((row) => {
    const others = counted.filter((other) => at(other, chart) === at(row, chart) && seriesOf(other) !== said.series); // prettier-ignore
    return others.length > 0 ? [{ row, others }] : [];
  });
  const lost = pairs.find(({ row, others }) =>
    others.some(({ value }) => !((row.value ?? NaN) > (value ?? NaN))),
  );
  if (lost) return `not at ${tell([lost.row, ...lost.others], chart)}`;
  return pairs.length === said.in ? null : `in ${pairs.length}`;
}

function since(rows: readonly TidyRow[], from: string | undefined): readonly TidyRow[] {
  return from === undefined ? rows : rows.filter((row) => (row.period_start ?? "") >= from);
}

function above(row: TidyRow, target: number): boolean {
  const meant = row.target ? parseTarget(row.target) : null;
  const known = row.value !== null && (isFirm(row) || row.qualifier === "about");
  return known && meant?.value === target && row.value !== null && row.value > target;
}

/** A place as the source labels it. */
function at(row: TidyRow, chart: Chart): string {
  return chart.x === "period_start" ? row.period_label : String(row[chart.x as keyof TidyRow]);
}

/** Rows whose value is a plain number. */
export function isFirm(row: TidyRow): boolean {
  return row.value !== null && (row.qualifier === null || row.qualifier === "rounded");
}

function tell(rows: readonly TidyRow[], chart: Chart): string {
  if (rows.length === 0) return "no row";
  return rows.map((row) => `${at(row, chart)} ${row[chart.series as keyof TidyRow] ?? ""} ${row.qualifier ?? ""} ${row.as_published ?? row.status}`.replaceAll(/ +/g, " ")).join("; "); // prettier-ignore
}

/** The numbers of a finding that no statement speaks of, nor the filter; years of the rows may stand there too. */
export function uncarried(
  chart: Pick<Chart, "finding" | "asserts" | "filter">,
  rows: readonly TidyRow[],
): number[] {
  const years = rows.flatMap(({ period_start, period_end }) => [period_start, period_end].map((day) => Number(day?.slice(0, 4)))); // prettier-ignore
  const said = [...chart.asserts, chart.filter].flatMap((each) => numbersIn(JSON.stringify(each)));
  said.push(...years);
  return numbersIn(chart.finding).filter((number) => !said.includes(number));
}

/**
 * The numbers of a description that the chart does not hold: neither in its rows (values, bases, targets, periods) nor
 * in its statements, scope, breaks or reasons. "Near 1,400" may be 5 in 100 away from a value.
 */
export function unheld(chart: Chart, rows: readonly TidyRow[], breaks: readonly { why: string }[]): number[] {
  const periods = rows.flatMap(({ period_start, period_end }) => [period_start, period_end].flatMap((day) => [day?.slice(0, 4), day?.slice(8)])); // prettier-ignore
  const held = [
    ...numbersIn(
      JSON.stringify([
        chart.asserts,
        chart.filter,
        chart.scope,
        chart.series_names,
        chart.incomplete,
        breaks,
      ]),
    ),
    ...rows.flatMap(({ value, denominator }) => [value, denominator]),
    ...rows.flatMap(({ target, period_label }) => numbersIn(`${target ?? ""} ${period_label}`)),
    ...periods.flatMap((part) => (part ? [Number(part)] : [])),
  ];
  const near = [...chart.description.matchAll(/\bnear £?([\d,.]*\d)/g)].flatMap((match) =>
    numbersIn(match[1] ?? ""),
  );
  const close = (number: number) => near.includes(number) && rows.some(({ value }) => value !== null && Math.abs(value - number) <= number / 20); // prettier-ignore
  return numbersIn(chart.description).filter((number) => !held.includes(number) && !close(number));
}

function numbersIn(text: string): number[] {
  return [...text.replace(/(\d),(?=\d{3})/g, "$1").matchAll(/\d+(?:\.\d+)?/g)].map((match) =>
    Number(match[0]),
  );
}

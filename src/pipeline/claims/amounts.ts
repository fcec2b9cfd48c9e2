import { parseObservationRef, valueInWords, digitsOf, withSeparators } from "../../model/claim.ts";
import type { Amount, RowsOfClaim } from "../../model/claim/amount.ts";
import type { EvidenceRef, ObservationPart } from "../../model/claim/bound.ts";
import { QUALIFIERS } from "../../model/qualifier.ts";
import type { Unit } from "../../model/reference.ts";
import { parseTarget, targetInWords } from "../../model/target.ts";
import { TIDY_COLUMNS, type TidyRow } from "../../model/tidy-row.ts";
import { nearest } from "../nearest.ts";
import type { Facts } from "./facts.ts";
import { BARE, type UnitWords } from "./number-forms.ts";
import { Refusal } from "./outcome.ts";

/** A row with its dataset. */
export type Placed = { dataset: string; row: TidyRow; part?: ObservationPart };

/** A number with its unit, its printed decimals, the rows behind it, and itself in words. */
export type Known = {
  value: number;
  decimals: number;
  unit: UnitWords;
  unitId: string;
  from: Placed[];
  words: string;
};

/** The observation with a name, <dataset>/<id>. */
export function placed(ref: string, facts: Facts): Placed {
  const parsed = parseObservationRef(ref);
  const rows = (parsed && facts.tidy.get(parsed.dataset)) ?? [];
  const row = rows.find(({ id }) => id === parsed?.id);
  if (parsed && row) return { dataset: parsed.dataset, row };
  const near = nearest(ref, [...facts.tidy].flatMap(([dataset, all]) => (parsed?.dataset === dataset ? all.map(({ id }) => `${dataset}/${id}`) : [`${dataset}/`]))); // prettier-ignore
  throw new Refusal("unknown-reference", `the observation "${ref}"`, "an observation that exists", near ? `write "${near}", or add it to the dataset's observations.csv` : "correct it, or add it to the dataset's observations.csv"); // prettier-ignore
}

/** True if two are one observation. (Rows are made when they are asked for: the same one is not the same object.) */
export function isSame(a: Placed, b: Placed): boolean {
  return a.dataset === b.dataset && a.row.id === b.row.id;
}

/** The rows that a claim speaks of, in the order of their periods. At least one. */
export function rowsOf(rows: RowsOfClaim, facts: Facts): Placed[] {
  const found = Array.isArray(rows) ? rows.map((ref) => placed(ref, facts)) : picked(rows, facts);
  const key = ({ row }: Placed) => `${row.period_start ?? ""} ${row.period_end ?? ""}`;
  return [...found].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function picked(rows: Exclude<RowsOfClaim, string[]>, facts: Facts): Placed[] {
  const all = facts.tidy.get(rows.dataset);
  if (!all) throw unknown("dataset", rows.dataset, [...facts.tidy.keys()]);
  const columns = TIDY_COLUMNS.map(({ name }) => name as string);
  for (const [column, wanted] of Object.entries(rows.where)) {
    if (!columns.includes(column)) throw unknown("column", column, columns);
    const held = [...new Set(all.map((row) => row[column as keyof TidyRow]))];
    const idle = [wanted].flat().find((value) => !held.includes(value));
    if (idle !== undefined) throw unknown(column, String(idle), held.map(String));
  }
  const out = (rows.leave_out ?? []).flatMap(({ ids }) => ids);
  const kept = all.filter(
    (row) =>
      Object.entries(rows.where).every(([column, wanted]) => [wanted].flat().includes(row[column as keyof TidyRow] as string | null)) && // prettier-ignore
      (rows.from === undefined || (row.period_start ?? "") >= rows.from) &&
      (rows.to === undefined || (row.period_end !== null && row.period_end <= rows.to)),
  );
  const stray = out.find((id) => !kept.some((row) => row.id === id));
  if (stray !== undefined)
    throw unknown(
      "observation under leave_out",
      stray,
      kept.map(({ id }) => id),
    );
  const left = kept.filter(({ id }) => !out.includes(id));
  if (left.length === 0) throw new Refusal("story-claim", `no row of ${rows.dataset}`, "at least one row that matches everything under where, from and to", "take out or change one of them"); // prettier-ignore
  return left.map((row) => ({ dataset: rows.dataset, row }));
}

/** A name that is not known; says the nearest that is. */
export function unknown(what: string, name: string, known: readonly string[]): Refusal {
  const near = nearest(name, known);
  return new Refusal("unknown-reference", `the ${what} "${name}"`, `one that exists, such as ${[...new Set(known)].sort().slice(0, 12).join("; ")}`, near ? `write "${near}"` : "correct it"); // prettier-ignore
}

/** The unit of a row. */
export function unitOf(row: TidyRow, facts: Facts): Unit {
  const unit = facts.reference.units.find(({ id }) => id === row.unit);
  if (!unit)
    throw unknown(
      "unit",
      row.unit,
      facts.reference.units.map(({ id }) => id),
    );
  return unit;
}

/** A row's value in words. */
export function inWords(row: TidyRow, facts: Facts): string {
  return valueInWords(row, unitOf(row, facts));
}

/** A row's value as a point: refused if it is missing, hedged or a bound, because no sum can be made with it. */
export function point({ dataset, row }: Placed, facts: Facts): Known {
  if (row.value === null) throw missing(dataset, row, facts);
  if (row.qualifier !== null && row.qualifier !== "rounded") {
    throw new Refusal("story-claim-bound", `${dataset}/${row.id} is "${inWords(row, facts)}", used as if it were exact`, "a plain number", "say it with <Figure> as the source does, or compare it in words that the hedge itself proves"); // prettier-ignore
  }
  return { value: row.value, decimals: decimalsOf(row), unit: unitOf(row, facts), unitId: row.unit, from: [{ dataset, row }], words: inWords(row, facts) }; // prettier-ignore
}

/** A value that is not there. */
export function missing(dataset: string, row: TidyRow, facts: Facts): Refusal {
  return new Refusal("story-claim-bound", `${dataset}/${row.id} has no value: ${inWords(row, facts)}`, "a value", "leave the row out with its reason, or say that it is missing"); // prettier-ignore
}

/** An amount as a point. */
export function amountOf(amount: Amount, facts: Facts): Known {
  if (typeof amount !== "string") return sumOf(rowsOf(amount.sum, facts), facts);
  const [ref = "", part] = amount.split("#");
  const there = placed(ref, facts);
  if (part === "base") return baseOf(there);
  if (part === "target") return targetOf(there, facts);
  return point(there, facts);
}

/** Rows added up: all of one unit, all points. */
export function sumOf(rows: readonly Placed[], facts: Facts): Known {
  const points = rows.map((each) => point(each, facts));
  const [first] = points;
  if (!first) throw new Refusal("story-claim", "no rows", "at least one row", "name the rows");
  sameUnit(points);
  if (first.unitId === "percent") throw new Refusal("story-claim-compares", "percentages added up", "numbers that can be added up", "add up the counts behind them"); // prettier-ignore
  const decimals = Math.max(...points.map((each) => each.decimals));
  const value = Number(points.reduce((total, each) => total + each.value, 0).toFixed(decimals));
  const words = first.unit.many.replace("#", withSeparators(value.toFixed(decimals)));
  return { ...first, value, decimals, from: [...rows], words };
}

/** Refuses numbers of different units: they are never set side by side. */
export function sameUnit(amounts: readonly Pick<Known, "unitId">[]): void {
  const units = [...new Set(amounts.map(({ unitId }) => unitId))];
  if (units.length > 1) throw new Refusal("story-claim-compares", `numbers in different units: ${units.join(", ")}`, "numbers in one unit", "choose figures in the same unit"); // prettier-ignore
}

function baseOf({ dataset, row }: Placed): Known {
  if (row.denominator === null) throw new Refusal("story-claim-bound", `${dataset}/${row.id} is out of ${row.denominator_as_published ?? "nothing that the source gives"}`, "a plain number that it is out of", "choose another observation"); // prettier-ignore
  const words = withSeparators(String(row.denominator));
  return { value: row.denominator, decimals: 0, unit: BARE, unitId: row.unit === "percent" ? "base" : row.unit, from: [{ dataset, row, part: "base" }], words }; // prettier-ignore
}

function targetOf({ dataset, row }: Placed, facts: Facts): Known {
  const target = row.target === null ? null : parseTarget(row.target);
  if (target === null) throw new Refusal("story-claim", `${dataset}/${row.id} has no target that can be read`, "an observation with a target", "choose another observation, or state the number"); // prettier-ignore
  return { value: target.value, decimals: 0, unit: unitOf(row, facts), unitId: row.unit, from: [{ dataset, row, part: "target" }], words: targetInWords(row.target ?? "") }; // prettier-ignore
}

function decimalsOf(row: TidyRow): number {
  return digitsOf(row).split(".")[1]?.length ?? 0;
}

/** The values that a row's true value can have. An open side is infinite; `about` reaches a tenth either way. */
export type Reach = { low: number; high: number; openLow: boolean; openHigh: boolean };

/** How far a row's value reaches, hedge and all. */
export function reachOf({ dataset, row }: Placed, facts: Facts): Reach {
  if (row.value === null) throw missing(dataset, row, facts);
  const { value, qualifier } = row;
  const around = Math.abs(value) * 0.1;
  if (qualifier === "about") return { low: value - around, high: value + around, openLow: false, openHigh: false };
  const bound = qualifier === null ? "none" : QUALIFIERS[qualifier].bound;
  if (bound === "lower") return { low: value, high: Infinity, openLow: true, openHigh: true };
  if (bound === "upper") return { low: -Infinity, high: value, openLow: true, openHigh: qualifier !== "at most" };
  return { low: value, high: value, openLow: false, openHigh: false };
} // prettier-ignore

/** The observations behind an amount, as evidence. */
export function evidenceOf(from: readonly Placed[]): EvidenceRef[] {
  return from.map(({ dataset, row, part }) => ({
    kind: "observation",
    dataset,
    id: row.id,
    ...(part ? { part } : {}),
  }));
}

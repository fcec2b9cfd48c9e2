import type { ProblemCode } from "../../model/problem.ts";
import type { Meaning, Reading } from "../../model/reading.ts";
import { STATUSES, type Status } from "../../model/status.ts";
import type { Cell } from "./grid.ts";
import { agrees, readNumber, refusal, shiftPoint } from "./numbers.ts";

/** What a cell of values gives: a value or a status, nothing to publish, or what is wrong with it. */
export type ValueRead =
  | { kind: "value"; as_published: string | null; value: number | null; status: Status | null }
  | { kind: "skip" }
  | { kind: "fault"; code: ProblemCode; found: string; expected: string; mend: string };

type Fault = Extract<ValueRead, { kind: "fault" }>;
type Shape = Pick<Reading, "markers" | "empty" | "suffixes" | "numbers" | "percent">;

/** Reads one cell as the reading declares. What is published is what the sheet shows; nothing is guessed. */
export function readValue(cell: Cell | undefined, unit: string, shape: Shape): ValueRead {
  if (cell === undefined || cell.text === "") {
    if (shape.empty !== undefined) return meant(shape.empty, null);
    const { expected, mend } = fault("", "a value, or a marker that the reading declares", "if an empty cell has a meaning here, declare it under empty in the reading"); // prettier-ignore
    return { kind: "fault", code: "absence-without-reason", found: "an empty cell", expected, mend };
  }
  const marker = shape.markers?.[cell.text];
  if (marker !== undefined) {
    if (marker === "zero" && cell.type === "number" && Number(cell.value) !== 0) {
      return fault(`"${cell.text}" for the stored number ${cell.value}`, "a stored 0, as the marker says", "look at the file: the marker does not mean zero here"); // prettier-ignore
    }
    return meant(marker, cell.text);
  }
  const [text, status] = withoutSuffix(cell.text, shape);
  if (cell.type === "error") return fault(`the error "${cell.text}"`, "a number", "an error has no value: declare it under markers in the reading, with the status x if the source has no figure"); // prettier-ignore
  if (cell.type === "boolean" || cell.type === "date") return fault(`a ${cell.type}, "${cell.text}"`, "a number", "look at the file: another column may stand here, or intake took a number for a date"); // prettier-ignore
  const marked = text !== cell.text;
  if (
    cell.type === "text" &&
    !marked &&
    shape.numbers?.text !== true &&
    readNumber(text, shape.numbers) !== null
  ) {
    return fault(`the number "${cell.text}", held as text`, "a number held as a number", "if this shape holds numbers as text, declare numbers: text: true in the reading"); // prettier-ignore
  }
  return unit === "percent" ? percentage(cell, text, status, shape) : amount(cell, text, status, shape);
}

function amount(cell: Cell, text: string, status: Status | null, shape: Shape): ValueRead {
  if (cell.type === "percent" || text.endsWith("%")) {
    return fault(`the percentage "${cell.text}"`, "a number that is no percentage", "look at the file: if the column gives percentages, its unit is percent"); // prettier-ignore
  }
  const digits = readNumber(text, shape.numbers);
  if (digits === null) return { kind: "fault", code: "bad-value", ...refusal(cell.text, shape) };
  return checked(cell, digits, digits, status);
}

/** Percentages are held in three ways, and 31.5, 31.5% and 0.315 in one column are never taken for one another. */
function percentage(cell: Cell, text: string, status: Status | null, shape: Shape): ValueRead {
  const way = shape.percent;
  if (way === undefined) return fault(`"${cell.text}" under the unit percent`, "percent: sign, points or fraction in the reading", "say in the reading how its percentages are shown"); // prettier-ignore
  const signed = text.endsWith("%");
  const digits = readNumber(signed ? text.slice(0, -1).trim() : text, shape.numbers);
  if (digits === null) return { kind: "fault", code: "bad-value", ...refusal(cell.text, shape) };
  if (signed !== (way === "sign")) {
    const wanted = { sign: "31.5%, with its sign", points: "31.5, without a sign", fraction: "0.315, a share of one" }[way]; // prettier-ignore
    return fault(`"${cell.text}"`, `a percentage such as ${wanted}, as everywhere in this shape`, "look at the file: if the whole column is held in another way, declare it under percent in a reading of its own"); // prettier-ignore
  }
  if (way === "fraction" && Math.abs(Number(digits)) > 1) {
    return fault(`"${cell.text}"`, "a share of one, from 0 to 1, as everywhere in this shape", "look at the file: this may be a percentage in points (31.5) among fractions (0.315)"); // prettier-ignore
  }
  if (way === "points" && /^0\.\d{3,}$/.test(digits)) {
    return fault(`"${cell.text}"`, "a percentage in points, such as 31.5, as everywhere in this shape", "look at the file: this may be a fraction (0.315) among points (31.5)"); // prettier-ignore
  }
  const points = way === "fraction" ? shiftPoint(digits, 2) : digits;
  return checked(cell, points, signed ? shiftPoint(digits, -2) : digits, status);
}

/** What a sheet shows is its stored number, rounded. Where it is not, somebody changed one of the two. */
function checked(cell: Cell, digits: string, shown: string, status: Status | null): ValueRead {
  const value = Number(digits);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return fault(`"${cell.text}"`, "a whole number below 9,007,199,254,740,992", "a number this long is a reference, not a figure, or would lose its last digits"); // prettier-ignore
  }
  if (cell.type !== "text" && !agrees(shown, cell.value)) {
    return fault(`"${cell.text}" for the stored number ${cell.value}`, "a text that is the stored number, rounded", "take the file in again with npm run intake, and look at the cell's number format"); // prettier-ignore
  }
  return { kind: "value", as_published: cell.text, value, status };
}

function meant(meaning: Meaning, text: string | null): ValueRead {
  if (meaning === "skip") return { kind: "skip" };
  if (meaning === "zero") return { kind: "value", as_published: text, value: 0, status: null };
  return {
    kind: "value",
    as_published: STATUSES[meaning].absent ? null : text,
    value: null,
    status: meaning,
  };
}

function withoutSuffix(text: string, { suffixes }: Shape): [string, Status | null] {
  const found = Object.entries(suffixes ?? {}).find(([suffix]) => text.endsWith(suffix));
  return found ? [text.slice(0, -found[0].length).trim(), found[1]] : [text, null];
}

function fault(found: string, expected: string, mend: string): Fault {
  return { kind: "fault", code: "bad-value", found, expected, mend };
}

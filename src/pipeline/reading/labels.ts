import type { Problem } from "../../model/problem.ts";
import type { LabelColumn, Words } from "../../model/reading.ts";
import type { Status } from "../../model/status.ts";
import { nearest } from "../nearest.ts";
import { atCell, type Declared } from "./complaint.ts";
import { cellAt, plain, type Cell, type Grid } from "./grid.ts";

/** A column of labels and where it stands in this sheet. */
export type LabelPlace = { label: LabelColumn; column: number };

/** What a row's labels say: words, a status, or (by null) that the row is not read. */
export type RowLabels = { words: Words; status: Status | null } | null;

/** Reads the labels of one row. `top` is the first row to which a label may be filled down. */
export function readLabels(
  grid: Grid,
  places: readonly LabelPlace[],
  row: number,
  top: number,
  reading: Declared,
): { labels: RowLabels; problems: Problem[] } {
  const words: Words = {};
  const problems: Problem[] = [];
  let status: Status | null = null;
  let left = false;
  for (const { label, column } of places) {
    const cell = labelCell(grid, label, row, column, top);
    const [text, suffix] = withoutSuffix(plain(cell?.text ?? ""), label);
    if (suffix) status = suffix;
    words[label.word] = text;
    if (!label.texts) continue;
    const given = label.texts[text];
    if (given === undefined) problems.push(undeclared(grid, label, text, cell ?? { row, column }, reading));
    else if (given === null) left = true;
    else Object.assign(words, given);
  }
  return { labels: left ? null : { words, status }, problems };
}

/** A label's own cell, or the nearest above it if it is filled down. */
export function labelCell(
  grid: Grid,
  label: LabelColumn,
  row: number,
  column: number,
  top: number,
): Cell | undefined {
  const own = cellAt(grid, row, column);
  if (own || label.fill !== "down" || row <= top) return own;
  return labelCell(grid, label, row - 1, column, top);
}

function withoutSuffix(text: string, { suffixes }: LabelColumn): [string, Status | null] {
  const found = Object.entries(suffixes ?? {}).find(([suffix]) => text.endsWith(suffix));
  return found ? [text.slice(0, -found[0].length).trim(), found[1]] : [text, null];
}

function undeclared(
  grid: Grid,
  label: LabelColumn,
  text: string,
  place: Pick<Cell, "row" | "column">,
  reading: Declared,
): Problem {
  const known = Object.keys(label.texts ?? {});
  const near = nearest(text, known);
  return atCell("reading-label", grid, place, {
    found: text === "" ? `no label for ${label.word}` : `the label "${text}"`,
    expected: `one of: ${known.join("; ")}`,
    mend: `${near ? `if it means "${near}", or something new, ` : ""}declare it under texts of ${label.word} in ${reading.file}`,
  });
}

/** The label without a note's number, if only without it the label has a form that is wanted: "2007/085" is 2007/08. */
export function withoutFootnote(
  text: string,
  notes: readonly string[],
  fits: (text: string) => boolean,
): string {
  if (fits(text)) return text;
  const note = notes.find((digits) => text.endsWith(digits) && fits(text.slice(0, -digits.length)));
  return note ? text.slice(0, -note.length) : text;
}

import { toId } from "../../model/id.ts";
import { cellList, usedRange } from "./cell-list.ts";
import { inspectSheet, type SeenSheet } from "./inspect.ts";
import type { Opened } from "./open-workbook.ts";
import type { Refusal } from "./refused.ts";
import type { Found, Workbook } from "./workbook.ts";

/** A visible sheet as it will be kept. */
export type KeptSheet = { name: string; slug: string; range: string | null; cells: number };

/** What the process that opened a workbook tells the one that asked. */
export type Report =
  | { refusal: Refusal }
  | {
      format: Workbook["format"];
      dates: Workbook["dates"];
      sheets: KeptSheet[];
      found: Found[];
      /** For inspect: every sheet, and the small counts of those that are seen. */
      seen: SeenSheet[];
      small: { place: string; cells: string[] }[];
    };

/** The report on a workbook, and the cell list of each visible sheet by its slug. */
export function reportOn(opened: Opened): { report: Report; lists: Map<string, string> } {
  const lists = new Map<string, string>();
  if (!opened.ok) return { report: { refusal: opened.refusal }, lists };
  const { workbook, looked, found } = opened;
  const sheets = looked
    .filter(({ sheet }) => !sheet.hidden)
    .map(({ sheet, kept }): KeptSheet => {
      const slug = freeSlug(sheet.name, lists);
      lists.set(slug, cellList(kept));
      return { name: sheet.name, slug, range: usedRange(kept), cells: kept.length };
    });
  const inspected = looked.map(({ sheet, kept }) => inspectSheet(sheet, sheet.hidden ? sheet.cells : kept));
  const seen = inspected.map(({ seen }) => seen);
  const small = inspected
    .filter(({ small }) => small.length > 0)
    .map(({ seen, small }) => ({ place: seen.name, cells: small }));
  return { report: { format: workbook.format, dates: workbook.dates, sheets, found, seen, small }, lists };
}

/** A sheet's name as an id. Names that give the same, or nothing, are numbered. */
function freeSlug(name: string, taken: ReadonlyMap<string, string>): string {
  const slug = toId(name) || "sheet";
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
  return free;
}

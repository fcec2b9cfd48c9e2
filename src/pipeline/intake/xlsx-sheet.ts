import { cellPlace, MOST_COLUMNS, MOST_ROWS } from "../../model/cell.ts";
import type { CellCount } from "./cell-count.ts";
import { hostile } from "./refused.ts";
import { attribute, walkXml, type Element } from "./walk-xml.ts";
import type { Span } from "./workbook.ts";

/** What a sheet's part says of itself, and the reader of its values does not pass on. */
export type SheetLook = {
  hiddenRows: Span[];
  hiddenColumns: Span[];
  /** Formulas without a stored result. */
  withoutValue: string[];
  /** How many cells hold a value, to compare with what the reader of values gives. */
  filled: number;
};

/**
 * Looks at a sheet's part before its values are read: what is hidden, and whether it keeps the limits.
 * @throws Refused for a cell outside any sheet, or when a limit is passed
 */
export function lookAtSheet(part: string, bytes: Uint8Array, count: CellCount): SheetLook {
  const look: SheetLook = { hiddenRows: [], hiddenColumns: [], withoutValue: [], filled: 0 };
  let rowsHiddenByDefault = false;
  let [row, column] = [0, 0];
  let cell = { name: "", formula: false, value: false, empty: false };
  let inValue = false;
  walkXml(part, bytes, {
    open: (element) => {
      const { name } = element;
      if (name === "c") {
        const named = attribute(element, "r");
        const place = named === undefined ? { row: row - 1, column } : cellPlace(named);
        if (!place || place.column >= MOST_COLUMNS || place.row >= MOST_ROWS) throw hostile(`the cell ${JSON.stringify(named)} in ${part}, which no sheet has`); // prettier-ignore
        column = place.column + 1;
        cell = { name: named ?? "", formula: false, value: false, empty: attribute(element, "t") === "str" };
      } else if (name === "v" || name === "t") inValue = true;
      else if (name === "f") cell.formula = true;
      else if (name === "row") {
        row = Number(attribute(element, "r") ?? row + 1);
        column = 0;
        if (!(row >= 1 && row <= MOST_ROWS)) throw hostile(`the row ${row} in ${part}, which no sheet has`);
        if (isOn(element, "hidden") || attribute(element, "ht") === "0" || rowsHiddenByDefault) look.hiddenRows.push([row - 1, row - 1]); // prettier-ignore
      } else if (name === "col") look.hiddenColumns.push(...hiddenColumns(element));
      else if (name === "mergeCell") count.merge();
      else if (name === "sheetFormatPr") rowsHiddenByDefault = isOn(element, "zeroHeight");
    },
    text: (text) => {
      if (inValue && text !== "") cell.value = true;
    },
    close: (name) => {
      inValue = false;
      if (name !== "c") return;
      if (cell.value) {
        look.filled += 1;
        count.cells(1);
        // An empty text is a result too; an empty number is a formula that was never worked out.
      } else if (cell.formula && !cell.empty) look.withoutValue.push(cell.name);
    },
  });
  return look;
}

function hiddenColumns(element: Element): Span[] {
  const [first, last] = [Number(attribute(element, "min")), Number(attribute(element, "max"))];
  const hidden = isOn(element, "hidden") || attribute(element, "width") === "0";
  return hidden && first >= 1 && last >= first ? [[first - 1, Math.min(last, MOST_COLUMNS) - 1]] : [];
}

function isOn(element: Element, name: string): boolean {
  return /^(1|true|on)$/.test(attribute(element, name) ?? "");
}

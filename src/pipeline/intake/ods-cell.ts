import { isErrorText, numberText } from "./values.ts";
import type { OdsText } from "./ods-text.ts";
import { attribute, type Element } from "./walk-xml.ts";
import type { Cell } from "./workbook.ts";

/** What a cell of an OpenDocument sheet holds; "empty" if nothing, "no value" for a formula without its result. */
export function odsCell(
  element: Element,
  shown: OdsText,
): Omit<Cell, "row" | "column"> | "empty" | "no value" {
  const formula = attribute(element, "formula") !== undefined;
  const flags = [...(formula ? ["formula"] : []), ...(shown.note ? ["note"] : [])];
  const kind = attribute(element, "value-type");
  const { text } = shown;
  const stored = attribute(element, STORED[kind ?? ""] ?? "value");
  if (formula && kind === undefined) {
    if (isErrorText(text)) return { text, value: text, type: "error", flags };
    return text === "" ? "no value" : { text, value: text, type: "text", flags };
  }
  if (kind === undefined || kind === "string" || kind === "time") {
    const value = stored ?? text;
    if (text === "" && value === "") return "empty";
    if (isErrorText(value)) return { text, value, type: "error", flags };
    return { text, value, type: "text", flags: hidden(text, flags) };
  }
  if (kind === "boolean") return { text, value: stored === "true" ? "true" : "false", type: "boolean", flags: hidden(text, flags) }; // prettier-ignore
  if (kind === "date") {
    if (stored === undefined || !/^\d{4}-\d{2}-\d{2}(T[\d:.]+)?$/.test(stored)) return { text, value: stored ?? text, type: "error", flags }; // prettier-ignore
    return { text, value: stored.replace(/T00:00:00(\.0+)?$/, ""), type: "date", flags: hidden(text, flags) };
  }
  const value = stored === undefined || stored.trim() === "" ? null : numberText(Number(stored));
  if (value === null || isErrorText(text)) return { text, value: isErrorText(text) ? text : (stored ?? ""), type: "error", flags }; // prettier-ignore
  return { text, value, type: kind === "percentage" ? "percent" : "number", flags: hidden(text, flags) };
}

const STORED: { [kind: string]: string } = {
  string: "string-value",
  date: "date-value",
  time: "time-value",
  boolean: "boolean-value",
};

function hidden(text: string, flags: string[]): string[] {
  return text === "" ? [...flags, "hidden-format"] : flags;
}

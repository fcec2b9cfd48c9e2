import { FINDINGS } from "../src/model/intake.ts";
import type { SeenColumn, SeenTable } from "../src/pipeline/intake/find-tables.ts";
import type { Inspection, Unsafe } from "./inspect-file.ts";

/** An inspection for a person to read: what is there, then what is unsafe and what to do about it. */
export function inspectionText(inspection: Inspection): string {
  const { file, bytes, sha256 } = inspection;
  const head = [file, `  ${bytes} bytes${sha256 === null ? "" : `, SHA-256 ${sha256}`}`];
  if ("refusal" in inspection) {
    const { code, found, expected, mend } = inspection.refusal;
    return [
      ...head,
      `  ${code}`,
      `  found     ${found}`,
      `  expected  ${expected}`,
      `  mend      ${mend}`,
    ].join("\n");
  }
  const { format, dates, sheets, unsafe } = inspection;
  const lines = [
    ...head,
    `  ${format.toUpperCase()}${dates === undefined ? "" : `, days counted from ${dates}`}`,
    "",
  ];
  for (const { name, hidden, range, cells, tables } of sheets) {
    lines.push(`  ${name}${hidden ? " (hidden)" : ""}: ${cells} cells, ${range ?? "empty"}`);
    for (const table of tables) lines.push(...tableLines(table));
  }
  lines.push("", ...unsafeLines(unsafe));
  return lines.join("\n");
}

function tableLines({ range, header_rows, rows, columns }: SeenTable): string[] {
  const headings =
    header_rows.length === 0 ? "no headings seen" : `headings in row ${header_rows.join(", ")}`;
  return [
    `    table ${range}: ${rows} rows, ${headings}`,
    ...columns.map((column) => `      ${columnLine(column)}`),
  ];
}

function columnLine({ column, heading, types, unit, markers }: SeenColumn): string {
  const held = Object.entries(types).map(([type, count]) => `${count} ${type}`);
  const marks = Object.entries(markers).map(([mark, count]) => `${mark} (${count})`);
  return [
    `${column}  ${heading === "" ? "(no heading)" : heading}: ${held.join(", ")}`,
    ...(unit === null ? [] : [unit]),
    ...(marks.length === 0 ? [] : [`marks ${marks.join(" ")}`]),
  ].join("; ");
}

function unsafeLines(unsafe: readonly Unsafe[]): string[] {
  if (unsafe.length === 0)
    return ["  Nothing unsafe was found. Read it yourself as well: a program knows no names."];
  return [
    `  Unsafe to republish as it is (${unsafe.length}):`,
    ...unsafe.flatMap(({ kind, place, found, details = [] }) => [
      `  - ${kind} at ${place}: ${found}`,
      `      ${meaning(kind)}`,
      ...details.slice(0, 5).map((detail) => `      > ${detail}`),
      ...(details.length > 5 ? [`      > and ${details.length - 5} more`] : []),
    ]),
    "  Publish the cells of the visible sheets, never the file: npm run intake -- FILE --source ID",
  ];
}

function meaning(kind: Unsafe["kind"]): string {
  return kind === "small-counts"
    ? "Few enough people that one of them might be recognised. Think before publishing them."
    : FINDINGS[kind];
}

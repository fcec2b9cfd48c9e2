import { isMap, isScalar, LineCounter, parseDocument, stringify } from "yaml";
import type { FileHeld } from "../../model/file.ts";

/**
 * A source's YAML with its `file:` replaced, or added at the end. Every other byte of it stays, comments and all.
 * @throws when the text is not a YAML map: it has been read as a source before
 */
export function recordFile(text: string, file: FileHeld): string {
  const document = parseDocument(text, { version: "1.2", schema: "core", lineCounter: new LineCounter() });
  if (document.errors.length > 0 || !isMap(document.contents))
    throw new Error("a source that is no YAML map");
  // Folding is left to the reader's editor: a folded line would be folded anew by the next program.
  const block = stringify({ file }, { lineWidth: 0 });
  const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === "file");
  if (!pair || !isScalar(pair.key) || !pair.key.range) return `${text.replace(/\n*$/, "\n")}${block}`;
  const start = pair.key.range[0];
  const rest = document.contents.items.slice(document.contents.items.indexOf(pair) + 1);
  const next = rest
    .map(({ key }) => (isScalar(key) ? key.range?.[0] : undefined))
    .find((at) => at !== undefined);
  // Comments between this field and the next belong to the next.
  const between = next === undefined ? "" : commentsBefore(text.slice(start, next));
  return `${text.slice(0, start)}${block}${next === undefined ? "" : between + text.slice(next)}`;
}

/** The lines of comment at the end of a text. */
function commentsBefore(text: string): string {
  const lines = text.split(/(?<=\n)/);
  const last = lines.findLastIndex((line) => !line.trimStart().startsWith("#"));
  return lines.slice(last + 1).join("");
}

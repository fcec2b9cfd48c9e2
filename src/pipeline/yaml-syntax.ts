import { isScalar, visit, type Document, type YAMLError } from "yaml";

/** A fault of YAML in words for people who edit it, with the offset of the place to look at. */
export type YamlFault = { offset: number; found: string; mend: string };

const WORDS: { [code: string]: { found: string; mend: string } } = {
  DUPLICATE_KEY: { found: "a field that the same list of fields has already", mend: "take one of the two out" },
  MISSING_CHAR: { found: "a quote or bracket that is never closed", mend: "close it at the end of its text" },
  BLOCK_AS_IMPLICIT_KEY: { found: "a second colon in the line", mend: "put the whole text after the first colon in double quotes" },
  MULTILINE_IMPLICIT_KEY: { found: "a line that is no field", mend: "write the field's name, a colon and a space before its value; indent a text that runs on" },
  TAB_AS_INDENT: { found: "a tab at the start of the line", mend: "indent with spaces" },
  BAD_INDENT: { found: "a line that is not indented as those around it, or a bracket that is not closed before it", mend: "indent it as its neighbours are, and close any bracket before it" },
  BAD_SCALAR_START: { found: "a text that begins with a sign that means something in YAML", mend: "put the text in double quotes" },
  MULTIPLE_DOCS: { found: "a line of three hyphens with another document after it", mend: "take the line out: one file holds one thing" },
}; // prettier-ignore

/** Puts the parser's first error into words. Those after it are mostly its echoes. */
export function yamlFault(document: Document, error: YAMLError): YamlFault {
  const words = WORDS[error.code] ?? {
    found: (error.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, ""),
    mend: "look at this line and the one before it: indentation, quotes, a missing colon",
  };
  return { offset: openedAt(document, error) ?? error.pos[0], ...words };
}

/** The parser sees a missing quote at the end of the file; the author needs the place where it was opened. */
function openedAt(document: Document, error: YAMLError): number | null {
  if (error.code !== "MISSING_CHAR") return null;
  let start: number | null = null;
  visit(document, (_, node) => {
    if (!isScalar(node) || !node.range || !node.type?.startsWith("QUOTE")) return;
    if (node.range[1] >= error.pos[0]) start = node.range[0];
  });
  return start;
}

import { codeOf, HIDDEN } from "../model/hidden-character.ts";
import type { Problem } from "../model/problem.ts";
import { partsOf, textOf, type Tree } from "./tree.ts";

/**
 * Finds characters that nobody sees in authored files: they make two texts differ that look the same, hide words, or
 * show them in another order. Letters of any script and any sign that can be seen are as they are.
 */
export function checkCharacters(tree: Tree): Problem[] {
  const files = [...tree.keys()].filter((file) => !/^data\/(tidy|files|releases)\//.test(file)).sort();
  return files.flatMap((file) => {
    const bytes = tree.get(file) ?? new Uint8Array();
    // A table may be long, and nearly all texts are well: its lines are looked at one by one only if one is not.
    if (!partsOf(bytes).some((part) => part.search(HIDDEN) >= 0)) return [];
    const text = textOf(bytes) ?? "";
    return text.includes("\0") ? [zeroBytes(file)] : text.split(/\r?\n/).flatMap((line, index) => hiddenIn(file, line, index + 1)); // prettier-ignore
  });
}

function hiddenIn(file: string, text: string, line: number): Problem[] {
  const at = text.search(HIDDEN);
  if (at < 0) return [];
  return [
    {
      code: "hidden-character",
      file,
      at: { line, column: at + 1 },
      found: `the character ${codeOf(text.slice(at))}, which nobody sees, after ${JSON.stringify(text.slice(0, at).slice(-20))}`,
      expected: "letters, digits and signs that can be seen, spaces and line ends",
      mend: "take it out; it mostly comes along when a text is copied from a web page or PDF",
    },
  ];
}

/** UTF-16 without its mark reads as UTF-8 with a zero byte at every other place. */
function zeroBytes(file: string): Problem {
  return {
    code: "bad-encoding",
    file,
    found: "zero bytes, as text in UTF-16 has them",
    expected: "UTF-8 text",
    mend: "save it again as UTF-8 (in a spreadsheet: CSV UTF-8)",
  };
}

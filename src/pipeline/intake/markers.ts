import type { Cell } from "./workbook.ts";

/** What statisticians write for a value that is missing or special: GSS shorthand in brackets, and older signs. */
const ALONE =
  /^(?:\*{1,2}|-{1,2}|–|—|\.{1,3}|:|~|#|\[[a-z0-9]{1,4}\]|\([a-z]\)|n\/?a|x|z|nil|not available|not applicable)$/i;
const GLUED = /^[£]?-?[\d,]+(?:\.\d+)?%? ?(\*+|[a-z]|\([a-z]\)|\[[a-z0-9]{1,4}\])$/i;

/** The mark that a text cell is, or that is glued to a number in it; null if there is none. */
export function markerIn({
  type,
  text,
}: Pick<Cell, "type" | "text">): { mark: string; alone: boolean } | null {
  if (type !== "text") return null;
  const words = text.trim();
  if (ALONE.test(words)) return { mark: words, alone: true };
  const glued = GLUED.exec(words)?.[1];
  return glued === undefined ? null : { mark: glued, alone: false };
}

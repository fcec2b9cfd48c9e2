import type { ProblemCode } from "../../model/problem.ts";

/** What is told of a file that is not taken in at all. */
export type Refusal = { code: ProblemCode; found: string; expected: string; mend: string };

/** Ends the reading of a file. It is caught where the reading began and becomes a problem: bad data never throws. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.found);
    this.refusal = refusal;
  }
}

/** The file is not what its name or first bytes say, or is damaged. */
export function unreadable(found: string, mend: string): Refused {
  return new Refused({
    code: "file-unreadable",
    found,
    expected: "a whole, unlocked XLSX, XLS or ODS workbook, or a CSV or JSON file in UTF-8",
    mend,
  });
}

/** The file passes one of the limits. */
export function tooLarge(what: string, found: number, limit: number, mend?: string): Refused {
  return new Refused({
    code: "file-too-large",
    found: `${inWords(found)} ${what}`,
    expected: `at most ${inWords(limit)} ${what}`,
    mend:
      mend ??
      "ask the sender for a smaller file, or save the sheets that are needed as CSV and take those in",
  });
}

/** The file is built as no honest program builds it. */
export function hostile(found: string): Refused {
  return new Refused({
    code: "file-hostile",
    found,
    expected: "a package as spreadsheet programs write it",
    mend: "do not open it elsewhere; ask where it comes from, and for the figures as CSV",
  });
}

/** 1234567 as "1,234,567", in any locale. */
function inWords(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

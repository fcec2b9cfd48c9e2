import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../scripts/root.ts";

// Every kind of bad input that the project promises to tell, with the proof of each: a golden case of tests/cases, or
// the title of a test where the input is a workbook or too large to keep. Faulty cases stop all publishing and valid
// ones are published as they stand; tests/cases.test.ts runs them.
const REFUSED = "tests/pipeline/intake/refused.test.ts";
const TAKE_IN = "tests/scripts/take-in.test.ts";
const BAD_INPUT: Record<string, readonly (string | readonly [file: string, title: string])[]> = {
  "missing key in a descriptor": ["missing-field"],
  "unknown key in a descriptor": ["unknown-field"],
  "unknown source": ["unknown-source-in-table", "reading-unknown-source", "unknown-source-in-event"],
  "header renamed in one month": ["reading-heading-renamed", "reading-drift-not-declared"],
  "header moved in one month": ["reading-heading-moved"],
  "header missing in one month": ["reading-heading-missing", "held-csv-heading-missing"],
  "a month twice": ["reading-month-twice", "month-copied"],
  "two lots swapped": ["reading-lots-swapped"],
  "a total that does not add up": ["total-does-not-add-up", "total-differs-by-more-than-said"],
  "31.5, 31.5% and 0.315 mixed": ["reading-percentages-mixed"],
  "03/04/2016": ["reading-day-or-month-first", "bad-day-in-table"],
  "31 February": ["reading-no-such-day", "impossible-day"],
  "serial dates": ["reading-serial-date", "reading-date-from-1904", "reading-date-as-value"],
  "NBSP or narrow space in numbers": ["reading-space-in-number", "value-with-a-space"],
  "comma decimal": ["reading-decimal-comma", "value-with-decimal-comma"],
  "£1.2m": ["reading-amount-in-words", "value-with-its-unit"],
  "an unknown marker": ["reading-unknown-marker", "value-is-a-mark"],
  "NaN and Infinity": ["reading-not-a-number", "value-is-not-a-number"],
  "a value outside its measure's range": ["value-out-of-range"],
  "a value 100 times the month before without an acknowledging note": [
    "value-a-hundred-times-the-month-before",
    "acknowledgement-of-another-value",
    "valid-acknowledged",
  ],
  "numerator above denominator": ["value-above-its-base"],
  "the same file under two names": ["same-file-under-two-names"],
  "a hidden sheet": [[TAKE_IN, "a workbook with a hidden sheet is refused, and nothing is written"]],
  "merged headers that do not cover their columns": ["reading-merge-too-short"],
  "truncated ZIP": [[REFUSED, "%s, at every length"]],
  "XLSX that is really HTML or CSV": [
    [REFUSED, "what is no workbook is refused by what it is"],
    [REFUSED, "HTML with the name of a workbook (.xlsx)"],
    [REFUSED, "plain text with the name of a workbook (.xlsx)"],
  ],
  "encrypted workbook": [
    [REFUSED, "a locked XLSX"],
    [REFUSED, "a locked ODS"],
  ],
  "UTF-16": ["utf-16", "utf-16-without-mark"],
  "Latin-1": ["latin-1"],
  "invalid UTF-8": ["not-utf-8", "not-utf-8-yaml"],
  "a BOM and CRLF are accepted and change nothing": ["valid-byte-order-mark-and-crlf"],
  "an integer above 2^53": ["reading-integer-too-long", "value-of-too-many-digits"],
  "a marker glued to a value": ["reading-marker-glued"],
  "#DIV/0!": ["reading-error-cell"],
  "ragged rows": ["too-many-cells", "held-csv-ragged-row"],
  "unclosed quote": ["quote-not-closed", "held-csv-quote-not-closed", "yaml-quote-not-closed"],
  "100 MB cell": [
    ["tests/pipeline/read-csv.test.ts", "a cell of a hundred megabytes is refused, with the line on which it stands"],
    [REFUSED, "a cell with a text of a hundred megabytes"],
  ],
  "duplicate ids": ["duplicate-observation-id", "duplicate-event-id", "duplicate-in-list"],
  "id with ../": ["id-that-leaves-its-folder", [TAKE_IN, "no source leaves its folder: %s"]],
  "circular redirects": ["redirects-in-a-circle", "redirect-that-cannot-be", "valid-redirects"],
  "hash that no longer matches": [
    "held-file-changed",
    [TAKE_IN, "another file under the name of one that is held is refused"],
  ],
  "file listed but missing": ["held-file-missing"],
  "file present but not listed": ["held-file-unlisted", "unexpected-file"],
  "HTML, script and formula text in cells (published as text, never run)": [
    "valid-text-as-it-stands",
    ["tests/pipeline/package/spreadsheets.test.ts", "keeps any text as text: nothing of it is a formula, and nothing is lost"],
  ],
  "RTL, zero-width and astral characters": [
    "hidden-characters",
    "hidden-character-in-a-label",
    "valid-text-as-it-stands",
  ],
}; // prettier-ignore

test.for(Object.entries(BAD_INPUT))("%s", ([, proofs]) => {
  expect(proofs.length).toBeGreaterThan(0);
  for (const proof of proofs) {
    if (typeof proof === "string") expect(told(proof), proof).toBe(true);
    else expect(readFileSync(join(ROOT, proof[0]), "utf8"), proof[0]).toContain(JSON.stringify(proof[1]));
  }
});

/** A faulty case names a file, and the place in it unless the whole file is at fault; a valid one says what is published. */
function told(name: string): boolean {
  const folder = join(ROOT, "tests/cases", name);
  if (name.startsWith("valid-")) return existsSync(join(folder, "input"));
  return /^(data|content)\/\S+(, .+)?: [a-z-]+\n {2}found {5}\S.*\n {2}expected {2}\S.*\n {2}mend {6}\S/.test(
    readFileSync(join(folder, "expected.txt"), "utf8"),
  );
}

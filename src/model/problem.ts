import { withHiddenShown } from "./hidden-character.ts";

/**
 * One thing wrong with an authored file, told so that a person can mend it without reading code.
 * Validators return all problems; none throws for bad data.
 */
export type Problem = {
  /** What kind of fault; each code has a heading in docs/problems.md. */
  code: ProblemCode;
  /** The file, from the root of the tree, with forward slashes. */
  file: string;
  /** Where in the file. Absent when the whole file is at fault. Lines and columns count from 1. */
  at?: Place;
  /** The sentence at fault, where prose is. */
  sentence?: string;
  /** What stands there now, as text. */
  found: string;
  /** What was expected instead. */
  expected: string;
  /** What to do about it. */
  mend: string;
};

/** A place in a file: a line of YAML, or a named column of a CSV row (by its line). */
export type Place = { line: number; column?: number; field?: string };

/** Every kind of fault, with the sentence that docs/problems.md explains. */
export const PROBLEM_CODES = {
  "bad-encoding": "The file is not UTF-8 text.",
  "yaml-syntax": "The YAML cannot be parsed.",
  "csv-syntax": "The CSV cannot be parsed strictly.",
  "csv-header": "The header row of a CSV is not the one that the model declares.",
  "hidden-character": "A text holds a character that nobody sees.",
  "missing-file": "A file that must be there is not.",
  "unexpected-file": "A file stands where nothing reads it.",
  "bad-name": "A file or folder name is not an id.",
  "missing-field": "A field that must be there is not.",
  "unknown-field": "A field that the model does not know.",
  "invalid-field": "A field holds something that the model does not allow.",
  todo: "A place is marked as still to be judged by a person.",
  "duplicate-id": "Two things in one list have the same id.",
  "unknown-reference": "An id that points at nothing.",
  "unknown-measure": "A measure, unit or category that the dataset does not declare.",
  "unused-measure": "A measure, unit or category is declared, but no observation uses it.",
  "bad-date": "A date that is not a day, a month, a year or an interval of EDTF, or does not exist.",
  "bad-period": "A period whose end is before its start, or whose label says something else.",
  "bad-value": "A value, denominator or target that cannot be read as declared.",
  "absence-without-reason": "A value is missing and no status says why.",
  "same-observation-twice": "Two rows of one dataset give the same thing from the same place.",
  "out-of-range": "A value lies outside the range of its measure or unit.",
  "above-base": "A count is more than what it is counted out of.",
  "sudden-jump": "A value is a hundred times the one before it, or its hundredth.",
  "copied-period": "A whole period repeats the values of the one before.",
  "does-not-add-up": "Parts do not give their total, or counts their percentage.",
  "acknowledgement-unused": "Somebody has said why a value may look wrong, and it does not.",
  "clock-with-date": "A deadline has been typed in; deadlines are computed.",
  "clock-without-trigger":
    "A deadline names no event, or one that comes later, or a rule that does not start there.",
  "events-out-of-order": "An event is dated before one that stands above it.",
  "answer-before-start": "A reply, outcome or appeal stands or is dated before what it answers.",
  "decision-without-reference": "A decision does not say its number, nor that none was found.",
  "label-without-disagreement": "An event has a label of its own, and no disagreement names the event.",
  "calendar-out-of-range": "A deadline needs bank holidays for a year that the calendar does not hold.",
  "bad-redirect": "A renamed address goes round in a circle, leads nowhere, or is in use again.",
  "correction-unmatched": "A correction matches nothing.",
  "correction-outdated": "What a correction expected to find is no longer there.",
  "chart-field": "A chart names a field that its rows do not have.",
  "chart-filter": "A chart's filter matches nothing.",
  "chart-compares": "A chart puts on one axis, or joins by a line, what its dataset says may not be.",
  abbreviation: "An abbreviation is not in the glossary, or not written out where a text uses it first.",
  "hard-to-read": "The sentences or words of a story are too long for most readers.",
  "easy-read-parity": "A story has changed since its easy-read text was last read beside it.",
  "easy-read-sentence": "A sentence of an easy-read text is too long, holds two ideas, or a hard word.",
  "easy-read-number": "An easy-read text shows something that its story does not.",
  "question-words": "A question set uses a word or a number that its rows do not give.",
  "chart-spec": "A chart's specification cannot be drawn safely or raises a warning.",
  "chart-lost-row": "A row of a chart's data is neither drawn nor listed as missing.",
  "chart-statement": "A checkable statement about a chart is not true of its data.",
  "story-markup": "A story holds code, or markup that cannot be read.",
  "story-number": "A number stands in a story's words and is bound to nothing.",
  "story-quote": "Words stand in quotation marks in a story, and are bound to nothing that holds them.",
  "story-comparison": "A story compares figures in words, and no claim of the sentence says so.",
  "story-binding":
    "A component of a story is not written as it must be, or names a thing without what it should show.",
  "story-words": "The words of a bound item are not those that the data give.",
  "story-literal": "A name or quotation does not stand in what it is said to stand in.",
  "story-claim": "A claim of a story cannot be worked out.",
  "story-claim-false": "A claim of a story is not true of the data.",
  "story-claim-compares": "A claim of a story sets side by side what may not be compared.",
  "story-claim-bound": "A claim of a story takes a hedge, a bound or a missing value for a number.",
  "story-claim-seen":
    "What a claim of a story rests on is not what it was when a person last read its sentences.",
  "story-claim-unused": "A story declares a claim and never uses it.",
  "request-letter":
    "A letter that the site offers ready-filled cannot be filled in, or is too long for its link.",
  "file-unreadable":
    "A file for intake is not the workbook, CSV or JSON that it should be, or is damaged or locked.",
  "file-too-large": "A file passes a limit of size, cells, sheets or parts.",
  "file-hostile": "A workbook is built as only an attack or a broken program builds it.",
  "hash-differs": "A file is not the one that its source names by its SHA-256.",
  "finding-not-signed-off": "A file holds something unsafe to publish, and nobody has said why it may pass.",
  "sign-off-unused": "A sign-off meets nothing in the file.",
  "personal-data": "Something in the built site looks like a person's details.",
  "unsafe-download": "A download of the built site holds what intake would refuse, or cannot be looked into.",
  "allowed-finding-unused": "An allowed finding is nowhere in the built site any more.",
  "same-file-twice": "Two sources hold one and the same file.",
  "held-file": "The list of a held sheet's cells is broken.",
  "reading-sheet": "A reading names a sheet or a file that is not held.",
  "reading-heading": "A heading of a held file was renamed, moved or left out, and no variant says so.",
  "reading-guard": "A cell does not hold the text by which a reading knows the sheet.",
  "reading-label":
    "A row's label, or the label beside a block of rows, is not one that the reading declares.",
  "reading-count": "A block of a held file has more or fewer rows than the reading declares.",
  "reading-word": "A reading leaves open what its values are.",
  "stale-tidy": "data/tidy does not hold what the authored files give.",
  "release-version": "A release's version is not the one that its changes call for.",
  "release-lost-id": "An observation that was released is gone.",
  "release-file": "A file of a release is not the one that was frozen.",
  "release-rebuilt": "The evidence does not give the files of a release.",
  "import-unknown": "A file is none of the shapes that can be imported.",
  "import-shape": "A part of a file to import is missing, or is not what its system documents.",
  "import-limit": "A file to import is larger, or holds more, than an import takes.",
  "import-hidden": "A request to import is not public where it comes from.",
  "import-there": "A file that an import would write is already there.",
} as const;

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** Sorts problems by file, then place, then code, in the same order on every machine. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
      compare(a.at?.field ?? "", b.at?.field ?? "") ||
      compare(a.code, b.code) ||
      compare(a.found, b.found),
  );
}

/** A problem as text: place and code on the first line, then found, expected and the mend. */
export function formatProblem(problem: Problem): string {
  const { at } = problem;
  const line = at ? `:${at.line}${at.column ? `:${at.column}` : ""}` : "";
  const field = at?.field ? `, ${at.field}` : "";
  return [
    `${problem.file}${line}${field}: ${problem.code}`,
    ...(problem.sentence === undefined ? [] : [`  sentence  ${problem.sentence}`]),
    `  found     ${problem.found}`,
    `  expected  ${problem.expected}`,
    `  mend      ${problem.mend}`,
  ]
    .map(withHiddenShown)
    .join("\n");
}

/** Compares by code unit, which no locale changes. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

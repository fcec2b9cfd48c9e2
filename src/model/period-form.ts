import { codesOf } from "./closed-list.ts";

/** The forms of period labels that a reading can declare. A label of any other form is refused, not guessed at. */
export const PERIOD_FORMS = {
  year: { example: "2016" },
  "financial-year": { example: "2016/17, April to March" },
  quarter: { example: "Q4 2016, October to December" },
  "financial-quarter": { example: "2016/17 Q1, April to June" },
  month: { example: "Feb-13, February 2013 or 2013-02" },
  "end-of-month": { example: "Feb-13, for what was counted on its last day" },
  day: { example: "2016-04-03" },
  "day-month-year": { example: "03/04/2016 for 3 April 2016" },
  "serial-1900": { example: "42463, days counted from 1900" },
  "serial-1904": { example: "41001, days counted from 1904" },
} as const;

export type PeriodForm = keyof typeof PERIOD_FORMS;

export const periodForm = codesOf(PERIOD_FORMS);

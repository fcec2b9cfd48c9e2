/** What pages about clocks ask for. */
import { provisionFor } from "../model/provision-for.ts";
import { deadlineOf, type DeadlineRule } from "../model/deadline.ts";
import { provisionHref } from "../model/link.ts";
import type { PublishedRecord } from "../model/published.ts";
import { toCalendar } from "../model/working-day.ts";
import { viewClocks } from "../pipeline/clock-view.ts";
import { reference } from "../site.ts";

/** The calendar on which every deadline is worked out. */
export const calendar = () => toCalendar(reference().bank_holidays);

/** A record's clocks in words, each with its count day by day. */
export const clocksOfRecord = (record: PublishedRecord) =>
  viewClocks(record, reference().clocks.rules, calendar());

/** A provision as it is cited, with a link to its explanation if there is one. */
export function legalBasis(cited: string): { words: string; href: string | null } {
  const provision = provisionFor(cited, reference().clocks.provisions);
  return { words: cited, href: provision ? provisionHref(provision) : null };
}

/** How long a rule runs, in words. */
export function lengthInWords(rule: string): string {
  const { length } = ruleOf(rule);
  if (length.unit === "set-by-notice") return "As many days as the notice says";
  if (length.unit === "no-fixed-length") return "No number of days is set";
  return `${length.days} ${length.unit === "working-days" ? "working days" : "calendar days"}`;
}

/** What the calculator in the page works from: the calendar, and the rules that the law or a notice gives days. */
export function calculatorData() {
  const { first, last, holidays } = reference().bank_holidays;
  const rules = reference().clocks.rules.flatMap(({ id, name, provision, statutory, length }) =>
    length.unit === "no-fixed-length"
      ? []
      : [{ id, name, provision, statutory, period: length.unit === "set-by-notice" ? null : length }],
  );
  return { calendar: { first, last, holidays }, rules };
}

/** A worked example for those who read without scripts. */
export function example(rule: string, start: string) {
  const { name, provision, statutory, length } = ruleOf(rule);
  if (length.unit !== "working-days" && length.unit !== "calendar-days") throw new Error(`${rule} has no number of days`); // prettier-ignore
  const asked: DeadlineRule = { name, provision, statutory, period: length };
  const given = deadlineOf(asked, start, calendar());
  if (given.due === null) throw new Error(`${rule} from ${start}: ${given.sentence}`);
  return given;
}

function ruleOf(id: string) {
  const rule = reference().clocks.rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

import { z } from "zod";
import { codesOf } from "./closed-list.ts";
import type { BankHoliday } from "./bank-holiday.ts";
import type { CountedDayInWords } from "./counted-day.ts";
import type { Day } from "./day.ts";
import { boundsOf } from "./edtf.ts";
import { EVENT_TYPES, type Event } from "./event.ts";
import { id } from "./id.ts";
import { countDays, endOf, lateness, type Period } from "./period.ts";
import { holidaysBetween, type Calendar } from "./working-day.ts";

const eventType = codesOf(EVENT_TYPES);
const days = z.int().positive().describe("How many.");

/** A rule that sets a deadline: FOIA 2000, its tribunal rules, or the section 45 code of practice. */
export const clockRule = z.strictObject({
  id: id.describe("The code used in records."),
  name: z.string().describe("What runs out."),
  provision: z.string().describe("Where the rule stands."),
  statutory: z
    .boolean()
    .describe("True for a limit set by law; false for good practice, which nobody can breach."),
  trigger: z.string().describe("What starts it, in words."),
  starts: z.array(eventType).describe("The events that start it."),
  ends: z.array(eventType).describe("The events that answer it; the first one after the start counts."),
  length: z
    .discriminatedUnion("unit", [
      z.strictObject({ unit: z.literal("working-days"), days }),
      z.strictObject({ unit: z.literal("calendar-days"), days }),
      z.strictObject({ unit: z.literal("set-by-notice") }),
      z.strictObject({ unit: z.literal("no-fixed-length") }),
    ])
    .describe("How long it runs. A period set by a notice is read from the notice, never assumed."),
  summary: z.string().describe("The rule in plain words."),
  sources: z.array(id).min(1).describe("The sources of the rule."),
});

/** A provision that records cite, explained. */
export const provision = z.strictObject({
  id: id.describe("Its anchor."),
  section: z.string().describe("How it is cited."),
  summary: z.string().describe("What it says, in plain words."),
  sources: z.array(id).min(1).describe("The sources of the explanation."),
});

const sources = z.array(id).min(1).describe("The sources that say so.");

/** data/reference/clocks.yaml. */
export const clockRules = z.strictObject({
  scope: z.string().describe("Which law this is."),
  working_day: z
    .strictObject({
      rule: z.string().describe("What counts as a working day."),
      means: z.array(z.string().min(1)).describe("What follows from it, one sentence each."),
      sources,
    })
    .describe("What a working day is."),
  counting: z
    .strictObject({ rule: z.string().describe("How days are counted."), sources })
    .describe("How days are counted."),
  rules: z.array(clockRule).min(1).describe("The rules that set deadlines."),
  provisions: z.array(provision).describe("The provisions that records cite."),
});

export type ClockRule = z.infer<typeof clockRule>;
export type ClockRules = z.infer<typeof clockRules>;

/** A deadline worked out from an event. Dates that are only known within bounds give a due date within bounds. */
export type Clock = {
  rule: string;
  from: string;
  /** The first and last day on which the deadline can fall: the same day if the trigger is known to the day. */
  due: { earliest: Day; latest: Day } | null;
  /** Why there is no due date, or only bounds, in words; null if the day is known. */
  unknown: string | null;
  /** The bank holidays that the count skipped, if the due date is known to the day. */
  skipped: BankHoliday[];
  /** The event that answered it; null if none is recorded. */
  answered: string | null;
  /** Days from the trigger to the answer, in the rule's own unit; null unless both are known to the day. */
  taken: number | null;
  /** Days after the due date (negative if before), in the rule's own unit; null unless both are known to the day. */
  late: number | null;
};

/** A clock as its record's page shows it: what was due, what happened, how late, and the count day by day. */
export type ClockInWords = {
  /** The rule's anchor on the page of clocks. */
  rule: string;
  name: string;
  provision: string;
  statutory: boolean;
  start: { event: string; words: string };
  due: string;
  answer: { event: string; words: string } | null;
  outcome: string;
  skipped: string[];
  /** Every day from the start to the due date; empty unless the start is known to the day. */
  days: CountedDayInWords[];
};

/** Works out one deadline of a record: from the trigger's date, by the rule, on the calendar. */
export function clockOf(
  rule: ClockRule,
  trigger: Event,
  events: readonly Event[],
  calendar: Calendar,
): Clock {
  const after = events.slice(events.indexOf(trigger) + 1);
  const answer = after.find((event) => rule.ends.includes(event.type));
  const clock: Clock = {
    rule: rule.id,
    from: trigger.id,
    due: null,
    unknown: null,
    skipped: [],
    answered: answer?.id ?? null,
    taken: null,
    late: null,
  };
  const days = periodOf(rule, trigger);
  if (!days) {
    const unknown =
      rule.length.unit === "set-by-notice"
        ? "the period that the notice sets is not known"
        : "the law names no number of days";
    return { ...clock, unknown };
  }
  const start = trigger.date ? boundsOf(trigger.date) : null;
  if (!start?.earliest || !start.latest)
    return { ...clock, unknown: "the day on which it started is not known" };
  const earliest = endOf(days, start.earliest, calendar);
  const latest = endOf(days, start.latest, calendar);
  if (!earliest || !latest) return { ...clock, unknown: "the list of bank holidays does not reach that far" };
  if (start.earliest !== start.latest) {
    return {
      ...clock,
      due: { earliest, latest },
      unknown: "the day on which it started is known only within bounds",
    };
  }
  const end = answer?.date && answer.date.length === 10 ? answer.date : null;
  return {
    ...clock,
    due: { earliest, latest },
    skipped: days.unit === "working-days" ? holidaysBetween(calendar, start.earliest, earliest) : [],
    taken: end ? countDays(days.unit, start.earliest, end, calendar) : null,
    late: end ? lateness(days.unit, earliest, end, calendar) : null,
  };
}

/** All deadlines that the events of a record start, in the order of the events and then of the rules. */
export function clocksOf(events: readonly Event[], rules: readonly ClockRule[], calendar: Calendar): Clock[] {
  return events.flatMap((event) =>
    rules
      .filter((rule) => rule.starts.includes(event.type))
      .map((rule) => clockOf(rule, event, events, calendar)),
  );
}

/** The period that a rule gives from an event: its own, or that of the notice; null if neither has a number. */
export function periodOf(
  { length }: Pick<ClockRule, "length">,
  trigger: Pick<Event, "compliance_days">,
): Period | null {
  if (length.unit === "working-days" || length.unit === "calendar-days") return length;
  if (length.unit === "set-by-notice" && trigger.compliance_days) {
    return { unit: "calendar-days", days: trigger.compliance_days };
  }
  return null;
}

import { EVENT_TYPES, type Event } from "../model/event.ts";
import type { Problem } from "../model/problem.ts";
import { nearest } from "./nearest.ts";
import { eventProblem } from "./event-problem.ts";
import type { Authored, Evidence } from "./evidence.ts";
import type { HistoryRecord } from "../model/record.ts";
import type { ClockRule } from "../model/clock.ts";

/** Checks the events of every record: unique anchors, and deadlines that are computed and never typed in. */
export function checkRecords(evidence: Evidence): Problem[] {
  const rules = new Map(evidence.reference.clocks.value.rules.map((rule) => [rule.id, rule]));
  return evidence.records.flatMap((record) =>
    record.value.events.flatMap((event, index) => [
      ...duplicateAnchor(record, event, index),
      ...deadline(record, event, index, rules),
    ]),
  );
}

function duplicateAnchor(record: Authored<HistoryRecord>, event: Event, index: number): Problem[] {
  if (record.value.events.findIndex(({ id }) => id === event.id) === index) return [];
  return [eventProblem("duplicate-id", record, index, "id", `a second event "${event.id}"`, "an id of its own for every event", `write "${event.id}-2"`)]; // prettier-ignore
}

function deadline(
  record: Authored<HistoryRecord>,
  event: Event,
  index: number,
  rules: Map<string, ClockRule>,
): Problem[] {
  const isDeadline = EVENT_TYPES[event.type].role === "deadline";
  if (isDeadline && event.date) {
    return [eventProblem("clock-with-date", record, index, "date", `the date ${event.date} on a deadline`, "no date: a deadline is computed from the event that starts it", "take the date out and name the rule and the event under clock:")]; // prettier-ignore
  }
  if (!isDeadline) {
    return event.clock ? [eventProblem("clock-without-trigger", record, index, "clock", `a clock on an event of type "${event.type}"`, "a clock only on statutory-due, appeal-deadline and compliance-deadline", "take the clock out, or correct the type")] : []; // prettier-ignore
  }
  const earlier = record.value.events.slice(0, index);
  const rule = event.clock ? rules.get(event.clock.rule) : undefined;
  if (!rule) {
    const near = nearest(event.clock?.rule ?? "", rules.keys());
    return [eventProblem("clock-without-trigger", record, index, event.clock ? "clock.rule" : "clock", event.clock ? `the rule "${event.clock.rule}"` : "no clock", `a rule of data/reference/clocks.yaml: ${[...rules.keys()].join(", ")}`, near ? `write "${near}"` : "add clock: with the rule and, under from:, the event that starts it")]; // prettier-ignore
  }
  const trigger = earlier.find(({ id }) => id === event.clock?.from);
  if (!trigger || !rule.starts.includes(trigger.type)) {
    const starters = earlier.filter(({ type }) => rule.starts.includes(type)).map(({ id }) => id);
    return [eventProblem("clock-without-trigger", record, index, "clock.from", `the event "${event.clock?.from ?? ""}" as the start of "${rule.id}"`, `an earlier event of type ${rule.starts.join(" or ")}`, starters.length > 0 ? `write ${starters.map((id) => `"${id}"`).join(" or ")}` : "add the event that starts it, before this one")]; // prettier-ignore
  }
  return [];
}

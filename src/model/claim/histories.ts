import { z } from "zod";
import { codesOf } from "../closed-list.ts";
import { ACTORS, EVENT_TYPES, legalBasis } from "../event.ts";
import { id } from "../id.ts";

/** An event of a record: <record>#<event>. */
export const eventRef = z
  .string()
  .regex(/^[a-z0-9-]+#[a-z0-9-]+$/, "an event, such as foi-pip-mi-2016#regulator-decision");

const types = z.array(codesOf(EVENT_TYPES)).min(1);

/** Claims about the steps of records. */
export const historyClaims = [
  z.strictObject({
    that: z.literal("event count").describe("How many events of some kinds records hold."),
    records: z.array(id).min(1).optional().describe("The records; all if left out."),
    types: types.optional().describe("The types of event; all if left out."),
    actors: z.array(codesOf(ACTORS)).optional().describe("Who acted; anyone if left out."),
    basis: z.array(legalBasis).optional().describe("Only events that name one of these provisions."),
  }),
  z.strictObject({
    that: z.literal("days between").describe("How many days lie between two events."),
    from: eventRef.describe("The earlier event."),
    to: eventRef.describe("The later event; a deadline will do."),
  }),
  z.strictObject({
    that: z.literal("days taken").describe("How many days an answer took, in the unit of its clock."),
    record: id.describe("The record."),
    rule: id.describe("The clock's rule."),
    from: id.optional().describe("The event that starts it, if the rule runs more than once."),
  }),
  z.strictObject({
    that: z.literal("days late").describe("How many days after its deadline an answer came."),
    record: id.describe("The record."),
    rule: id.describe("The clock's rule."),
    from: id.optional().describe("The event that starts it, if the rule runs more than once."),
  }),
  z.strictObject({
    that: z.literal("order").describe("Which of its kinds an event is in its record: the second reply."),
    event: eventRef.describe("The event."),
    among: types.describe("The types of event that are counted, its own among them."),
  }),
  z.strictObject({
    that: z.literal("clock days").describe("How many days a rule sets."),
    rule: id.describe("The rule in data/reference/clocks.yaml."),
  }),
] as const;

import { z } from "zod";
import { codesOf } from "./closed-list.ts";
import { edtf } from "./edtf.ts";
import { id } from "./id.ts";

/**
 * What can happen in a record. `label` is the reader's word, in the words of the Freedom of Information Act 2000
 * where it has one. `role` says what the event does to a clock: a reply ends the clock of a request or review.
 */
export const EVENT_TYPES = {
  "request-made": { label: "Request made", role: "step" },
  "request-narrowed": { label: "Request narrowed", role: "step" },
  acknowledged: { label: "Acknowledged", role: "step" },
  "response-not-held": { label: "Reply: information not held", role: "reply" },
  "response-refused": { label: "Refused", role: "reply" },
  "response-disclosed": { label: "Disclosed", role: "reply" },
  "response-partial": { label: "Partly disclosed", role: "reply" },
  "response-other": { label: "Reply", role: "reply" },
  "internal-review-requested": { label: "Internal review requested", role: "step" },
  "internal-review-outcome": { label: "Internal review: outcome", role: "reply" },
  "review-pending": { label: "Challenge reported as open", role: "step" },
  "follow-up": { label: "Later development", role: "step" },
  "regulator-complaint": { label: "Complaint to the Information Commissioner", role: "step" },
  "regulator-investigation": { label: "Information Commissioner investigates", role: "step" },
  "regulator-decision": { label: "Decision notice", role: "decision" },
  "breach-found": { label: "Breach of the Act found", role: "decision" },
  "appeal-lodged": { label: "Appeal to the First-tier Tribunal", role: "appeal" },
  "tribunal-hearing": { label: "First-tier Tribunal hearing", role: "step" },
  "tribunal-decision": { label: "First-tier Tribunal decision", role: "decision" },
  "upper-tribunal-appeal": { label: "Appeal to the Upper Tribunal", role: "appeal" },
  "upper-tribunal-decision": { label: "Upper Tribunal decision", role: "decision" },
  "statutory-due": { label: "Reply due", role: "deadline" },
  "appeal-deadline": { label: "Last day to appeal", role: "deadline" },
  "compliance-deadline": { label: "Last day to comply", role: "deadline" },
  annotation: { label: "Note left on the request", role: "step" },
  "data-republished": { label: "Data shared by the requester", role: "step" },
  "recall-notice": { label: "Message recalled", role: "step" },
  "press-coverage": { label: "Reported in the press", role: "step" },
  "parliamentary-answer": { label: "Answer in Parliament", role: "step" },
  "petition-opened": { label: "Petition opened", role: "step" },
  "government-response": { label: "Government response", role: "step" },
  "petition-closed": { label: "Petition closed", role: "step" },
  "contract-award": { label: "Contract awarded", role: "step" },
  announcement: { label: "Announcement", role: "step" },
} as const;

export type EventType = keyof typeof EVENT_TYPES;

/** Who acted, by role: no official, claimant or other site user is named. */
export const ACTORS = {
  requester: "Requester",
  authority: "Authority",
  "authority-mailbox": "Authority (automatic reply)",
  "authority-official": "Official",
  regulator: "Information Commissioner",
  tribunal: "First-tier Tribunal",
  "upper-tribunal": "Upper Tribunal",
  clock: "Deadline",
  press: "Press",
  minister: "Minister",
  government: "Government",
  petitioner: "Petitioner",
  "site-user": "Another user of the site",
  "site-volunteer": "Volunteer of the site",
} as const;

/** What kind of publication reported on a record. */
export const PRESS_KINDS = {
  journalism: "Journalism",
  research: "Research",
  campaigning: "Campaigning",
  parliament: "Parliament",
  other: "Other",
} as const;

/** How sure we are that an event happened. */
export const CONFIDENCE = {
  stated: "The source says so.",
  derived: "Inferred or worked out; the note says how.",
} as const;

/** A provision as records cite it: an Act or set of rules, then section or rule. */
export const legalBasis = z
  .string()
  .regex(
    /^(FOIA s\.\d+(\(\d+\))?(\([a-z]\))?|FOIA s\.45 code of practice|GRC Rules 2009 r\.\d+(\(\d+\))?(\([a-z]\))?)$/,
    'a provision, such as "FOIA s.43(2)" or "GRC Rules 2009 r.22(1)(b)"',
  );

/** One step of a record. Events stand in the order in which they happened, as far as it is known. */
export const event = z.strictObject({
  id: id.describe("Its anchor on the record's page; unique in the record and never changed."),
  type: codesOf(EVENT_TYPES).describe("What happened."),
  label: z
    .string()
    .min(1)
    .optional()
    .describe(
      "A label of its own, only where sources disagree on what the event was: a disagreement must name the event.",
    ),
  date: edtf
    .optional()
    .describe("When, in EDTF; absent if nothing at all is known. A deadline has none: it is computed."),
  clock: z
    .strictObject({
      rule: id.describe("The rule in data/reference/clocks.yaml."),
      from: id.describe("The earlier event that starts it."),
    })
    .optional()
    .describe("For a deadline: the rule and the event that it is computed from."),
  compliance_days: z
    .int()
    .positive()
    .optional()
    .describe(
      "For a decision notice: the calendar days that the notice gives to comply, read from it or its report.",
    ),
  actor: codesOf(ACTORS).describe("Who acted, by role."),
  summary: z.string().min(1).describe("What happened, in a sentence or two."),
  basis: z
    .array(legalBasis)
    .optional()
    .describe("The provisions that the source names, or under which such a step falls."),
  source: id.describe("The source that says so."),
  confidence: codesOf(CONFIDENCE).describe("Whether the source says it or it was inferred."),
  said: z
    .array(
      z.strictObject({
        by: z.string().min(1).describe("Who said it, by role or organisation."),
        says: z.string().min(1).describe("What was said, as the source reports it, as a whole sentence."),
      }),
    )
    .min(1)
    .optional()
    .describe("What was said by whom: the claims of a Government response, or the voices in a report."),
  press: z
    .array(codesOf(PRESS_KINDS))
    .optional()
    .describe("For a report or an answer in Parliament: the kinds of those who published it."),
  reference: z
    .string()
    .min(1)
    .nullable()
    .optional()
    .describe("For a decision: its number; null if none was found."),
  note: z.string().optional().describe("What to watch: how it was inferred, what is not known."),
});

export type Event = z.infer<typeof event>;

/** The reader's word for an event: its own label where sources disagree on what it was, else that of its type. */
export function labelOf({ type, label }: Pick<Event, "type" | "label">): string {
  return label ?? EVENT_TYPES[type].label;
}

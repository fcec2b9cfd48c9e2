import { EVENT_TYPES, type EventType } from "./event.ts";
import type { HistoryRecord } from "./record.ts";

/** The ladder of a request under the Freedom of Information Act 2000, from the bottom. */
export const STAGES = {
  request: "Request",
  reply: "Reply",
  "internal-review": "Internal review",
  commissioner: "Information Commissioner",
  "first-tier-tribunal": "First-tier Tribunal",
  "upper-tribunal": "Upper Tribunal",
  compliance: "Release after a decision",
} as const;

export type StageId = keyof typeof STAGES;

/** How far a stage got: settled if its outcome is on record, open if it was entered and none is, absent if nothing shows it. */
export type StageState = "settled" | "open" | "absent";

/** One stage of a record, worked out from its events. It can be entered again, as by a second complaint. */
export type Stage = {
  stage: StageId;
  state: StageState;
  /** The last event that settled it; null if none did. */
  outcome: string | null;
  /** The first step on it after that, or of all if nothing settled it: a hearing may be only scheduled. Null if none. */
  open: string | null;
};

/** Where a record stands: its ladder, its last step on it, and what was reported after that without a stage. */
export type Standing = { stages: Stage[]; last: string | null; since: string[] };

/** Where a record stands, as the stage bar shows it: each state in words, each step with whether it was inferred. */
export type StandingInWords = {
  stages: {
    name: string;
    state: StageState;
    /** The state in words: never told by colour or shape alone. */
    words: string;
    steps: { event: string; words: string; inferred: boolean }[];
  }[];
  sentences: string[];
};

/** What an event does on the ladder. A reply belongs to whatever was last asked, so it has no fixed stage. */
const STEPS: { [T in EventType]?: { stage: StageId; settles: boolean } } = {
  "request-made": { stage: "request", settles: true },
  "request-narrowed": { stage: "request", settles: true },
  "internal-review-requested": { stage: "internal-review", settles: false },
  "internal-review-outcome": { stage: "internal-review", settles: true },
  "regulator-complaint": { stage: "commissioner", settles: false },
  "regulator-investigation": { stage: "commissioner", settles: false },
  "regulator-decision": { stage: "commissioner", settles: true },
  "appeal-lodged": { stage: "first-tier-tribunal", settles: false },
  "tribunal-hearing": { stage: "first-tier-tribunal", settles: false },
  "tribunal-decision": { stage: "first-tier-tribunal", settles: true },
  "upper-tribunal-appeal": { stage: "upper-tribunal", settles: false },
  "upper-tribunal-decision": { stage: "upper-tribunal", settles: true },
};

/** What a reply answers: the last thing asked of the authority before it, or ordered from it. */
const ASKS: { [T in EventType]?: StageId } = {
  "request-made": "reply",
  "request-narrowed": "reply",
  "internal-review-requested": "internal-review",
  "regulator-decision": "compliance",
  "tribunal-decision": "compliance",
  "upper-tribunal-decision": "compliance",
};

/** A challenge or development whose stage no source gives. */
const WITHOUT_STAGE: readonly EventType[] = ["review-pending", "follow-up"];

/** Where a record stands. Null for a petition or news report, which climb no ladder. */
export function standingOf({ kind, events }: Pick<HistoryRecord, "kind" | "events">): Standing | null {
  if (kind !== "foi-request" && kind !== "tribunal-appeal") return null;
  let asked: StageId = "reply";
  const steps = events.flatMap((event) => {
    asked = ASKS[event.type] ?? asked;
    const isReply = event.type.startsWith("response-") && EVENT_TYPES[event.type].role === "reply";
    const step = isReply ? { stage: asked, settles: true } : STEPS[event.type];
    return step ? [{ event, ...step }] : [];
  });
  const stages = (Object.keys(STAGES) as StageId[]).map((stage): Stage => {
    const own = steps.filter((step) => step.stage === stage);
    const outcome = own.findLastIndex(({ settles }) => settles);
    const open = own[outcome + 1]?.event.id ?? null;
    return {
      stage,
      state: open !== null ? "open" : outcome >= 0 ? "settled" : "absent",
      outcome: own[outcome]?.event.id ?? null,
      open,
    };
  });
  const last = steps.at(-1)?.event;
  const after = events.slice(last ? events.indexOf(last) + 1 : 0);
  const since = after.filter(({ type }) => WITHOUT_STAGE.includes(type)).map(({ id }) => id);
  return { stages, last: last?.id ?? null, since };
}

import { z } from "zod";
import { codesOf } from "./closed-list.ts";
import type { Event, EventType } from "./event.ts";
import { id } from "./id.ts";
import type { HistoryRecord } from "./record.ts";

/** The grounds on which an authority may give nothing: that it has nothing, or a section of the Act. */
export const GROUNDS = {
  "not-held": "Information not held",
  s12: "Cost above the limit (section 12)",
  s31: "Law enforcement (section 31)",
  s36: "Conduct of public affairs (section 36)",
  s38: "Health and safety (section 38)",
  s40: "Personal data (section 40)",
  s43: "Commercial interests (section 43)",
} as const;

export type Ground = keyof typeof GROUNDS;

/** What became of a ground, with the events that can show it. */
export const FATES = {
  withdrawn: {
    label: "Given up by the Department for another ground",
    shownBy: ["response-refused", "response-disclosed", "response-partial", "response-other"],
  },
  "kept-on-review": { label: "Kept by the Department on review", shownBy: ["internal-review-outcome"] },
  "request-narrowed": { label: "Met by a narrower request", shownBy: ["request-narrowed"] },
  "rejected-by-commissioner": {
    label: "Rejected by the Information Commissioner",
    shownBy: ["regulator-decision"],
  },
  "upheld-by-commissioner": {
    label: "Upheld by the Information Commissioner",
    shownBy: ["regulator-decision"],
  },
  "rejected-by-tribunal": {
    label: "Rejected by the Tribunal",
    shownBy: ["tribunal-decision", "upper-tribunal-decision"],
  },
  "upheld-by-tribunal": {
    label: "Upheld by the Tribunal",
    shownBy: ["tribunal-decision", "upper-tribunal-decision"],
  },
} as const satisfies { [fate: string]: { label: string; shownBy: readonly EventType[] } };

export type Fate = keyof typeof FATES;

/** What became of one ground of one record. The ground itself is not written here: the events give it. */
export const reason = z.strictObject({
  record: id.describe("The record."),
  ground: codesOf(GROUNDS).describe("The ground, which an event of the record gives."),
  became: z
    .array(
      z.strictObject({
        fate: codesOf(FATES).describe("What became of it."),
        event: id.describe("The event of the same record that shows it."),
      }),
    )
    .describe("What became of it, step by step; the last is where it stands. Empty if not known."),
  note: z.string().min(1).optional().describe("What to watch."),
});

/** data/reference/reasons.yaml. */
export const reasons = z.strictObject({
  reasons: z.array(reason).describe("What became of the grounds that were given."),
});

export type Reason = z.infer<typeof reason>;

/** A ground as the events of a record give it. */
export type Claim = { ground: Ground; events: string[] };

/** Events in which an authority gives a ground, or a decision tells which ones it gave. */
const GIVES: readonly EventType[] = [
  "response-not-held",
  "response-refused",
  "response-partial",
  "response-disclosed",
  "internal-review-outcome",
  "regulator-investigation",
  "regulator-decision",
];

/** The grounds given in a record, in the order in which they first appear, each with the events that give it. */
export function claimsOf({ events }: Pick<HistoryRecord, "events">): Claim[] {
  const claims = new Map<Ground, string[]>();
  for (const event of events) {
    for (const ground of groundsIn(event)) claims.set(ground, [...(claims.get(ground) ?? []), event.id]);
  }
  return [...claims].map(([ground, given]) => ({ ground, events: given }));
}

function groundsIn({ type, basis = [] }: Event): Ground[] {
  if (!GIVES.includes(type)) return [];
  const cited = basis.map((text) => `s${/^FOIA s\.(\d+)/.exec(text)?.[1] ?? ""}`);
  const sections = (Object.keys(GROUNDS) as Ground[]).filter((ground) => cited.includes(ground));
  return type === "response-not-held" ? ["not-held", ...sections] : sections;
}

import { z } from "zod";
import { codesOf } from "./closed-list.ts";
import { event } from "./event.ts";
import { id } from "./id.ts";

/** The kinds of history, with the word that readers see. */
export const RECORD_KINDS = {
  "foi-request": "FOI request",
  "tribunal-appeal": "Tribunal appeal",
  petition: "Petition",
  "news-report": "News report",
} as const;

/** What only a petition has. Its days and the Government's response are events. */
const petition = z.strictObject({
  signatures: z.string().describe("The observation of its signatures, as <dataset>/<id>. Never the number."),
  run: z.string().min(1).describe("How long it ran, as its page says."),
  source: id.describe("The source that says how long it ran."),
});

/** data/records/<record>.yaml: one history. */
export const record = z
  .strictObject({
    title: z.string().min(1).describe("Its title, as published where it has one."),
    kind: codesOf(RECORD_KINDS).describe("What kind of history it is."),
    requester: z.string().describe("Who asked, as they published themselves; otherwise by role."),
    authority: z.string().nullable().describe("Who was asked; null if nobody was."),
    providers: z.array(id).describe("The providers that it is about."),
    status: z.string().describe("Where it stands, as the site or source labels it. Not a finding of ours."),
    url: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .describe("Its page on the web; null if none is known."),
    summary: z.string().min(1).describe("What was asked and what came of it."),
    references: z.array(z.string()).describe("Reference numbers that the sources give."),
    related: z.array(id).describe("Other records of the same story."),
    sources: z.array(id).min(1).describe("The sources that it rests on."),
    petition: petition.optional().describe("For a petition, and only there: its signatures and its run."),
    events: z.array(event).min(1).describe("Its steps, in order."),
  })
  .refine(({ kind, petition }) => (kind === "petition") === (petition !== undefined), {
    path: ["petition"],
    error: "petition: with signatures, run and source for a record of the kind petition, and for no other",
  });

export type HistoryRecord = z.infer<typeof record>;

import { z } from "zod";
import { codesOf } from "./closed-list.ts";
import { edtf } from "./edtf.ts";
import { fileHeld } from "./file.ts";

/** What kinds of document there are, with the word that readers see. */
export const SOURCE_KINDS = {
  "written-answer": "Written answer to a parliamentary question",
  "official-statistics": "Official statistics",
  "foi-response": "Answer to an FOI request",
  "foi-request": "FOI request on a public site",
  "wdtk-request": "Request on WhatDoTheyKnow",
  "wdtk-response": "Reply on WhatDoTheyKnow",
  "wdtk-attachment": "Attachment on WhatDoTheyKnow",
  "regulator-decision": "Decision notice of the Information Commissioner",
  "tribunal-decision": "Tribunal decision",
  legislation: "Legislation",
  guidance: "Guidance",
  parliamentary: "Parliamentary document",
  "select-committee-report": "Select committee report",
  "written-evidence": "Written evidence to a committee",
  report: "Report",
  petition: "Petition",
  dataset: "Dataset",
  repository: "Code repository",
  news: "News report",
  blog: "Blog post",
  "adviser-article": "Adviser’s article",
  "forum-post": "Forum post",
  "company-case-study": "Company case study",
} as const;

/** How near a source stands to the fact. */
export const TIERS = {
  primary: "The document itself: a written answer, official statistics, an FOI response, a decision, an Act.",
  secondary: "A report, guide or article about such a document or rule.",
  "company-statement": "What one of the companies says of itself.",
} as const;

/** How much of a source was read when its facts were taken. */
export const READ = {
  whole: { label: "read whole", meaning: "The whole document was read." },
  "first-part": {
    label: "first part read",
    meaning:
      "Only the first part of an archived copy was read (about 2,000 characters). The document may hold more.",
  },
  "founding-document": {
    label: "founding document",
    meaning: "Read as one of the documents that this project started from.",
  },
  "not-recorded": {
    label: "how much was read was not recorded",
    meaning: "How much of it was read was not recorded. Most archived copies gave only their first part.",
  },
} as const;

/** data/sources/<source>.yaml: one document that facts come from. */
export const source = z.strictObject({
  title: z.string().min(1).describe("The document's own title."),
  publisher: z.string().min(1).describe("Who published it, and where it was reposted if it was."),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .describe("Where it is or was on the web; null if nowhere known."),
  published: edtf.nullable().describe("When it was published; null if not known."),
  published_inferred: z.boolean().describe("True if the date was worked out from the text, not printed."),
  kind: codesOf(SOURCE_KINDS).describe("What kind of document it is."),
  via: z
    .string()
    .optional()
    .describe("The site whose copy was read, for a document first published elsewhere."),
  passes_on: z
    .string()
    .optional()
    .describe("For a secondary source: the document whose figures it passes on."),
  tier: codesOf(TIERS).describe("How near it stands to the fact."),
  licence: z.string().nullable().describe("Its licence as recorded; null if not recorded."),
  read: codesOf(READ).describe("How much of it was read."),
  supports: z.string().describe("What was taken from it, and what to watch."),
  file: fileHeld.optional().describe("The file that we hold whole, if we do."),
});

export type Source = z.infer<typeof source>;

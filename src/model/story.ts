import { z } from "zod";
import { declaredClaim } from "./claim/declared.ts";
import { id } from "./id.ts";

/**
 * The front matter of content/stories/<story>.mdx. The words for readers in it are MDX like the text under it: numbers
 * in them stand in the same components.
 */
export const story = z.strictObject({
  title: z.string().min(1).describe("The headline: it says the finding."),
  standfirst: z.string().min(1).describe("Two or three sentences that say what the story says."),
  key_points: z.array(z.string().min(1)).optional().describe("What it comes to, in three to five sentences."),
  published: z.iso.date().describe("The day on which it was first published."),
  caveats: z.array(z.string().min(1)).optional().describe("What a reader must bear in mind."),
  right_of_reply: z
    .string()
    .min(1)
    .optional()
    .describe("Who was asked for a comment, when, and what they said. Left out: nobody has been asked yet."),
  corrections: z
    .array(
      z.strictObject({
        date: z.iso.date().describe("The day on which it was put right."),
        what: z.string().min(1).describe("What was wrong, and what it says now."),
      }),
    )
    .optional()
    .describe("What was put right in the story’s own words, the newest first."),
  changed: z.iso.date().optional().describe("The day of its last change of substance."),
  charts: z.array(id).describe("The charts that it uses."),
  records: z.array(id).describe("The records that it tells of."),
  datasets: z.array(id).describe("The datasets that its numbers come from."),
  sources: z.array(id).describe("The sources that it rests on besides those of its numbers."),
  claims: z
    .record(id, declaredClaim)
    .optional()
    .describe(
      "The numbers and comparisons that the build works out, by the ids under which the text uses them.",
    ),
});

export type Story = z.infer<typeof story>;

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

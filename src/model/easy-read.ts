import { z } from "zod";
import { id } from "./id.ts";
import type { PublishedStory } from "./published-story.ts";

/** The front matter of content/easy-read/<story>.mdx: a story in easy words. */
export const easyRead = z.strictObject({
  of: id.describe("The story: the file has its name."),
  title: z.string().min(1).describe("The heading, in easy words."),
  parity: z
    .string()
    .regex(/^[0-9a-f]{12}$/, "twelve of the digits 0 to 9 and letters a to f, in quotes")
    .describe("What the story’s words came to when the two were last read side by side. The check says what to write."),
}); // prettier-ignore

export type EasyRead = z.infer<typeof easyRead>;

/** A line of data/tidy/easy-read.json: the text as it is told, and the terms of the glossary that it uses. */
export type PublishedEasyRead = { of: string; text: PublishedStory; terms: string[] };

import { z } from "zod";

/** The front matter of content/pages/<page>.mdx: a page of the site's own words. */
export const page = z.strictObject({
  title: z.string().min(1).describe("The heading of the page."),
  description: z.string().min(1).describe("What the page says, in one sentence, for search and sharing."),
});

export type Page = z.infer<typeof page>;

import { glob } from "astro/loaders";
import { defineCollection } from "astro:content";

// Astro renders the text. The fields at the top are read by the project's own reader (src/site.ts), because
// Astro's turns a day into a Date in local time.
export const collections = {
  stories: defineCollection({ loader: glob({ pattern: "*.mdx", base: "./content/stories" }) }),
  easyReads: defineCollection({ loader: glob({ pattern: "*.mdx", base: "./content/easy-read" }) }),
  questions: defineCollection({ loader: glob({ pattern: "*.mdx", base: "./content/questions" }) }),
  pages: defineCollection({ loader: glob({ pattern: "*.mdx", base: "./content/pages" }) }),
};

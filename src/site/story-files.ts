/** The files beside a story: its picture for other sites and its citation for programs. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { storyImageHref } from "../model/link.ts";
import type { PublishedStory } from "../model/published-story.ts";
import { citeStory } from "../model/story-citation.ts";
import { imagesFolder } from "../paths.ts";
import { jsonText } from "../pipeline/package/bytes.ts";

/** A file beside a story, by its name there. */
export type StoryFile = { name: string; body: string | Uint8Array<ArrayBuffer> };

/** The files of a story. The picture was drawn before the pages; under npm run dev there may be none yet. */
export function filesOfStory(story: PublishedStory): StoryFile[] {
  const { text, bibtex, csl } = citeStory(story);
  const image = join(imagesFolder, storyImageHref(story.id));
  return [
    { name: "social.png", body: existsSync(image) ? new Uint8Array(readFileSync(image)) : new Uint8Array() },
    { name: "citation.txt", body: `${text}\n` },
    { name: "citation.bib", body: `${bibtex}\n` },
    { name: "citation.csl.json", body: jsonText([csl]) },
  ];
}

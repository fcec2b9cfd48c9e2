import { bibtex, forTex, type Citation } from "./citation.ts";
import { dayInWords } from "./day-in-words.ts";
import { storyHref } from "./link.ts";
import type { PublishedStory } from "./published-story.ts";
import { addressOf, PUBLISHER } from "./publisher.ts";

/**
 * Cites a story by its day of publication, and by that of its last change if it has been changed. A citation names no
 * day of access: the reader adds it.
 */
export function citeStory(
  { id, title, published, changed }: Pick<PublishedStory, "id" | "title" | "published" | "changed">,
  site?: string,
): Citation {
  const url = addressOf(storyHref(id), site);
  const note = changed === undefined ? "" : `Changed on ${dayInWords(changed)}`;
  const year = published.slice(0, 4);
  return {
    text: `${PUBLISHER} (${year}) ‘${title}’, ${dayInWords(published)}.${note ? ` ${note}.` : ""} Available at: ${url}`,
    bibtex: bibtex(`pip-disclosures:stories/${id}`, {
      author: `{${forTex(PUBLISHER)}}`,
      title: `{${forTex(title)}}`,
      year,
      date: published,
      ...(note ? { note } : {}),
      url,
    }),
    csl: {
      id: `stories/${id}`,
      type: "article",
      title,
      "container-title": PUBLISHER,
      author: [{ literal: PUBLISHER }],
      issued: { "date-parts": [published.split("-").map(Number)] },
      ...(note ? { note } : {}),
      URL: url,
    },
  };
}

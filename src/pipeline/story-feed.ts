import { chartHref, easyReadHref, storyClaimsHref, storyHref } from "../model/link.ts";
import type { WordsPart } from "../model/claim/bound.ts";
import { inWords, type PublishedStory } from "../model/published-story.ts";
import { feedId, type FeedItem } from "./event-feed.ts";

/** Stories with their whole text as items of a feed, the last changed first. A chart stands as its finding and address. */
export function storyItems(
  stories: readonly PublishedStory[],
  findingOf: (chart: string) => string,
  isEasy: (story: string) => boolean,
): FeedItem[] {
  return stories
    .map((story): FeedItem => {
      const text = story.text.map((piece) =>
        typeof piece === "string" ? piece : `Chart: ${findingOf(piece.chart)} ${chartHref(piece.chart)}`,
      );
      const said = (parts: readonly WordsPart[]) => inWords(parts, story.items);
      const { caveats, right_of_reply: reply, corrections } = story.parts;
      const care = [
        ...(caveats.length > 0 ? ["Bear in mind", ...caveats.map((parts) => `• ${said(parts)}`)] : []),
        ...(reply === null ? [] : ["Replies", said(reply)]),
        ...(corrections.length > 0 ? ["Corrections", ...corrections.map(({ date, what }) => `• ${date}: ${said(what)}`)] : []),
      ]; // prettier-ignore
      const more = [
        `What every number rests on: ${storyClaimsHref(story.id)}`,
        ...(isEasy(story.id) ? [`Easy read: ${easyReadHref(story.id)}`] : []),
      ];
      return {
        id: feedId(`stories/${story.id}`),
        href: storyHref(story.id),
        title: story.title,
        text: [
          story.standfirst,
          ...story.key_points.map((point) => `• ${point}`),
          ...text,
          ...care,
          ...more,
        ].join("\n\n"),
        day: story.changed ?? story.published,
      };
    })
    .sort((a, b) => (a.day === b.day ? 0 : a.day > b.day ? -1 : 1));
}

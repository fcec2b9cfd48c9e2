import { chartFileHref, chartHref, storyHref, storyImageHref } from "../model/link.ts";
import type { PublishedStory } from "../model/published-story.ts";
import { addressOf } from "../model/publisher.ts";
import { SOCIAL } from "../model/social-image.ts";
import type { DrawnChart } from "./drawn.ts";
import { withPaper } from "./paper.ts";
import { socialSvg } from "./social.ts";
import { WIDE } from "./size.ts";
import type { Measure } from "./text-metrics.ts";

/** A PNG to be made: the SVG, its width in px, and its path in the site. */
export type Image = { path: string; svg: string; width: number };

type Pictured = Pick<DrawnChart, "id" | "finding" | "scope" | "svg"> & { release?: string };

/** The PNGs of a chart: twice its size, for social sites, and, if it is not frozen, in its own size too. */
export function imagesOf(chart: Pictured, measure: Measure): Image[] {
  const { id, release, finding, scope, svg } = chart;
  const [, width] = /viewBox="0 0 ([\d.]+) /.exec(svg.file) ?? [];
  const own = Number(width ?? WIDE.width);
  const path = (ending: string) => chartFileHref(id, ending, release).slice(1);
  const address = addressOf(chartHref(id, release));
  const social = { title: finding, scope: `${scope.what}. ${scope.where}, ${scope.when}.`, address, pictures: [svg.wide, svg.narrow] }; // prettier-ignore
  // A frozen picture stays as it was drawn.
  const finished = release ? (drawn: string) => drawn : withPaper;
  const file = finished(svg.file);
  return [
    ...(release ? [] : [{ path: path("png"), svg: file, width: own }]),
    { path: path("2x.png"), svg: file, width: 2 * own },
    { path: path("social.png"), svg: finished(socialSvg(social, measure)), width: SOCIAL.width },
  ];
}

/** The picture for social sites of a story: its title beside the first of its charts, if it has one. */
export function imageOfStory(
  story: Pick<PublishedStory, "id" | "title">,
  chart: Pick<DrawnChart, "svg"> | undefined,
  measure: Measure,
): Image {
  const pictures = chart ? [chart.svg.wide, chart.svg.narrow] : [];
  const social = { title: story.title, scope: "A story with every number checked", address: addressOf(storyHref(story.id)), pictures }; // prettier-ignore
  return {
    path: storyImageHref(story.id).slice(1),
    svg: withPaper(socialSvg(social, measure)),
    width: SOCIAL.width,
  };
}

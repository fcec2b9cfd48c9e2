import { chartFileHref, chartHref, embedHref } from "./link.ts";
import { addressOf, PUBLISHER, SITE_ADDRESS } from "./publisher.ts";
import { SOCIAL } from "./social-image.ts";

/** The answer of an oEmbed endpoint (oembed.com, version 1.0) for content with HTML of its own. */
export type OEmbed = {
  type: "rich";
  version: "1.0";
  title: string;
  html: string;
  width: number;
  height: number;
  provider_name: string;
  provider_url?: string;
  cache_age: string;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
};

/** How large the frame of an embed is before it has said its own height, in px. */
export const FRAME = { width: 720, height: 800 } as const;

/**
 * The code that puts a chart into another page: finding and link for readers and programs that show no frames, then the
 * frame. WordPress keeps a <blockquote> without attributes only, and takes it away once the frame has said its height.
 * No style attribute: many sites forbid it, and these attributes do the same.
 */
export function embedCode(chart: { id: string; finding: string }, release?: string, site?: string): string {
  const [page, frame] = [chartHref(chart.id, release), embedHref(chart.id, release)].map((path) => addressOf(path, site)); // prettier-ignore
  const finding = escaped(chart.finding);
  return [
    `<blockquote>${finding} <a href="${page}">${PUBLISHER}</a></blockquote>`,
    `<iframe src="${frame}" title="${finding}" width="100%" height="${FRAME.height}" frameborder="0" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" loading="lazy"></iframe>`,
  ].join("\n");
}

/** What oembed.json says of a chart. The fields that have to be whole addresses are left out until the site has one. */
export function oembedOf(
  chart: { id: string; finding: string },
  release?: string,
  site: string = SITE_ADDRESS,
): OEmbed {
  return {
    type: "rich",
    version: "1.0",
    title: chart.finding,
    html: embedCode(chart, release, site),
    width: FRAME.width,
    height: FRAME.height,
    provider_name: PUBLISHER,
    cache_age: release ? "31536000" : "86400",
    ...(site
      ? {
          provider_url: addressOf("/", site),
          thumbnail_url: addressOf(chartFileHref(chart.id, "social.png", release), site),
          thumbnail_width: SOCIAL.width,
          thumbnail_height: SOCIAL.height,
        }
      : {}),
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

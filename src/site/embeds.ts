/** What an embed says beside the chart. */
import { isUnchanged, type ChartSince } from "../model/chart-since.ts";
import { dayInWords } from "../model/day-in-words.ts";
import { chartHref, sourceHref } from "../model/link.ts";
import { addressOf } from "../model/publisher.ts";
import type { ShownChart } from "./shown-chart.ts";

/** All that an embed shows beside the chart itself. Links are whole addresses as soon as the site has one. */
export function embedOf(chart: ShownChart, since: ChartSince | null) {
  const { edition, release, sources } = chart;
  const href = addressOf(chartHref(chart.id, release ?? undefined));
  return {
    chips: sources.map(({ id, name }) => ({ href: addressOf(sourceHref(id)), label: name })),
    page: { href, label: `PIP Disclosures: ${href}` },
    state: release
      ? `Pinned to release ${release}${edition.date ? ` of ${dayInWords(edition.date)}` : ""}: this figure does not change.`
      : "Live: this shows the figures as they stand.",
    since: since && !isUnchanged(since) ? changeInWords(since) : null,
  };
} // prettier-ignore

/** What has happened since, in one sentence: an embed has no room for the list that the page has. */
function changeInWords({ withdrawn, corrections, figures }: ChartSince): string {
  if (withdrawn) return "This chart has been withdrawn since. Its page says more.";
  if (corrections.length > 0) return "Figures in this chart have been corrected since. Its page says which, and why."; // prettier-ignore
  if (figures.length > 0) return "Figures in this chart are given otherwise now. Its page says which.";
  return "The chart has been changed since. Its page says how.";
}

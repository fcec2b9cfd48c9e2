/** A chart as it is shown, now or in a release, in one shape: what files, embeds and the panel are made from. */
import type { DrawnChart } from "../charts/drawn.ts";
import type { Edition } from "../model/edition.ts";
import type { FrozenChart } from "../model/frozen-chart.ts";
import { READ } from "../model/source.ts";
import { byId, datasets, sources } from "./read.ts";
import { shortNameOf } from "./words.ts";

/** A chart with every word that stands beside it. `release` is null for the chart as it stands now. */
export type ShownChart = Pick<FrozenChart, "id" | "finding" | "scope" | "description" | "caveats" | "support" | "dataset" | "svg" | "words" | "table" | "sources" | "vegaLite"> & { release: string | null; edition: Edition }; // prettier-ignore

/** A chart as it stands now. */
export function shownNow(chart: DrawnChart, edition: Edition): ShownChart {
  const set = byId(datasets(), chart.dataset);
  return {
    ...chart,
    release: null,
    edition,
    support: chart.support || set.support === true,
    dataset: { id: set.id, title: set.title, not_comparable: set.not_comparable },
    sources: chart.sources
      .map((id) => byId(sources(), id))
      .map(({ id, title, publisher, read }) => ({ id, name: shortNameOf(id), title, publisher, read: READ[read].label })), // prettier-ignore
  };
}

/** A chart as a release froze it. */
export function shownFrozen(chart: FrozenChart): ShownChart {
  return { ...chart, edition: { version: chart.release, date: chart.date } };
}

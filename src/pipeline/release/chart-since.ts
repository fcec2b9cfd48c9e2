import type { ChartSince } from "../../model/chart-since.ts";
import { valueInWords } from "../../model/claim.ts";
import type { FrozenChart, FrozenRow } from "../../model/frozen-chart.ts";
import type { PublishedCorrection } from "../../model/published.ts";
import type { Unit } from "../../model/reference.ts";
import { STATUSES } from "../../model/status.ts";
import type { TidyRow } from "../../model/tidy-row.ts";

/** A chart as it stands now, as far as a frozen one is compared with it. */
export type ChartNow = { finding: string; caveats: readonly string[]; rows: readonly { id: string }[] };

const COMPARED = ["value", "qualifier", "unit", "status", "denominator_as_published"] as const;

/** Compares a frozen chart with the data and the chart of today. `rows` are those of its dataset now. */
export function chartSince(
  frozen: FrozenChart,
  now: {
    chart: ChartNow | null;
    rows: readonly TidyRow[];
    corrections: readonly PublishedCorrection[];
    units: readonly Unit[];
  },
): ChartSince {
  const ids = new Set(frozen.rows.map(({ id }) => id));
  const current = new Set(now.chart?.rows.map(({ id }) => id));
  return {
    withdrawn: now.chart === null,
    corrections: now.corrections.filter(
      ({ dataset, observation, id }) =>
        dataset === frozen.dataset.id && ids.has(observation) && !frozen.corrections.includes(id),
    ),
    figures: frozen.rows.flatMap((then) => {
      const row = now.rows.find(({ id }) => id === then.id);
      if (row && COMPARED.every((column) => row[column] === then[column])) return [];
      const point = pointOf(frozen, then.id);
      return [{ id: then.id, at: point.at, then: marked(point.words, then), now: row ? marked(inWords(row, now.units), row) : null }];
    }),
    finding: now.chart && now.chart.finding !== frozen.finding ? now.chart.finding : null,
    caveats: (now.chart?.caveats ?? []).filter((caveat) => !frozen.caveats.includes(caveat)),
    came: now.chart ? [...current].filter((id) => !ids.has(id)).length : 0,
    went: now.chart ? [...ids].filter((id) => !current.has(id)).length : 0,
  };
} // prettier-ignore

function pointOf({ words }: FrozenChart, id: string): { at: string; words: string } {
  const point = words.series.flatMap(({ points }) => points).find((each) => each.id === id);
  return point ?? { at: id, words: "" };
}

function inWords(row: TidyRow, units: readonly Unit[]): string {
  const unit = units.find(({ id }) => id === row.unit);
  return valueInWords(row, unit ?? { id: row.unit, name: row.unit, one: `# ${row.unit}`, many: `# ${row.unit}` }); // prettier-ignore
}

/** A figure with what its status says of it: a value can stay and become an estimate. */
function marked(words: string, { status }: Pick<FrozenRow, "status">): string {
  return status === null || STATUSES[status].absent ? words : `${words} (${STATUSES[status].label})`;
}

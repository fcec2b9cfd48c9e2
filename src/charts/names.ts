import type { Chart } from "../model/chart.ts";
import type { PublishedReference } from "../model/published.ts";
import type { Unit } from "../model/reference.ts";
import type { TidyRow } from "../model/tidy-row.ts";

type Named = { id: string; name: string; short?: string };

/** What readers see for a value of a tidy column: the chart's own word, else the closed lists', else the value. */
export function nameOf(
  chart: Pick<Chart, "series_names">,
  column: string,
  value: string | null,
  reference: PublishedReference,
): string {
  const own = chart.series_names?.[value ?? ""];
  if (own) return own;
  const lists: Record<string, readonly Named[]> = {
    provider: reference.providers,
    lot: reference.lots,
    area: reference.areas,
  };
  const named = lists[column]?.find(({ id }) => id === value);
  return named?.short ?? named?.name ?? value ?? "all";
}

/** The unit of a row. */
export function unitOf(row: Pick<TidyRow, "unit">, reference: PublishedReference): Unit {
  const unit = reference.units.find(({ id }) => id === row.unit);
  return unit ?? { id: row.unit, name: row.unit, one: `# ${row.unit}`, many: `# ${row.unit}` };
}

/** ", Lot 1" after a place where a company holds several contracts and the figure is for one of them. */
export function lotOf(
  chart: Pick<Chart, "series" | "x">,
  row: TidyRow,
  reference: PublishedReference,
): string {
  if (chart.series !== "provider" || chart.x !== "period_start" || row.provider === "capita") return "";
  const lot = reference.lots.find(({ id }) => id === row.lot && /^\d$/.test(id));
  return lot ? `, ${lot.name}` : "";
}

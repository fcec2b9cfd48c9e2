import { monthInShort } from "./period.ts";
import type { Plan } from "./plan.ts";
import type { Size } from "./size.ts";
import { wrap, type Measure } from "./text-metrics.ts";

type Tick = { at: number; label: string };

/** A channel's scale and axis. */
export type Guide = { scale: Record<string, unknown>; axis: Record<string, unknown> | null; title: null };

/** Time as months from year 0: the whole span, holes and all, with as many labels as fit without touching. */
export function timeGuide({ data }: Plan, size: Size, plotWidth: number, measure: Measure): Guide {
  const first = Math.min(...data.map(({ from }) => from));
  const last = Math.max(...data.map(({ to }) => to));
  const ticks = fitting(ticksOf(data, first, last), plotWidth / (last - first), size, measure);
  const labels = JSON.stringify(Object.fromEntries(ticks.map(({ at, label }) => [at, label])));
  return {
    scale: { domain: [first, last], nice: false, zero: false },
    axis: { values: ticks.map(({ at }) => at), labelExpr: `${labels}[datum.value]`, grid: false },
    title: null,
  };
}

function ticksOf(data: Plan["data"], first: number, last: number): Tick[] {
  const lengths = new Set(data.map(({ months }) => months));
  const years = data.every(({ months }) => months >= 10);
  if (years || (lengths.size === 1 && !lengths.has(1) && last - first <= 36))
    return data.map(({ mid, position_name }) => ({ at: mid, label: position_name }));
  const months = Array.from({ length: last - first }, (_, i) => first + i);
  if (last - first > 30)
    return months
      .filter((month) => month % 12 === 0)
      .map((month) => ({ at: month, label: String(month / 12) }));
  return months
    .filter((month) => month % 3 === 0)
    .map((month) => ({ at: month + 0.5, label: monthInShort(month) }));
}

/** Every nth tick, n as small as leaves a clear space between neighbours. */
function fitting(ticks: readonly Tick[], pxPerMonth: number, size: Size, measure: Measure): Tick[] {
  const unique = [...new Map(ticks.map((tick) => [tick.at, tick])).values()].sort((a, b) => a.at - b.at);
  const half = ({ label }: Tick) => measure(label, size.text) / 2;
  for (let step = 1; step < unique.length; step += 1) {
    const kept = unique.filter((_, i) => i % step === 0);
    const clear = kept.every((tick, i) => {
      const next = kept[i + 1];
      return !next || (next.at - tick.at) * pxPerMonth >= half(tick) + half(next) + 8;
    });
    if (clear) return kept;
  }
  return unique.slice(0, 1);
}

/** Values from nought, with the sign of their unit. */
export function valueGuide({ data, target }: Plan, authored: Record<string, unknown>, size: Size): Guide {
  const most = Math.max(target ?? 0, ...data.map(({ value }) => value ?? 0));
  const unit = data[0]?.unit;
  const labelExpr = unit === "percent" ? "datum.label + '%'" : unit === "gbp-million" ? "'£' + datum.label + 'm'" : "datum.label"; // prettier-ignore
  return {
    scale: { domain: [0, most], nice: true, ...(authored["scale"] as object | undefined) },
    axis: { tickCount: size.name === "wide" ? 5 : 4, labelExpr, grid: true },
    title: null,
  };
}

/** The length of horizontal bars: from nought, and without an axis, because every bar says its value. */
export function lengthGuide({ data, target }: Plan): Guide {
  const most = Math.max(target ?? 0, ...data.map(({ value }) => value ?? 0));
  return { scale: { domain: [0, most], nice: false }, axis: null, title: null };
}

/** Names down the side, broken into lines that fit. */
export function nameGuide({ positions }: Plan, size: Size, measure: Measure): Guide {
  const lines = Object.fromEntries(
    positions.map((name) => [name, wrap(name, size.names, size.text, measure)]),
  );
  return {
    scale: { domain: positions, paddingInner: 0.25, paddingOuter: 0.1 },
    axis: { labelExpr: `${JSON.stringify(lines)}[datum.value]`, grid: false, ticks: false },
    title: null,
  };
}

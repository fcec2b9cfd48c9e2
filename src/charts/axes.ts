import { monthInShort } from "./period.ts";
import { PANEL, type Plan } from "./plan.ts";
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

/** An expression for a number with the sign of its unit. */
function signed(unit: string | undefined, number: string): string {
  if (unit === "percent") return `${number} + '%'`;
  return unit === "gbp-million" ? `'£' + ${number} + 'm'` : number;
}

/** Values from nought, with the sign of their unit. */
export function valueGuide({ data, target }: Plan, authored: Record<string, unknown>, size: Size): Guide {
  const most = Math.max(target ?? 0, ...data.map(({ value }) => value ?? 0));
  const unit = data[0]?.unit;
  return {
    scale: { domain: [0, most], nice: true, ...(authored["scale"] as object | undefined) },
    axis: { tickCount: size.name === "wide" ? 5 : 4, labelExpr: signed(unit, "datum.label"), grid: true },
    title: null,
  };
}

/** Two ticks for each panel: its nought, and the round figure under the highest of all. */
export function panelGuide({ data, series }: Plan): Guide {
  const most = Math.max(1, ...data.map(({ value }) => value ?? 0));
  const step = 10 ** Math.floor(Math.log10(most));
  const top = (Math.floor(most / step) * step) / most;
  const floors = series.map((_, i) => i * PANEL);
  return {
    scale: { domain: [0, (series.length - 1) * PANEL + 1.05], nice: false },
    axis: {
      values: floors.flatMap((floor) => [floor, floor + top]),
      labelExpr: signed(data[0]?.unit, `round((datum.value % ${PANEL}) * ${most / step}) * ${step}`),
      grid: true,
    },
    title: null,
  };
}

/** The length of horizontal bars: from nought, and without an axis, because every bar says its value. */
export function lengthGuide({ data, target }: Plan): Guide {
  const most = Math.max(target ?? 0, ...data.map(({ value }) => value ?? 0));
  return { scale: { domain: [0, most], nice: false }, axis: null, title: null };
}

/** Names down the side, broken into lines that fit, each block centred on its bar or moved by `lifted` px. */
export function nameGuide({ positions }: Plan, size: Size, measure: Measure, lifted = 0): Guide {
  const lines = Object.fromEntries(positions.map((name) => [name, nameLines(name, size, measure)]));
  const named = `${JSON.stringify(lines)}[datum.value]`;
  const lineHeight = size.text + NAME_LEADING;
  return {
    scale: { domain: positions, paddingInner: 0.25, paddingOuter: 0.1 },
    axis: {
      labelExpr: named,
      labelLineHeight: lineHeight,
      // Vega hangs a label of several lines from its first.
      labelOffset: { expr: `${lifted} - (length(${named}) - 1) * ${lineHeight / 2}` },
      grid: false,
      ticks: false,
    },
    title: null,
  };
}

const NAME_LEADING = 1;

/** The height that the longest name takes. */
export function nameHeight({ positions }: Plan, size: Size, measure: Measure): number {
  return Math.max(...positions.map((name) => nameLines(name, size, measure).length)) * (size.text + NAME_LEADING);
} // prettier-ignore

function nameLines(name: string, size: Size, measure: Measure): string[] {
  return wrap(name, size.names, size.text, measure);
}

import type { Chart } from "../model/chart.ts";
import { toId } from "../model/id.ts";
import { monthInWords } from "../model/period-in-words.ts";
import type { PublishedReference } from "../model/published.ts";
import { describe } from "./describe.ts";
import type { ChartState, ExplorerFlow, Narrowing } from "./drawn.ts";
import { framed, hatchId, type Around } from "./frame.ts";
import type { Plan } from "./plan.ts";
import { redrawing } from "./redraw.ts";
import { NARROW, WIDE, type Size } from "./size.ts";
import { drawing } from "./svg.ts";
import { table } from "./table.ts";
import type { Measure } from "./text-metrics.ts";

/** What a reader may narrow a chart to: its series, and over time its months. */
export function narrowingOf(chart: Chart, { data, series }: Plan): Narrowing {
  const dated = chart.x === "period_start";
  const months = (numbers: readonly number[]) =>
    [...new Set(numbers)].sort((a, b) => a - b).map((month) => ({ value: monthAsText(month), name: monthInWords(month) })); // prettier-ignore
  return {
    column: chart.series,
    series: series.map(({ value, name }) => ({ value, name, path: toId(value) })),
    from: dated ? months(data.map(({ from }) => from)) : [],
    to: dated ? months(data.map(({ to }) => to - 1)) : [],
    rows: data.map((row) => [series.findIndex(({ name }) => name === row.series_name), row.from, row.to]),
  };
}

type Drawn = { origin: readonly [number, number]; height: number; explorer: ExplorerFlow };

/** The chart of each series alone, with the scales of the whole. None if it has one series only. */
export async function statesOf(
  chart: Chart,
  plan: Plan,
  around: Around,
  drawn: Record<Size["name"], Drawn>,
  reference: PublishedReference,
  measure: Measure,
): Promise<ChartState[]> {
  if (plan.series.length < 2) return [];
  const pictures = async (size: Size) => {
    const { explorer, origin, height } = drawn[size.name];
    const draw = redrawing(explorer.flow);
    const svgs: string[] = [];
    for (const { name } of plan.series) {
      const { inside } = drawing(await draw({ shown_series: [name] }), hatchId(around.id, size), size.text);
      svgs.push(framed(around, { inside, origin, height }, size, measure));
    }
    return svgs;
  };
  const [wide, narrow] = [await pictures(WIDE), await pictures(NARROW)];
  return plan.series.map(({ value, name }, i) => {
    const one = plan.series.filter((series) => series.name === name);
    const alone = { ...plan, series: one, data: plan.data.filter((row) => row.series_name === name) };
    return {
      value,
      name,
      path: toId(value),
      svg: { wide: wide[i] ?? "", narrow: narrow[i] ?? "" },
      words: describe(chart, alone, reference),
      table: table(chart, alone, reference),
    };
  });
}

/** "2014-01" for a month from year 0. */
function monthAsText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

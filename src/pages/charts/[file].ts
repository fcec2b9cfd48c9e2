import type { APIRoute } from "astro";
import { drawnCharts, toCsv } from "../../site.ts";

/** /charts/<chart>.svg, .csv and .json: a chart's picture, rows, and everything that its page says. */
export function getStaticPaths() {
  return drawnCharts().flatMap((chart) => {
    const { svg, ...said } = chart;
    // What a browser redraws the picture from is of no use to people who take the data.
    const rest = { ...said, explorer: undefined, narrowing: undefined, states: undefined };
    return [
      { params: { file: `${chart.id}.svg` }, props: { body: svg.file } },
      { params: { file: `${chart.id}.csv` }, props: { body: toCsv(chart.rows) } },
      { params: { file: `${chart.id}.json` }, props: { body: `${JSON.stringify(rest, null, 1)}\n` } },
    ];
  });
}

export const GET: APIRoute = ({ props }) => new Response(String(props["body"]));

import type { APIRoute } from "astro";
import { drawnCharts } from "../../../site.ts";

/** /charts/<chart>/explorer-wide.json and -narrow: what a page needs once its reader explores the chart. */
export function getStaticPaths() {
  return drawnCharts().flatMap(({ id, explorer, narrowing }) =>
    (["wide", "narrow"] as const).map((size) => ({
      params: { chart: id, explorer: `explorer-${size}` },
      props: { flow: explorer[size].flow, rows: narrowing.rows },
    })),
  );
}

export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props));

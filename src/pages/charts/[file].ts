import type { APIRoute } from "astro";
import { drawnCharts, edition, filesNow, shownNow } from "../../site.ts";

/** /charts/<chart>.svg, .png, .csv …: the files beside a chart. */
export function getStaticPaths() {
  return drawnCharts().flatMap((chart) =>
    filesNow(chart, shownNow(chart, edition())).map(({ ending, body }) => ({
      params: { file: `${chart.id}.${ending}` },
      props: { body },
    })),
  );
}

export const GET: APIRoute = ({ props }) => new Response(props["body"] as BodyInit);

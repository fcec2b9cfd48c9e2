import type { APIRoute } from "astro";
import { filesFrozen, frozenCharts, shownFrozen } from "../../../../site.ts";

/** /charts/<chart>/<release>/<chart>-<release>.svg, .png, .csv …: the files beside a frozen chart. */
export function getStaticPaths() {
  return frozenCharts().flatMap((chart) =>
    filesFrozen(chart, shownFrozen(chart)).map(({ ending, body }) => ({
      params: { chart: chart.id, release: chart.release, file: `${chart.id}-${chart.release}.${ending}` },
      props: { body },
    })),
  );
}

export const GET: APIRoute = ({ props }) => new Response(props["body"] as BodyInit);

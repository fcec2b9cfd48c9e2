import type { APIRoute } from "astro";
import { datasets, rowsOf, toCsv } from "../../site.ts";

/** /data/<dataset>.csv and /data/<dataset>.json: every row of a dataset. */
export function getStaticPaths() {
  return datasets().flatMap(({ id }) => [
    { params: { file: `${id}.csv` }, props: { body: toCsv(rowsOf(id)) } },
    { params: { file: `${id}.json` }, props: { body: `${JSON.stringify(rowsOf(id), null, 1)}\n` } },
  ]);
}

export const GET: APIRoute = ({ props }) => new Response(String(props["body"]));

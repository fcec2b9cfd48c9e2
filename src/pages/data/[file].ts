import type { APIRoute } from "astro";
import { datasets, rowsOf, toCsv } from "../../site.ts";
import { reasonDownloads, recordDownloads } from "../../site/downloads.ts";

/**
 * /data/<dataset>.csv and .json: every row of a dataset. Beside them the records and the ledger of reasons, whose names
 * no dataset can have (src/pipeline/check-layout.ts).
 */
export function getStaticPaths() {
  const lists = [...recordDownloads(), ...reasonDownloads()].map(({ path, body }) => ({
    params: { file: path.replace("/data/", "") },
    props: { body: body() },
  }));
  const tables = datasets().flatMap(({ id }) => [
    { params: { file: `${id}.csv` }, props: { body: toCsv(rowsOf(id)) } },
    { params: { file: `${id}.json` }, props: { body: `${JSON.stringify(rowsOf(id), null, 1)}\n` } },
  ]);
  return [...lists, ...tables];
}

export const GET: APIRoute = ({ props }) => new Response(String(props["body"]));

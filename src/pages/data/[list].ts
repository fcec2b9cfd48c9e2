import type { APIRoute } from "astro";
import { reasonDownloads, recordDownloads } from "../../site/downloads.ts";

/** The records and the ledger of reasons as files, whose names no dataset can have (src/pipeline/check-layout.ts). */
export function getStaticPaths() {
  return [...recordDownloads(), ...reasonDownloads()].map(({ path, body }) => ({
    params: { list: path.replace("/data/", "") },
    props: { body: body() },
  }));
}

export const GET: APIRoute = ({ props }) => new Response(String(props["body"]));

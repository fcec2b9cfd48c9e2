import type { APIRoute } from "astro";
import { questionDownloads, reasonDownloads, recordDownloads } from "../../site/downloads.ts";

/** The records, the ledger of reasons and the questions as files, whose names no dataset can have (src/pipeline/check-layout.ts). */
export function getStaticPaths() {
  return [...recordDownloads(), ...reasonDownloads(), ...questionDownloads()].map(({ path, body }) => ({
    params: { list: path.replace("/data/", "") },
    props: { body: body() },
  }));
}

export const GET: APIRoute = ({ props }) => new Response(String(props["body"]));

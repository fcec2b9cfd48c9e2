import type { APIRoute } from "astro";
import { pressDownloads, questionDownloads, reasonDownloads, recordDownloads } from "../../site/downloads.ts";

/** The records, the ledger of reasons, the press register and the questions as files, whose names no dataset can have (src/pipeline/check-layout.ts). */
export function getStaticPaths() {
  return [...recordDownloads(), ...reasonDownloads(), ...pressDownloads(), ...questionDownloads()].map(
    ({ path, body }) => ({
      params: { list: path.replace("/data/", "") },
      props: { body: body() },
    }),
  );
}

export const GET: APIRoute = ({ props }) => new Response(String(props["body"]));

import type { APIRoute } from "astro";
import { records } from "../../site.ts";
import { downloadsOf } from "../../site/downloads.ts";

/** /records/<record>.json, .csv, .xml (Atom), .feed.json and .ics. */
export function getStaticPaths() {
  return records()
    .flatMap(downloadsOf)
    .map(({ path, body }) => ({ params: { file: path.replace("/records/", "") }, props: { body: body() } }));
}

export const GET: APIRoute = ({ props }) => new Response(String(props["body"]));

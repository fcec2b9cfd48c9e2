import type { APIRoute } from "astro";
import { matrix } from "../../site.ts";

/** /data/obligations.json: the whole matrix, one cell an item. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(matrix(), null, 1)}\n`);

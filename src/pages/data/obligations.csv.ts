import type { APIRoute } from "astro";
import { matrix, matrixCsv } from "../../site.ts";

/** /data/obligations.csv: the whole matrix, one cell a line. */
export const GET: APIRoute = () => new Response(matrixCsv(matrix()));

import type { APIRoute } from "astro";
import { questionJson, questions } from "../../site.ts";

/** /questions/<question>.json: the answer with every observation that it rests on. */
export function getStaticPaths() {
  return questions().map((question) => ({
    params: { file: `${question.id}.json` },
    props: { body: questionJson(question) },
  }));
}

export const GET: APIRoute = ({ props }) => new Response(String(props["body"]));

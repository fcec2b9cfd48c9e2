import type { APIRoute } from "astro";
import { movedPage } from "../../../site/moved-page.ts";
import { reference } from "../../../site.ts";

/** A page at every address that was renamed. */
export function getStaticPaths() {
  return reference().redirects.map(({ from, to, why }) => {
    const [, section, moved] = from.split("/");
    return { params: { section, moved }, props: { to, why } };
  });
}

export const GET: APIRoute<{ to: string; why: string }> = ({ props }) =>
  new Response(movedPage(props), { headers: { "Content-Type": "text/html; charset=utf-8" } });

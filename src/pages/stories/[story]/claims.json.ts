import type { APIRoute } from "astro";
import { stories, storyClaims } from "../../../site.ts";

export function getStaticPaths() {
  return stories().map((story) => ({ params: { story: story.id }, props: { story } }));
}

/** Every bound item of a story with its sentence and what it rests on, as data. */
export const GET: APIRoute = ({ props }) => Response.json(storyClaims(props["story"]));

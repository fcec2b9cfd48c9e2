import type { APIRoute } from "astro";
import { filesOfStory, stories } from "../../../site.ts";

export function getStaticPaths() {
  return stories().flatMap((story) =>
    filesOfStory(story).map(({ name, body }) => ({
      params: { story: story.id, file: name },
      props: { body },
    })),
  );
}

/** A story's picture for other sites, or its citation. */
export const GET: APIRoute = ({ props }) => new Response(props["body"]);

import { storyDownloads } from "../site/downloads.ts";

/** Stories with their whole text as a JSON Feed. */
export const GET = () =>
  new Response(
    storyDownloads()
      .find(({ path }) => path === "/stories.feed.json")
      ?.body(),
  );

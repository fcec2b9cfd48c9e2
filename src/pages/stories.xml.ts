import { storyDownloads } from "../site/downloads.ts";

/** Stories with their whole text as an Atom feed. */
export const GET = () =>
  new Response(
    storyDownloads()
      .find(({ path }) => path === "/stories.xml")
      ?.body(),
  );

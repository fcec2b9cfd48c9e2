import { correctionDownloads } from "../site/downloads.ts";

/** Corrections as a JSON Feed. */
export const GET = () =>
  new Response(
    correctionDownloads()
      .find(({ path }) => path === "/corrections.feed.json")
      ?.body(),
  );

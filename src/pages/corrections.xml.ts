import { correctionDownloads } from "../site/downloads.ts";

/** Corrections as an Atom feed. */
export const GET = () =>
  new Response(
    correctionDownloads()
      .find(({ path }) => path === "/corrections.xml")
      ?.body(),
  );

import { DIST } from "./root.ts";
import { serve } from "./server.ts";
import { stopped } from "./stop.ts";

const PORT = 4321;

/** Serves dist/ and says where, until the signal aborts. */
export async function serveSite(signal: AbortSignal): Promise<void> {
  const { url, close } = await serve({ root: DIST, port: PORT });
  console.log(`PIP Disclosures is at ${url}/ (Ctrl-C stops it)`);
  await stopped(signal);
  await close();
  console.log("Stopped.");
}

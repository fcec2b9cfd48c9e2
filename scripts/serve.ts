// npm run serve: serve a site that has been built, until Ctrl-C.
import { serveSite } from "./serve-site.ts";
import { stopSignal } from "./stop.ts";

try {
  await serveSite(stopSignal());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

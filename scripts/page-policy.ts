import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  inlineSources,
  withFirstScripts,
  withLateScripts,
  withSources,
} from "../src/pipeline/page-policy.ts";

/**
 * Puts what pages need first into them, puts their other scripts off, and writes the hashes into the headers of the
 * host. Gives the number of hashes.
 */
export function applyPolicy(site: string): number {
  // An embed names its own style and script in a policy of its own (decision 0028).
  const files = readdirSync(site, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".html") && !file.startsWith("embed/"));
  const pages = files.map((file) => {
    const first = withFirstScripts(readFileSync(join(site, file), "utf8"), (src) => readFileSync(join(site, src), "utf8")); // prettier-ignore
    const html = withLateScripts(first);
    writeFileSync(join(site, file), html);
    return html;
  });
  const sources = inlineSources(pages);
  const headers = join(site, "_headers");
  writeFileSync(headers, withSources(readFileSync(headers, "utf8"), sources));
  return sources.styles.length + sources.scripts.length;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { allowedFindings } from "../src/model/allowed-finding.ts";
import { sortProblems, type Problem } from "../src/model/problem.ts";
import { readYaml } from "../src/pipeline/read-yaml.ts";
import { ALLOWED, scanSite } from "../src/pipeline/scan-site.ts";

// Texts that readers or programs take from the site. Scripts and styles are ours and hold no data; the search index
// is made of the pages, and a workbook or archive of the same rows as the CSV beside it.
const TEXTS = /\.(html|json|jsonld|geojson|csv|txt|xml|svg|md|ics|atom|yaml|webmanifest)$|\/_headers$/;

/** Looks through a built site for what looks like a person's details, and gives every place of it. */
export function scanBuilt(site: string, root: string): { files: number; problems: Problem[] } {
  const path = join(root, ALLOWED);
  const list = existsSync(path) ? readYaml(allowedFindings, ALLOWED, readFileSync(path)) : null;
  if (list && list.value === null) return { files: 0, problems: list.problems };
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => TEXTS.test(file))
    .sort();
  const texts = function* () {
    for (const file of files)
      yield [relative(site, file).replaceAll("\\", "/"), readFileSync(file, "utf8")] as const;
  };
  return { files: files.length, problems: sortProblems(scanSite(texts(), list?.value ?? { allowed: [] })) };
}

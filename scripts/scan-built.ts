import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { allowedFindings } from "../src/model/allowed-finding.ts";
import { sortProblems, type Problem } from "../src/model/problem.ts";
import { readYaml } from "../src/pipeline/read-yaml.ts";
import { insideOf, PACKED } from "../src/pipeline/scan-inside.ts";
import { ALLOWED, scanSite, unsafeInside } from "../src/pipeline/scan-site.ts";

// Programs, styles, fonts and pictures are ours and hold no data. Everything else is looked through, whatever it is.
const OURS = /\.(js|css|woff2|png|pagefind)$/;

/** Looks through a built site, and into its packed files, for what must not be on it, and gives every place of it. */
export async function scanBuilt(site: string, root: string): Promise<{ files: number; problems: Problem[] }> {
  const path = join(root, ALLOWED);
  const list = existsSync(path) ? readYaml(allowedFindings, ALLOWED, readFileSync(path)) : null;
  if (list && list.value === null) return { files: 0, problems: list.problems };
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !OURS.test(file))
    .sort();
  const scan = scanSite(list?.value ?? { allowed: [] });
  const problems: Problem[] = [];
  for (const file of files) {
    const bytes = readFileSync(join(site, file));
    if (!PACKED.test(file)) {
      problems.push(...scan.look(file, bytes.toString("utf8")));
      continue;
    }
    const inside = await insideOf(file, bytes);
    problems.push(...unsafeInside(file, inside));
    for (const [place, text] of inside.texts) problems.push(...scan.look(`${file}${place}`, text));
  }
  return { files: files.length, problems: sortProblems([...problems, ...scan.unused()]) };
}

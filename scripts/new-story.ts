import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ID_PATTERN, toId } from "../src/model/id.ts";
import { draftStory } from "../src/pipeline/draft/draft-story.ts";

/**
 * Begins a story that builds as it stands. Gives the exit code: 2 if it was called wrongly, 1 if there is one of that
 * name already.
 */
export function newStory(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    options: { root: { type: "string", default: "." }, json: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1 || !ID_PATTERN.test(name)) {
    const near = name === undefined ? "" : ` NAME is lower-case letters, digits and single hyphens, such as "${toId(name) || "winning-at-tribunal"}".`; // prettier-ignore
    console.error(`Usage: npm run new -- story NAME [--json]${near}`);
    return 2;
  }
  const { path, text } = draftStory(name, new Date().toISOString().slice(0, 10));
  const file = join(resolve(values.root), path);
  if (existsSync(file)) {
    console.error(`${path} exists already and is left as it is: choose another name.`);
    return 1;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(values.json ? JSON.stringify({ files: [path] }, null, 2) : `${path}\n\nIt builds as it stands. Comments in it say what to put where; CONTRIBUTING.md, "Add a story", has the steps.`); // prettier-ignore
  return 0;
}

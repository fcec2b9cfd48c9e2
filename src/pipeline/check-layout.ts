import { ID_PATTERN, toId } from "../model/id.ts";
import type { Problem } from "../model/problem.ts";
import type { Tree } from "./tree.ts";

const REFERENCE = [
  "areas",
  "authorities",
  "bank-holidays",
  "clocks",
  "disagreements",
  "gaps",
  "lots",
  "obligations",
  "providers",
  "reasons",
  "redirects",
  "units",
];

/** The files that must be there whatever else is. */
const REQUIRED = [
  "content/glossary.yaml",
  "data/reference/coverage.csv",
  ...REFERENCE.map((name) => `data/reference/${name}.yaml`),
];

/** Where an authored file may stand; the first group is its id. */
const PLACES = [
  /^data\/sources\/([^/]+)\.yaml$/,
  /^data\/records\/([^/]+)\.yaml$/,
  /^data\/datasets\/([^/]+)\/(?:dataset\.yaml|observations\.csv|corrections\.yaml)$/,
  /^data\/datasets\/[^/]+\/readings\/([^/]+)\.yaml$/,
  /^data\/reference\/(allowed-findings)\.yaml$/,
  /^content\/charts\/([^/]+)\.yaml$/,
  /^content\/easy-read\/([^/]+)\.mdx$/,
  /^content\/questions\/([^/]+)\.(?:yaml|mdx)$/,
  /^content\/requests\/([^/]+)\.yaml$/,
  /^content\/stories\/([^/]+)\.mdx$/,
  /^content\/pages\/([^/]+)\.mdx$/,
];

/** Names that data/tidy and the site's /data/ use for other things than a dataset. */
export const RESERVED = [
  ...[
    "sources",
    "records",
    "catalogue",
    "corrections",
    "coverage",
    "easy-read",
    "findings",
    "obligations",
    "press",
    "questions",
    "readability",
    "reasons",
    "reference",
    "stories",
  ],
  ...[
    "observations",
    "datapackage",
    "croissant",
    "openapi",
    "schemas",
    "latest",
    "edition",
    "pip-disclosures",
  ],
];

/** Checks that every file stands where something reads it, has an id for a name, and that none is missing. */
export function checkLayout(tree: Tree): Problem[] {
  const problems: Problem[] = [];
  for (const file of [...tree.keys()].sort()) {
    if (REQUIRED.includes(file) || /^data\/(tidy|files|releases)\//.test(file)) continue;
    const name = PLACES.map((place) => place.exec(file)?.[1]).find((found) => found !== undefined);
    if (name === undefined) {
      problems.push({
        code: "unexpected-file",
        file,
        found: "a file that nothing reads",
        expected: "a file in one of the places that the README's map names",
        mend: "move it, give it the right ending, or take it away",
      });
    } else if (!ID_PATTERN.test(name)) {
      const near = toId(name);
      problems.push({
        code: "bad-name",
        file,
        found: `the name "${name}"`,
        expected: "lower-case letters, digits and single hyphens",
        mend: near ? `rename it to "${near}"` : "rename it",
      });
    } else if (/^data\/datasets\/[^/]+\/[^/]+$/.test(file) && RESERVED.includes(name)) {
      problems.push({
        code: "bad-name",
        file,
        found: `a dataset with the name "${name}"`,
        expected: `none of these names, which are used for other things: ${RESERVED.join(", ")}`,
        mend: "give the dataset's folder another name",
      });
    }
  }
  const missing = [...REQUIRED, ...partners(tree)].filter((file) => !tree.has(file));
  for (const file of missing) {
    problems.push({ code: "missing-file", file, found: "no such file", expected: file.startsWith("data/datasets/") ? "dataset.yaml and observations.csv side by side" : "this list, without which nothing can be read", mend: "write it (CONTRIBUTING.md has the recipe), or correct its name or folder if it stands elsewhere" }); // prettier-ignore
  }
  return problems;
}

/** A dataset has its description, and its table unless readings give all its observations. */
function partners(tree: Tree): string[] {
  const folders = new Set(
    [...tree.keys()].flatMap((file) => /^data\/datasets\/[^/]+(?=\/)/.exec(file) ?? []),
  );
  const isRead = (folder: string) => [...tree.keys()].some((file) => file.startsWith(`${folder}/readings/`));
  return [...folders]
    .sort()
    .flatMap((folder) => [
      `${folder}/dataset.yaml`,
      ...(isRead(folder) ? [] : [`${folder}/observations.csv`]),
    ]);
}

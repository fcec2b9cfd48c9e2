/**
 * npm run verify -- X.Y.Z: checks that the files of a release are those that were frozen, that its changes lead to it
 * from the release before, and that the evidence here gives the same bytes. --frozen leaves out the last.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { verifyFrozen, verifyRebuilt } from "../src/pipeline/release/verify.ts";
import { readPublished } from "./read-published.ts";
import { report } from "./report.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: "string", default: "." },
    json: { type: "boolean", default: false },
    frozen: { type: "boolean", default: false },
  },
});
const [version] = positionals;
if (!version) {
  console.error("npm run verify -- X.Y.Z");
  process.exit(2);
}
const { tree, data, problems } = readPublished(resolve(values.root));
const frozen = verifyFrozen(version, tree);
const rebuilt = !frozen.release || values.frozen ? [] : data ? verifyRebuilt(frozen.release, data) : problems;
const found = [...frozen.problems, ...rebuilt];
report(found, values.json, (text) => console.log(text));
if (found.length > 0) process.exitCode = 1;
else if (!values.json) console.log(`Release ${version} is as it was frozen${values.frozen ? "" : ", and the evidence gives the same bytes"}.`); // prettier-ignore

/**
 * npm run new -- chart NAME --dataset DATASET: writes content/charts/NAME.yaml, a chart of rows of the dataset that may
 * share an axis. Its words are true of them, and comments say where a person is to say more. --json prints what was
 * done as data.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { draftCharts } from "../src/charts/draft-chart.ts";
import { readChart } from "../src/charts/draw-file.ts";
import { dataset } from "../src/model/dataset.ts";
import { ID_PATTERN } from "../src/model/id.ts";
import { readYaml } from "../src/pipeline/read-yaml.ts";
import { chartMeasure } from "./chart-font.ts";
import { report } from "./report.ts";
import { tidyData } from "./tidy-data.ts";

/** Drafts a chart. Gives the exit code: 2 if it was called wrongly, 1 if nothing could be drawn. */
export async function newChart(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { root: { type: "string", default: "." }, dataset: { type: "string" }, json: { type: "boolean", default: false } }, // prettier-ignore
  });
  const [name] = positionals;
  if (name === undefined || !ID_PATTERN.test(name) || values.dataset === undefined) {
    console.error("Usage: npm run new -- chart NAME --dataset DATASET\nNAME is the chart's id and address: lower-case letters, digits and single hyphens."); // prettier-ignore
    return 2;
  }
  const root = resolve(values.root);
  const file = `content/charts/${name}.yaml`;
  const set = `data/datasets/${values.dataset}/dataset.yaml`;
  if (existsSync(join(root, file))) return refuse(`${file} exists already and is left as it is: choose another name.`); // prettier-ignore
  if (!ID_PATTERN.test(values.dataset) || !existsSync(join(root, set))) return refuse(`There is no ${set}.`);
  const read = readYaml(dataset, set, readFileSync(join(root, set)));
  if (read.value === null) {
    report(read.problems, values.json, (text) => console.log(text));
    return 1;
  }
  const data = tidyData(root);
  const measure = chartMeasure();
  for (const draft of draftCharts(values.dataset, read.value, data.rowsOf(values.dataset), data.reference)) {
    const text = `${HEAD}${stringify(draft, { lineWidth: 110 })}`;
    const { ready } = readChart(file, new TextEncoder().encode(text), data);
    const drawn = (await ready?.draw(measure))?.drawn;
    if (!drawn) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    console.log(values.json ? JSON.stringify({ file, rows: drawn.rows.map((row) => row.id) }, null, 2) : `Written: ${file}, which draws ${drawn.rows.length} figures: ${drawn.finding}\nLook at it: npm run chart -- ${file} --out ${name}.svg`); // prettier-ignore
    return 0;
  }
  return refuse(`No rows of ${values.dataset} could be drawn as they are: copy the nearest chart in content/charts.`); // prettier-ignore
}

const HEAD = `# Drafted from the dataset; true of its rows, and no more. Say what they show: write finding, question, scope and
# description anew, put a statement under asserts for each number in the finding, and take this comment out.
`;

function refuse(why: string): number {
  console.error(why);
  return 1;
}

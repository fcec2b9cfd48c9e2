// npm run new -- <kind> …: begin something new from a file. What it writes is marked where a person has to judge.
import { newChart } from "./new-chart.ts";
import { newDataset } from "./new-dataset.ts";
import { newRecord } from "./new-record.ts";
import { newStory } from "./new-story.ts";

/** One sub-command: what it takes, what it does, and its work, which gives the exit code. */
type Kind = { takes: string; does: string; run: (args: string[]) => number | Promise<number> };

const KINDS: Readonly<Record<string, Kind>> = {
  chart: {
    takes: "chart NAME --dataset DATASET [--json]",
    does: "a chart in content/charts that draws rows of the dataset which may share an axis, with words that are true of them. NAME is its id and address.",
    run: newChart,
  },
  dataset: {
    takes: "dataset FILE [--sheet NAME] [--source SOURCE] [--id DATASET] [--json]",
    does: "a source, a dataset and a reading from a workbook or CSV, with the first rows that it would publish. The file goes through intake as npm run intake takes it, with --allow, --delimiter and --header-row as there; one that is held already is named under data/files.",
    run: newDataset,
  },
  record: {
    takes: "record FILE [--id ID] [--from ADDRESS] [--json]",
    does: "a record from a request saved as JSON, Atom feed or web page (WhatDoTheyKnow and other Alaveteli sites), or as JSON from FragDenStaat (froide) or MuckRock. --id is the record's id; --from the address that the file was saved from, which Alaveteli's JSON does not hold; --json prints what was done as data.",
    run: newRecord,
  },
  story: {
    takes: "story NAME [--json]",
    does: "a story that builds as it stands, with comments that say what to put where. NAME is its id and part of its address.",
    run: newStory,
  },
};

const [name, ...args] = process.argv.slice(2);
const kind = name !== undefined && Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
if (kind) {
  process.exitCode = await kind.run(args);
} else {
  const asked = name === undefined || name === "--help";
  (asked ? console.log : console.error)(help(asked ? undefined : name));
  process.exitCode = asked ? 0 : 1;
}

function help(unknown: string | undefined): string {
  const kinds = Object.values(KINDS).map(({ takes, does }) => `  npm run new -- ${takes}\n      ${does}`);
  return [...(unknown === undefined ? [] : [`There is no "${unknown}" to begin.`, ""]), "What can be begun:", "", ...kinds].join("\n"); // prettier-ignore
}

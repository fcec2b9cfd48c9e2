import type { Edition } from "../model/edition.ts";
import { frozenChart, type FrozenChart } from "../model/frozen-chart.ts";
import { sortProblems, type Problem } from "../model/problem.ts";
import type { PublishedCorrection, PublishedDataset, PublishedReference, PublishedSource } from "../model/published.ts"; // prettier-ignore
import { shortNames } from "../model/short-name.ts";
import { READ } from "../model/source.ts";
import { jsonText, packed } from "../pipeline/package/bytes.ts";
import type { Files } from "../pipeline/package/package-files.ts";
import type { PackageInput } from "../pipeline/package/package-input.ts";
import { pathsUnder, type Tree } from "../pipeline/tree.ts";
import { readChart } from "./draw-file.ts";
import type { DrawnChart } from "./drawn.ts";
import type { Measure } from "./text-metrics.ts";

/**
 * Draws every chart as a release keeps it: charts/<chart>.json each. They are drawn anew from the tree, not taken
 * from what an earlier build left. Problems are those of charts that cannot be drawn.
 */
export async function freezeCharts(edition: Edition & { date: string }, tree: Tree, input: PackageInput, measure: Measure): Promise<{ files: Files; problems: Problem[] }> {
  const list = <T>(name: string) => JSON.parse(input.lists.get(`${name}.json`) ?? "[]") as T;
  const byDataset = new Map(input.datasets.map((each) => [each.dataset.id, each]));
  const data = { catalogue: input.datasets.map(({ dataset }) => dataset), rowsOf: (id: string) => [...(byDataset.get(id)?.rows ?? [])], reference: list<PublishedReference>("reference") };
  const corrections = list<PublishedCorrection[]>("corrections");
  const files: Files = new Map();
  const problems: Problem[] = [];
  for (const file of pathsUnder(tree, "content/charts").filter((path) => path.endsWith(".yaml"))) {
    const read = readChart(file, tree.get(file) ?? new Uint8Array(), data);
    const result = (await read.ready?.draw(measure, edition.version)) ?? { drawn: null, problems: [] };
    problems.push(...read.problems, ...result.problems);
    if (!read.ready || !result.drawn) continue;
    const frozen = freeze(result.drawn, read.ready.data.dataset, input.sources, corrections, edition);
    files.set(`charts/${frozen.id}.json`, packed(jsonText(frozen)));
  }
  return { files, problems: sortProblems(problems) };
} // prettier-ignore

/** A drawn chart with every word that its page takes from elsewhere, checked against what the site will read. */
export function freeze(
  drawn: DrawnChart,
  dataset: Pick<PublishedDataset, "id" | "title" | "not_comparable" | "support">,
  sources: readonly PublishedSource[],
  corrections: readonly PublishedCorrection[],
  edition: Edition & { date: string },
): FrozenChart {
  const { id, finding, question, scope, description, caveats, svg, words, table, leftOut, vegaLite } = drawn;
  const names = shortNames(sources);
  return frozenChart.parse({
    format: 1,
    id,
    release: edition.version,
    date: edition.date,
    finding,
    question,
    scope,
    description,
    caveats,
    support: drawn.support || dataset.support === true,
    dataset: { id: dataset.id, title: dataset.title, not_comparable: dataset.not_comparable },
    svg,
    words,
    table,
    rows: drawn.rows.map((row) => ({
      id: row.id,
      value: row.value,
      as_published: row.as_published,
      qualifier: row.qualifier,
      unit: row.unit,
      denominator_as_published: row.denominator_as_published,
      status: row.status,
      address: row.address,
    })),
    leftOut,
    sources: sources
      .filter((source) => drawn.sources.includes(source.id))
      .map((source) => ({
        id: source.id,
        name: names.get(source.id) ?? source.title,
        title: source.title,
        publisher: source.publisher,
        read: READ[source.read].label,
      })),
    corrections: corrections.filter((each) => each.dataset === dataset.id).map((each) => each.id),
    vegaLite,
  } satisfies FrozenChart);
}

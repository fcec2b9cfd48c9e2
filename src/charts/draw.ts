import type { Chart } from "../model/chart.ts";
import { spanInWords, type Span } from "../model/period-in-words.ts";
import type { Place, Problem, ProblemCode } from "../model/problem.ts";
import { chartHref } from "../model/link.ts";
import type { PublishedDataset, PublishedReference } from "../model/published.ts";
import { addressOf, PUBLISHER } from "../model/publisher.ts";
import type { TidyRow } from "../model/tidy-row.ts";
import { rowsFor } from "../pipeline/rows-for.ts";
import { checkSpec } from "./check-spec.ts";
import { formOf, FORMS, type Form } from "./compose.ts";
import { describe, leftOut, NO_FIGURE } from "./describe.ts";
import type { DrawnChart, Key } from "./drawn.ts";
import { flowOf } from "./explorer-flow.ts";
import { explorerSpec } from "./explorer-spec.ts";
import { asFile, framed, plotAt } from "./frame.ts";
import { narrowingOf, statesOf } from "./narrow.ts";
import { drawPicture } from "./picture.ts";
import { plan, type Plan } from "./plan.ts";
import { gapsIn } from "./runs.ts";
import { NARROW, WIDE, type Size } from "./size.ts";
import { refute, uncarried, unheld } from "./statements.ts";
import { table } from "./table.ts";
import type { Measure } from "./text-metrics.ts";

/** A chart as authored. */
export type Authored = { id: string; file: string; value: Chart; placeOf: (path: readonly PropertyKey[]) => Place | undefined }; // prettier-ignore

/** What a chart is drawn from: its dataset, the closed lists, the font. */
export type Material = {
  rows: readonly TidyRow[];
  dataset: Pick<PublishedDataset, "title" | "breaks">;
  reference: PublishedReference;
  measure: Measure;
  /** The release that the picture is drawn for, if any: the address in its file is that of the frozen page. */
  release?: string;
};

/** Draws a chart, or says what is wrong with it. Only a chart without problems is drawn. */
export async function drawChart(authored: Authored, material: Material): Promise<{ drawn: DrawnChart | null; problems: Problem[] }> {
  const { id, value: chart } = authored;
  const { reference, measure } = material;
  const wrong = (code: ProblemCode, path: PropertyKey[], found: string, expected: string, mend: string): Problem => {
    const at = authored.placeOf(path);
    return { code, file: authored.file, ...(at ? { at } : {}), found, expected, mend };
  };
  const rows = rowsFor(chart, material.rows);
  const ready = plan(chart, rows, material.dataset, reference);
  const spec = chart.spec;
  const form = formOf(spec);
  const units = new Set(rows.map(({ unit }) => unit));
  const problems: Problem[] = [
    ...checkSpec(spec).map(({ code, path, found, expected, mend }) => wrong(code, path, found, expected, mend)),
    ...chart.asserts.flatMap((said, i) => {
      const truth = refute(said, chart, ready.data);
      return truth === null ? [] : [wrong("chart-statement", ["asserts", i], JSON.stringify(said), `what the rows say: ${truth}`, "correct the statement, and the finding with it")];
    }),
    ...uncarried(chart, ready.data).map((number) => wrong("chart-statement", ["finding"], `the number ${number} in the finding`, "a statement under asserts that speaks of it", "add the statement, or take the number out")),
    ...unheld(chart, ready.data, ready.breaks).map((number) => wrong("chart-statement", ["description"], `the number ${number} in the description`, "numbers that the chart's rows or statements hold", "correct it, or take it out")),
    ...(units.size > 1 ? [wrong("chart-spec", ["filter"], `rows in ${[...units].sort().join(", ")}`, "rows in one unit", "add unit to the filter")] : []),
  ];
  if (form === null) problems.push(wrong("chart-spec", ["spec", "encoding"], "an encoding without a form", Object.values(FORMS).join(", or "), "give the encoding these fields"));
  if (problems.length > 0 || form === null) return { drawn: null, problems };

  const gaps = form === "time" || form === "panels" ? gapsIn(ready.data.map(({ from, to }) => ({ from, to }))) : [];
  const key = keyOf(ready, gaps, form);
  const around = { id, unit: chart.scope.unit, key, reading: chart.reading };
  const pictures = [];
for (const size of [WIDE, NARROW]) {
    const picture = await drawPicture(size, spec, form, ready, gaps, id, measure);
    const explorer = explorerSpec(picture.scene, plotAt(around, picture, size, measure));
    const { flow, unknown } = picture.warnings.length > 0 ? { flow: {}, unknown: [] } : flowOf(explorer.vega);
    pictures.push({ size, ...picture, unknown, explorer: { ...explorer, flow } });
  }
  problems.push(...told(pictures, "unknown").map((name) => wrong("chart-spec", ["spec"], `${name}, which a browser is not given`, "what src/charts/explorer-flow.ts lists", "draw it without, or add it there and in src/client")));
  problems.push(...told(pictures, "warnings").map((warning) => wrong("chart-spec", ["spec"], warning, "a picture that Vega draws without a warning", "correct the specification")));
  problems.push(...told(pictures, "lost").map((row) => wrong("chart-lost-row", ["spec"], row, "every row drawn or listed as missing", "let a layer of points or bars draw every row")));
  const [wide, narrow] = pictures;
  if (problems.length > 0 || !wide || !narrow) return { drawn: null, problems };
  const { finding, question, scope, description, caveats, dataset } = chart;
  const scopeLine = `${scope.what}. ${scope.where}, ${scope.when}.`;
  const file = { ...around, finding, scope: scopeLine, description, source: `${PUBLISHER}: ${addressOf(chartHref(id, material.release))} · ${material.dataset.title}` };
  return {
    problems: [],
    drawn: {
      id, finding, question, scope, description, caveats, dataset,
      support: chart.support ?? false,
      svg: { wide: framed(around, wide, WIDE, measure), narrow: framed(around, narrow, NARROW, measure), file: asFile(file, wide, WIDE, measure) },
      vegaLite: wide.composed,
      explorer: { wide: wide.explorer, narrow: narrow.explorer },
      narrowing: narrowingOf(chart, ready),
      states: await statesOf(chart, ready, around, { wide, narrow }, reference, measure),
      words: describe(chart, ready, reference),
      table: table(chart, ready, reference),
      rows: ready.data.map((datum) => rows.find((row) => row.id === datum.id)).filter((row) => row !== undefined),
      leftOut: leftOut(chart, material),
      sources: [...new Set(rows.map(({ source }) => source))].sort(),
      spec,
    },
  };
} // prettier-ignore

type Faulty = { size: Size; warnings: string[]; lost: string[]; unknown: string[] };

/** What is wrong with the pictures, each fault once, and at which size if it is not at both. */
function told(pictures: readonly Faulty[], what: Exclude<keyof Faulty, "size">): string[] {
  return [...new Set(pictures.flatMap((picture) => picture[what]))].map((fault) => {
    const sizes = pictures.filter((picture) => picture[what].includes(fault)).map(({ size }) => size.name);
    return sizes.length === pictures.length ? fault : `${fault} (${sizes.join(" and ")})`;
  });
} // prettier-ignore

const HEDGED = "“about” or a bound, not an exact figure";

/** What the picture needs a key for. */
function keyOf({ data }: Plan, gaps: readonly Span[], form: Form): Key[] {
  const overTime = form === "time" || form === "panels";
  const reasons = [...new Set(data.filter(({ kind }) => kind === "absent").map(({ reason }) => reason))];
  const hedged = data.some(({ kind }) => kind === "hedged");
  const incomplete = data.some(({ kind }) => kind === "incomplete");
  return [
    ...(overTime && reasons.length > 0 ? [{ mark: "absent" as const, words: reasons.join("; ") }] : []),
    ...(gaps.length > 0 ? [{ mark: "gap" as const, words: gaps.length > 2 ? NO_FIGURE : `${NO_FIGURE}: ${gaps.map(spanInWords).join("; ")}` }] : []),
    ...(hedged ? [overTime ? { mark: "hedge" as const, words: `open mark: ${HEDGED}` } : { mark: "incomplete-bar" as const, words: `broken outline: ${HEDGED}` }] : []),
    ...(incomplete ? [{ mark: !overTime ? ("incomplete-bar" as const) : ("incomplete" as const), words: "hollow: incomplete, not to be compared" }] : []),
  ];
} // prettier-ignore

import { z } from "zod";
import { chart } from "./chart.ts";
import { id } from "./id.ts";
import { VERSION } from "./release.ts";
import { status } from "./status.ts";
import { tidyRow } from "./tidy-row.ts";

const text = z.string();
const point = z.strictObject({ id, at: text, words: text });

const cell = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("value"),
    id,
    text,
    hedge: text,
    bound: z.enum(["none", "lower", "upper"]),
    remark: text.nullable(),
  }),
  z.strictObject({
    kind: z.literal("absent"),
    id: id.nullable(),
    status: z.union([status, z.literal("not-held")]),
    reason: text,
  }),
]);

/**
 * data/releases/<version>/charts/<chart>.json: what a chart showed when the release was frozen, with every word that
 * its page needs, so that nothing of it is taken from today's data. A release is never changed: another shape of these
 * files is another `format`, and the site goes on reading this one.
 */
export const frozenChart = z.strictObject({
  format: z.literal(1),
  id,
  release: z.string().regex(VERSION),
  date: z.iso.date().describe("The day on which it was frozen."),
  finding: text,
  question: text,
  scope: chart.shape.scope,
  description: text,
  caveats: z.array(text),
  support: z.boolean(),
  dataset: z.strictObject({ id, title: text, not_comparable: z.array(text) }),
  svg: z.strictObject({ wide: text, narrow: text, file: text }),
  words: z.strictObject({
    overview: z.array(text),
    series: z.array(z.strictObject({ name: text, summary: z.array(text), points: z.array(point) })),
  }),
  table: z.strictObject({
    caption: text,
    head: z.strictObject({
      row: text,
      columns: z.array(z.strictObject({ name: text, unit: text })),
    }),
    rows: z.array(
      z.strictObject({
        name: text,
        cells: z.array(cell),
        sources: z.array(z.strictObject({ source: id, locator: text })),
      }),
    ),
  }),
  rows: z
    .array(
      tidyRow.pick({
        id: true,
        value: true,
        as_published: true,
        qualifier: true,
        unit: true,
        denominator_as_published: true,
        status: true,
        address: true,
      }),
    )
    .describe("The observations drawn or listed as missing. The whole rows are in the release's CSV."),
  leftOut: z.array(z.strictObject({ why: text, points: z.array(point) })),
  sources: z.array(z.strictObject({ id, name: text, title: text, publisher: text, read: text })),
  corrections: z.array(id).describe("The corrections of its dataset that had been declared by then."),
  vegaLite: z.record(text, z.unknown()).describe("The picture as plain Vega-Lite, with its rows inline."),
});

export type FrozenChart = z.infer<typeof frozenChart>;
export type FrozenRow = FrozenChart["rows"][number];

import type { DrawnChart } from "../../src/charts/drawn.ts";

/** A chart's words and table as plain text, for golden files. */
export function asText({ finding, words, table }: DrawnChart): string {
  const series = words.series.flatMap(({ name, summary, points }) => [
    `## ${name}`,
    ...summary,
    ...points.map(({ at, words: said }) => `- ${at}: ${said}`),
  ]);
  const cells = table.rows.map(({ name, cells: row, sources }) => {
    const said = row.map(
      (cell) =>
      cell.kind === "absent" ? `[${cell.status}: ${cell.reason}]` : [cell.hedge, cell.text, cell.remark && `(${cell.remark})`].filter(Boolean).join(" "), // prettier-ignore
    );
    return [name, ...said, sources.map(({ source, locator }) => `${source}#${locator}`).join("; ")].join(
      " | ",
    );
  });
  const head = [table.head.row, ...table.head.columns.map(({ name, unit }) => `${name} (${unit})`)].join(
    " | ",
  );
  return [`# ${finding}`, ...words.overview, ...series, `## ${table.caption}`, head, ...cells, ""].join("\n");
}

import type { AnyTable, AnyWords } from "./any-words.ts";
import type { Cell, DrawnChart } from "./drawn.ts";
import { PALETTE } from "./palette.ts";
import { escape, tag } from "./svg.ts";

/** Ink on paper, and a table that can be read: nothing is loaded and nothing runs. */
const STYLE = `body{max-width:50rem;margin:1rem auto;padding:0 1rem;font:1.125rem/1.5 "Atkinson Hyperlegible Next",Verdana,sans-serif;color:${PALETTE.ink.light};background:${PALETTE.paper.light}}svg{max-width:100%;height:auto}div{overflow-x:auto}table{border-collapse:collapse}th,td{padding:.3rem .8rem .3rem 0;text-align:left;border-bottom:1px solid ${PALETTE.rule.light}}.number{text-align:right;font-variant-numeric:tabular-nums}`;

/** A page of one picture as an author looks at it: its words, then the picture, then every value in a table. */
export function anyPage(svg: string, { title, overview, tables }: AnyWords): string {
  const list = tag("ul", {}, overview.map((sentence) => tag("li", {}, escape(sentence))).join(""));
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width">${tag("title", {}, escape(title))}<style>${STYLE}</style>`;
  const body = [
    tag("h1", {}, escape(title)),
    tag("h2", {}, "In words"),
    list,
    tag("h2", {}, "The picture"),
    svg,
    tag("h2", {}, "The figures"),
    ...tables.map((table, i) => tableOf(table, tables.length > 1 ? `${title}, part ${i + 1}` : title)),
  ];
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body.join("\n")}</body></html>\n`;
} // prettier-ignore

/** The words and table of a chart of the site, as plain as those of any picture. */
export function plainWords({ finding, description, words, table }: DrawnChart): AnyWords {
  const said = (cell: Cell) => (cell.kind === "absent" ? cell.reason : [cell.hedge, cell.text, cell.remark ? `(${cell.remark})` : ""].filter(Boolean).join(" ")); // prettier-ignore
  const head = [table.head.row, ...table.head.columns.map(({ name, unit }) => `${name}, ${unit}`)];
  const rows = table.rows.map(({ name, cells }) => [name, ...cells.map(said)]);
  return { title: finding, overview: [description, ...words.overview], tables: [{ head, numeric: head.map((_, i) => i > 0), rows }] }; // prettier-ignore
}

function tableOf({ head, numeric, rows }: AnyTable, caption: string): string {
  const side = (i: number): Record<string, string> => (numeric[i] ? { class: "number" } : {});
  const top = head.map((name, i) => tag("th", { scope: "col", ...side(i) }, escape(name)));
  const lines = rows.map((cells) => tag("tr", {}, cells.map((cell, i) => (i === 0 ? tag("th", { scope: "row", ...side(i) }, escape(cell)) : tag("td", side(i), escape(cell)))).join(""))); // prettier-ignore
  const table = tag("table", {}, tag("caption", {}, escape(caption)) + tag("thead", {}, tag("tr", {}, top.join(""))) + tag("tbody", {}, lines.join(""))); // prettier-ignore
  return tag("div", { role: "region", "aria-label": caption, tabindex: "0" }, table);
}

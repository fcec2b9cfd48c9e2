import type { Edition } from "./edition.ts";
import { observationHref } from "./link.ts";
import type { PublishedDataset, PublishedSource } from "./published.ts";
import { addressOf, PUBLISHER } from "./publisher.ts";
import type { TidyRow } from "./tidy-row.ts";

/** How to cite one observation: as a sentence in Harvard style, for BibTeX, and as CSL-JSON for other programs. */
export type Citation = { text: string; bibtex: string; csl: CslItem };

/** The fields of CSL-JSON (citation-style-language/schema) that an observation, a chart or a story needs. */
export type CslItem = {
  id: string;
  type: "dataset" | "figure" | "article";
  title: string;
  "container-title": string;
  author: { literal: string }[];
  issued?: { "date-parts": number[][] };
  version?: string;
  URL: string;
  note?: string;
};

type Cited = Pick<TidyRow, "id" | "period_label" | "measure" | "category" | "locator">;

/**
 * Cites an observation with the document that it was read in. The year is that of the release; before one, "n.d.".
 * A citation names no day of access: the reader adds it.
 */
export function citationOf(
  row: Cited,
  dataset: Pick<PublishedDataset, "id" | "title">,
  source: Pick<PublishedSource, "title" | "publisher" | "published">,
  edition: Edition,
): Citation {
  const what = [row.measure, row.category === "all" ? "" : row.category, row.period_label];
  const title = what.filter((part) => part !== "").join(", ");
  const url = addressOf(observationHref(dataset.id, row.id));
  const original = `${source.publisher} (${yearOf(source.published)}) ${source.title}, ${row.locator}`;
  const year = edition.date?.slice(0, 4) ?? "n.d.";
  const key = `${dataset.id}/${row.id}`;
  return {
    text: `${PUBLISHER} (${year}) ‘${title}’, ${dataset.title} [data set], version ${edition.version}, observation ${key}. Read in: ${original}. Available at: ${url}`,
    bibtex: bibtex(`pip-disclosures:${key}`, {
      author: `{${forTex(PUBLISHER)}}`,
      title: forTex(`${title}. ${dataset.title}`),
      ...(edition.date ? { year } : {}),
      version: edition.version,
      note: forTex(`Data set, observation ${key}. Read in: ${original}`),
      url,
    }),
    csl: {
      id: key,
      type: "dataset",
      title,
      "container-title": dataset.title,
      author: [{ literal: PUBLISHER }],
      ...(edition.date ? { issued: { "date-parts": [edition.date.split("-").map(Number)] } } : {}),
      version: edition.version,
      URL: url,
      note: `Read in: ${original}`,
    },
  };
}

/** The year of an EDTF date: the first that it names. "n.d." if there is none. */
function yearOf(published: string | null): string {
  return (published && /\d{4}/.exec(published)?.[0]) ?? "n.d.";
}

/** One BibTeX entry of the kind misc. The fields are written as they are: make text safe with {@link forTex}. */
export function bibtex(key: string, fields: Record<string, string>): string {
  const lines = Object.entries(fields).map(([name, text]) => `  ${name} = {${text}}`);
  return `@misc{${key},\n${lines.join(",\n")}\n}`;
}

/** Text with the characters that TeX would run written as text. */
export function forTex(text: string): string {
  const written: Record<string, string> = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" }; // prettier-ignore
  return text.replace(/[\\~^&%$#_{}]/g, (character) => written[character] ?? `\\${character}`);
}

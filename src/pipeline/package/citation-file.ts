import { stringify } from "yaml";
import type { Edition } from "../../model/edition.ts";
import { ABOUT, KEYWORDS, LICENCE, PUBLISHER, SITE_ADDRESS, TITLE } from "../../model/publisher.ts";

/** CITATION.cff (Citation File Format 1.2.0): how to cite the data as a whole. */
export function citationFile({ version, date }: Edition): string {
  return stringify({
    "cff-version": "1.2.0",
    message: "If you use these data, please cite them, and the source of each figure that you use.",
    type: "dataset",
    title: TITLE,
    abstract: ABOUT,
    authors: [{ name: PUBLISHER }],
    keywords: [...KEYWORDS],
    license: LICENCE.name,
    version,
    ...(date ? { "date-released": date } : {}),
    ...(SITE_ADDRESS ? { url: SITE_ADDRESS } : {}),
  });
}

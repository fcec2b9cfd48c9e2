import { chartHref, datasetHref, recordHref, sourceHref, storyHref } from "../model/link.ts";
import type { Problem } from "../model/problem.ts";
import { leadsTo } from "../model/redirect.ts";
import type { Evidence } from "./evidence.ts";
import { nearest } from "./nearest.ts";

/** Checks that every renamed address leads to a page that exists, and that nothing else stands at the old one. */
export function checkRedirects(evidence: Evidence): Problem[] {
  const { file, placeOf, value } = evidence.reference.redirects;
  const pages = pagesOf(evidence);
  return value.redirects.flatMap(({ from, to }, index): Problem[] => {
    const fault = (field: "from" | "to", found: string, expected: string, mend: string): Problem[] => {
      const place = placeOf(["redirects", index, field]);
      return [{ code: "bad-redirect", file, ...(place ? { at: place } : {}), found, expected, mend }];
    };
    if (pages.has(from)) return fault("from", `${from}, where a page stands`, "an address that is not in use", "take the redirect out; or, if the page took over an old address, give the page another id: an address is never used again"); // prettier-ignore
    if (value.redirects.findIndex((each) => each.from === from) !== index) return fault("from", `${from} a second time`, "each old address once", "take one of the two out"); // prettier-ignore
    const end = leadsTo(from, value.redirects);
    if (end === null) return fault("to", `${from} leads to ${to}, and from there round in a circle`, "an address that leads to a page", "let the address that was used last lead to the page as it is named now"); // prettier-ignore
    if (pages.has(end)) return [];
    const near = nearest(end, pages);
    return fault("to", `${end}, where no page stands`, "the address of a page that exists", near ? `write "${near}"` : "correct the address"); // prettier-ignore
  });
}

function pagesOf({ charts, datasets, records, sources, stories }: Evidence): Set<string> {
  const kinds = [[charts, chartHref], [datasets, datasetHref], [records, recordHref], [sources, sourceHref], [stories, storyHref]] as const; // prettier-ignore
  return new Set(kinds.flatMap(([items, href]) => items.map(({ id }) => href(id))));
}

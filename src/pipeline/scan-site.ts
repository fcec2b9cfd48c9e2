import type { AllowedFindings } from "../model/allowed-finding.ts";
import type { Problem } from "../model/problem.ts";
import type { Inside } from "./scan-inside.ts";
import { placeOfPath } from "./intake/internal-path.ts";
import { findPersonal, wordsFor } from "./intake/personal-data.ts";

/** Where reasons stand for what may be on the site. */
export const ALLOWED = "data/reference/allowed-findings.yaml";

/**
 * Looks through the texts of a built site, one after another, for what looks like a person's details, and for paths of somebody's computer. A text that is
 * allowed with a reason passes; a reason for a text that is nowhere any more is a problem, so the list can only be as
 * long as it must.
 */
export function scanSite({ allowed }: AllowedFindings): {
  look: (file: string, text: string) => Problem[];
  unused: () => Problem[];
} {
  const may = new Set(allowed.map(({ text }) => text));
  const unmet = new Set(may);
  return {
    look: (file, text) => [
      ...pathsIn(file, text),
      ...findPersonal(text).flatMap((found): Problem[] => {
        unmet.delete(found.text);
        if (may.has(found.text)) return [];
        return [
          {
            code: "personal-data",
            file,
            at: placeIn(text, found.at),
            found: `${wordsFor(found.kind)}: ${found.text}`,
            expected: "nothing that leads to a person",
            mend: `take it out of the file that it comes from; if it may stand (an organisation's published address), add it to ${ALLOWED} with the reason`,
          },
        ];
      }),
    ],
    unused: () =>
      [...unmet].map((text) => ({
        code: "allowed-finding-unused",
        file: ALLOWED,
        found: `the text "${text}", which is nowhere on the site`,
        expected: "only texts that are on the site and look like a person's details",
        mend: "take it out of the list",
      })),
  };
}

// JSON writes a backslash twice, and so do the search files: what they hold stands on a page or in a CSV as well.
const ESCAPED = /\.(json|jsonld|pf_\w+)$/;

/** The first path of somebody's computer in a text. */
function pathsIn(file: string, text: string): Problem[] {
  const at = ESCAPED.test(file) ? null : placeOfPath(text);
  if (at === null) return [];
  return [
    {
      code: "unsafe-download",
      file,
      at: placeIn(text, at),
      found: `internal-path: a path of somebody's computer or network`,
      expected: "nothing that intake would refuse in a file from outside",
      mend: "take it out of the file that it comes from",
    },
  ];
}

/** What intake would not let pass in a packed file, or that it cannot be looked into at all. */
export function unsafeInside(file: string, { found, unreadable }: Inside): Problem[] {
  return [
    ...found.map(({ kind, place, found: what }): Problem => ({
      code: "unsafe-download",
      file,
      found: `${kind} at ${place}: ${what}`,
      expected: "nothing that intake would refuse in a file from outside",
      mend: "look at how the file is written: src/pipeline/package/ makes every download",
    })),
    ...(unreadable === null
      ? []
      : [
          {
            code: "unsafe-download",
            file,
            found: `a file that cannot be looked into: ${unreadable}`,
            expected: "a whole file of the kind that its name says",
            mend: "look at how the file is written: what cannot be looked through is not published",
          } as const,
        ]),
  ];
}

function placeIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
}

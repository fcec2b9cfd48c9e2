import type { AllowedFindings } from "../model/allowed-finding.ts";
import type { Problem } from "../model/problem.ts";
import { findPersonal, wordsFor } from "./intake/personal-data.ts";

/** Where reasons stand for what may be on the site. */
export const ALLOWED = "data/reference/allowed-findings.yaml";

/**
 * Looks through the texts of a built site for what looks like a person's details. A text that is allowed with a
 * reason passes; a reason for a text that is nowhere any more is a problem, so the list can only be as long as it must.
 */
export function scanSite(
  files: Iterable<readonly [file: string, text: string]>,
  { allowed }: AllowedFindings,
): Problem[] {
  // prettier-ignore
  const unused = new Set(allowed.map(({ text }) => text));
  const may = new Set(unused);
  const problems: Problem[] = [];
  for (const [file, text] of files) {
    for (const found of findPersonal(text)) {
      unused.delete(found.text);
      if (may.has(found.text)) continue;
      problems.push({
        code: "personal-data",
        file,
        at: placeIn(text, found.at),
        found: `${wordsFor(found.kind)}: ${found.text}`,
        expected: "nothing that leads to a person",
        mend: `take it out of the file that it comes from; if it may stand (an organisation's published address), add it to ${ALLOWED} with the reason`,
      });
    }
  }
  for (const text of unused)
    problems.push({
      code: "allowed-finding-unused",
      file: ALLOWED,
      found: `the text "${text}", which is nowhere on the site`,
      expected: "only texts that are on the site and look like a person's details",
      mend: "take it out of the list",
    });
  return problems;
}

function placeIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
}

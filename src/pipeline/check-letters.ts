import type { Problem } from "../model/problem.ts";
import { LETTERS, LONGEST_LINK, openWords } from "../model/request-draft.ts";
import { draftsOf } from "./drafts.ts";
import type { Evidence } from "./evidence.ts";
import { matrixOf } from "./matrix.ts";
import { nearest } from "./nearest.ts";

/** Checks the letters that are offered ready-filled: their names, the words they leave open, the length of their links. */
export function checkLetters(evidence: Evidence): Problem[] {
  const problems = evidence.letters.flatMap(({ id, file, value, placeOf }): Problem[] => {
    if (!isLetter(id)) {
      const near = nearest(id, Object.keys(LETTERS));
      return [
        {
          code: "request-letter",
          file,
          found: `a letter with the name "${id}"`,
          expected: `one of: ${Object.keys(LETTERS).join(", ")}`,
          mend: near ? `rename it to "${near}"` : "rename it, or take it away",
        },
      ];
    }
    const known: readonly string[] = LETTERS[id];
    const at = placeOf(["letter"]);
    return openWords(value)
      .filter((word) => !known.includes(word))
      .map((word) => ({
        code: "request-letter",
        file,
        ...(at ? { at } : {}),
        found: `the word {${word}}`,
        expected: `one of: ${known.map((name) => `{${name}}`).join(", ")}`,
        mend: "write one of these, or write the word without braces",
      }));
  });
  return problems.length > 0 ? problems : tooLong(evidence);
}

function tooLong(evidence: Evidence): Problem[] {
  const { obligations, gaps, providers, lots } = evidence.reference;
  const cells = matrixOf(
    obligations.value,
    evidence.coverage.rows.map(({ row }) => row),
  );
  const drafts = draftsOf(cells, {
    obligations: obligations.value,
    gaps: gaps.value.gaps,
    letters: evidence.letters.map(({ id, value }) => ({ id, ...value })),
    providers: providers.value.providers,
    lots: lots.value.lots,
  });
  return drafts
    .filter(({ href }) => href.length > LONGEST_LINK)
    .map(({ id, letterName, href }) => ({
      code: "request-letter",
      file: `content/requests/${letterName}.yaml`,
      found: `a link of ${href.length} characters for "${id}"`,
      expected: `at most ${LONGEST_LINK} characters`,
      mend: "shorten the letter, or what it asks for",
    }));
}

function isLetter(id: string): id is keyof typeof LETTERS {
  return Object.hasOwn(LETTERS, id);
}

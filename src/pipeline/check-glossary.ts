import type { Term } from "../model/glossary.ts";
import type { Problem } from "../model/problem.ts";
import { repeated } from "./check-lists.ts";
import { unknownReference } from "./check-references.ts";
import type { Evidence } from "./evidence.ts";

/** Checks that the glossary explains each word once, and that what its terms point at exists. */
export function checkGlossary({ glossary, sources }: Evidence): Problem[] {
  const { terms } = glossary.value;
  const known = { term: terms.map(({ id }) => id), source: sources.map(({ id }) => id) };
  const unknown = (kind: "term" | "source", ids: readonly string[], path: readonly PropertyKey[]) =>
    ids.flatMap((id, index) => known[kind].includes(id) ? [] : [unknownReference(kind, id, known[kind], glossary.file, glossary.placeOf([...path, index]))]); // prettier-ignore
  return [
    ...repeated(glossary, "terms", terms),
    ...explainedTwice(terms).map(({ word, path }): Problem => {
      const place = glossary.placeOf(path);
      return { code: "duplicate-id", file: glossary.file, ...(place ? { at: place } : {}), found: `"${word}" a second time as a term`, expected: "each word explained once", mend: "make one term of the two, or take the word out of one of them" }; // prettier-ignore
    }),
    ...terms.flatMap(({ see, sources: said }, index) => [
      ...unknown("term", see, ["terms", index, "see"]),
      ...unknown("source", said, ["terms", index, "sources"]),
    ]),
  ];
}

/** Words that an earlier term has already, case left out of account. An abbreviation may stand for two things. */
function explainedTwice(terms: readonly Term[]): { word: string; path: PropertyKey[] }[] {
  const seen = new Set<string>();
  return terms.flatMap(({ term, also }, index) =>
    [term, ...also].flatMap((word, nth) => {
      const path = ["terms", index, ...(nth === 0 ? ["term"] : ["also", nth - 1])];
      const key = word.toLowerCase();
      const again = seen.has(key);
      seen.add(key);
      return again ? [{ word, path }] : [];
    }),
  );
}

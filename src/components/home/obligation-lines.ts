import type { Coverage, CoverageStatus } from "../../model/coverage.ts";

/** What a number of items with a status comes to, in words. Items that were kept back are named one by one. */
const WORDS: Record<CoverageStatus, { words: (items: string, were: string) => string; named: boolean }> = {
  withheld: { words: (items, were) => `${items} ${were} refused under the Act:`, named: true },
  "not-disclosed": { words: (items, were) => `${items} ${were} listed as missing from what was given:`, named: true },
  partly: { words: (items, were) => `${items} ${were} given, but not as the contract asks:`, named: true },
  "not-held": { words: (items, were) => `${items} ${were} not held, says the Department:`, named: true },
  disclosed: { words: (items, were) => `${items} ${were} given.`, named: false },
  "not-listed-as-missing": {
    words: (items, were) =>
      `${items} ${were} not on the requester’s list of what was missing. No source says that they were given.`,
    named: false,
  },
  "not-checked": { words: (items) => `${items}: nobody is known to have checked.`, named: false },
  unknown: { words: (items) => `${items}: nothing is known either way.`, named: false },
}; // prettier-ignore

/** The lines under one contract's squares, worst first. */
export function obligationLines(items: readonly { number: string; status: Coverage["status"] }[]) {
  return (Object.keys(WORDS) as CoverageStatus[]).flatMap((status) => {
    const found = items.filter((item) => item.status === status);
    if (found.length === 0) return [];
    const { words, named } = WORDS[status];
    const [noun, were] = found.length === 1 ? ["item", "was"] : ["items", "were"];
    return [
      {
        status,
        words: words(`${found.length} ${noun}`, were),
        items: named ? found.map(({ number }) => number).join(", ") : "",
      },
    ];
  });
}

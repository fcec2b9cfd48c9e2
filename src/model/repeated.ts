/**
 * A number of 53 bits for some texts: the same for the same texts, and hardly ever the same for others. What matters is
 * settled by the texts themselves; the number only says which rows are worth comparing.
 */
export function numberOf(texts: readonly (string | null)[]): number {
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (const text of texts) {
    // No letter has this code: it tells where a text ends, and what is not given from what is empty.
    const mark = text === null ? 0x1ffff : 0x10000;
    one = Math.imul(one ^ mark, 0x01000193);
    two = Math.imul(two ^ mark, 0x85ebca6b);
    if (text === null) continue;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 0x01000193);
      two = Math.imul(two ^ code, 0x85ebca6b);
      two ^= two >>> 13;
    }
  }
  return (one >>> 0) * 0x200000 + (two >>> 11);
}

/** The numbers that stand more than once in a list. It takes a sorted copy of the list, and no more room. */
export function repeated(numbers: Float64Array): ReadonlySet<number> {
  const sorted = numbers.toSorted();
  const found = new Set<number>();
  for (let at = 1; at < sorted.length; at += 1) {
    const number = sorted[at];
    if (number !== undefined && number === sorted[at - 1]) found.add(number);
  }
  return found;
}

/** The known word nearest to what was written, for "did you mean"; null if none is near (more than a third differs). */
export function nearest(written: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.floor(Math.max(written.length, 3) / 3) + 1;
  for (const word of [...known].sort()) {
    const distance = editDistance(written, word, least);
    if (distance < least) [best, least] = [word, distance];
  }
  return best;
}

/** Insertions, deletions and replacements between two words (Levenshtein), or `limit` if at least that many. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(row[b.length] ?? limit, limit);
}

// Most adults read 200 to 250 words of plain text a minute; the lower figure suits reading with care.
const WORDS_A_MINUTE = 200;

/** How long a text of so many words takes to read, in whole minutes. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

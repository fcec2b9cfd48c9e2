// Most adults read 200 to 250 words of plain text a minute; the lower figure suits reading with care.
const WORDS_A_MINUTE = 200;

/** How long a text in MDX takes to read, in whole minutes. Tags and the addresses of links are not read. */
export function readingMinutes(mdx: string): number {
  const text = mdx.replace(/<[^>]*>/g, " ").replace(/\]\([^)]*\)/g, "]");
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? [];
  return Math.max(1, Math.round(words.length / WORDS_A_MINUTE));
}

/** How easily a text reads. */
export type Readability = {
  words: number;
  sentences: number;
  /** Words a sentence, on average. */
  mean: number;
  /** The Automated Readability Index: about the US school grade that the text asks for; 0 for no text. */
  index: number;
  /** The sentences of more words than a reader holds at once, the longest first. */
  long: { text: string; words: number }[];
};

/** A line of data/tidy/readability.json: how a story reads. */
export type PublishedReadability = Readability & { of: string };

/** How texts read, one line each, the hardest first. */
export function readabilityInWords(texts: readonly PublishedReadability[]): string {
  return [...texts]
    .sort((a, b) => b.index - a.index)
    .map(
      ({ of, words, sentences, mean, index, long }) =>
        `Readability: ${of}: ${words} words in ${sentences} sentences, ${mean.toFixed(1)} a sentence, index ${index.toFixed(1)}, ${long.length} long`,
    ) // prettier-ignore
    .join("\n");
}

import { join } from "node:path";
import { close, createIndex } from "pagefind";

/**
 * Writes the search index of a built site into its pagefind/ folder and gives the number of pages in it.
 * @throws when Pagefind reports anything, or finds nothing to index.
 */
export async function indexSite(site: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ includeCharacters: INCLUDED });
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
    const read = await index.addDirectory({ path: site });
    const written = await index.writeFiles({ outputPath: join(site, "pagefind") });
    const all = [...errors, ...read.errors, ...written.errors];
    if (all.length > 0) throw new Error(`Pagefind: ${all.join("; ")}`);
    if (read.page_count === 0) throw new Error(`Pagefind found no page in ${site}`);
    return read.page_count;
  } finally {
    await close();
  }
}

// Pagefind drops punctuation from the text and from what a reader types alike, so s.43(2), FS50669301 and
// £1,200 are found as written. Only the percent sign is kept, to tell 73% from 73. Keeping more loses pages:
// with "£" kept, 1,200 no longer finds £1,200; with "(" kept, section no longer finds "(section 12)" whole.
const INCLUDED = "%";

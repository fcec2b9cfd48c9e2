import { zipSync, type Zippable } from "fflate";

/** Noon, so that no zone's change of clocks can move it. A time without a zone is written to the ZIP as it stands. */
const TIME = "2000-01-01T12:00:00";

/**
 * A ZIP whose bytes depend on nothing but its files: fixed times, no system's own fields, entries in the order given.
 * @param stored paths that are kept uncompressed, as ODS wants of its media type
 */
export function zip(files: ReadonlyMap<string, Uint8Array>, stored: readonly string[] = []): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files) entries[path] = [bytes, { level: stored.includes(path) ? 0 : 9 }];
  return zipSync(entries, { mtime: TIME });
}

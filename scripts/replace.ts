import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Writes a file whole or not at all: readers see the old one until the new one is complete. */
export function replaceFile(path: string, text: string): void {
  const growing = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    writeFileSync(growing, text, { flush: true });
    renameSync(growing, path);
  } catch (error) {
    rmSync(growing, { force: true });
    throw error;
  }
}

/** Replaces a folder by one with exactly these files. It grows under `cache`, which must be on the same disk. */
export function replaceFolder(
  path: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  cache: string,
): void {
  mkdirSync(cache, { recursive: true });
  mkdirSync(dirname(path), { recursive: true });
  const work = mkdtempSync(join(cache, "replace-"));
  const [growing, before] = [join(work, "new"), join(work, "before")];
  try {
    mkdirSync(growing);
    for (const [name, content] of files) writeFileSync(join(growing, name), content, { flush: true });
    const had = moved(path, before);
    try {
      renameSync(growing, path);
    } catch (error) {
      if (had) renameSync(before, path);
      throw error;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Moves a folder if it is there, and tells whether it was. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

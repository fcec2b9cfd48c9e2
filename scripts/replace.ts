import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Parts } from "../src/pipeline/parts.ts";

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
  files: ReadonlyMap<string, Parts | Uint8Array>,
  cache: string,
): void {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "replace-"));
  const growing = join(work, "new");
  try {
    mkdirSync(growing);
    for (const [name, content] of files) {
      mkdirSync(dirname(join(growing, name)), { recursive: true });
      writeParts(join(growing, name), content);
    }
    swapFolder(growing, path, join(work, "before"));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Writes a text part by part, so that one of any length takes no room. */
function writeParts(path: string, content: Parts | Uint8Array): void {
  const file = openSync(path, "w");
  try {
    const parts = content instanceof Uint8Array || typeof content === "string" ? [content] : content;
    for (const part of parts) writeFileSync(file, part);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Puts a folder that is whole in the place of another, which waits in `before` until it is no longer needed. */
export function swapFolder(whole: string, path: string, before: string): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(before, { recursive: true, force: true });
  if (existsSync(path)) renameSync(path, before);
  try {
    renameSync(whole, path);
  } catch (error) {
    if (existsSync(before)) renameSync(before, path);
    throw error;
  }
  rmSync(before, { recursive: true, force: true });
}

/** Puts back a folder that a swap had moved away when it was cut off in the middle. */
export function restoreFolder(path: string, before: string): void {
  if (!existsSync(path) && existsSync(before)) renameSync(before, path);
}

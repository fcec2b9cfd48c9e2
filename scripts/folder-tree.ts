import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import type { Parts } from "../src/pipeline/parts.ts";

/** A file as long as this is not kept in memory. */
const LONG = 16_000_000;

const PART = 1 << 20;

/** A file on disk. */
export type FileOnDisk = { path: string; file: string; bytes: number };

/**
 * Files by path. A long file is read when it is asked for, each time anew, and not kept: a table of a million rows would
 * otherwise lie in memory beside what is made of it.
 */
export class FolderTree extends Map<string, Uint8Array> {
  readonly #long = new Map<string, string>();

  constructor(files: readonly FileOnDisk[]) {
    super();
    for (const { path, file, bytes } of files) {
      if (bytes >= LONG) this.#long.set(path, file);
      this.set(path, bytes < LONG ? readFileSync(file) : new Uint8Array());
    }
  }

  override get(path: string): Uint8Array | undefined {
    const file = this.#long.get(path);
    return file === undefined ? super.get(path) : readFileSync(file);
  }

  override *entries(): MapIterator<[string, Uint8Array]> {
    for (const path of this.keys()) yield [path, this.get(path) ?? new Uint8Array()];
  }

  override *values(): MapIterator<Uint8Array> {
    for (const [, bytes] of this.entries()) yield bytes;
  }

  override [Symbol.iterator](): MapIterator<[string, Uint8Array]> {
    return this.entries();
  }

  override forEach(call: (bytes: Uint8Array, path: string, map: Map<string, Uint8Array>) => void): void {
    for (const [path, bytes] of this.entries()) call(bytes, path, this);
  }
}

/** The text of a file, read part by part each time it is asked for. */
export function partsOfFile(path: string): Parts {
  return {
    *[Symbol.iterator]() {
      const decoder = new TextDecoder();
      const part = new Uint8Array(PART);
      const file = openSync(path, "r");
      try {
        for (;;) {
          const length = readSync(file, part);
          if (length === 0) break;
          yield decoder.decode(part.subarray(0, length), { stream: true });
        }
        yield decoder.decode();
      } finally {
        closeSync(file);
      }
    },
  };
}

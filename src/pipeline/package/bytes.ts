import { createHash } from "node:crypto";
import type { Parts } from "../parts.ts";

/** A published file: its bytes, with what descriptions say of them. */
export type PackedFile = { bytes: Uint8Array; sha256: string };

/** Bytes with their SHA-256; text becomes UTF-8. */
export function packed(content: Parts | Uint8Array): PackedFile {
  const bytes = content instanceof Uint8Array ? content : encoded(content);
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** A text may be longer than a string can be, but not its bytes. */
function encoded(text: Parts): Uint8Array {
  const encoder = new TextEncoder();
  if (typeof text === "string") return encoder.encode(text);
  const parts = Array.from(text, (part) => encoder.encode(part));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** JSON as the site gives it out: indented by one space, with a line end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** The list that `sha256sum --check` reads. */
export function checksums(files: ReadonlyMap<string, PackedFile>): string {
  return [...files].map(([path, { sha256 }]) => `${sha256}  ${path}\n`).join("");
}

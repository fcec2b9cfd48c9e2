import { createHash } from "node:crypto";

/** A published file: its bytes, with what descriptions say of them. */
export type PackedFile = { bytes: Uint8Array; sha256: string };

/** Bytes with their SHA-256; text becomes UTF-8. */
export function packed(content: string | Uint8Array): PackedFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** JSON as the site gives it out: indented by one space, with a line end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** A JSON array with one item a line: as short as JSON gets, and still to be read and compared by eye. */
export function jsonLines(items: readonly unknown[]): string {
  return items.length === 0 ? "[]\n" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;
}

/** The list that `sha256sum --check` reads. */
export function checksums(files: ReadonlyMap<string, PackedFile>): string {
  return [...files].map(([path, { sha256 }]) => `${sha256}  ${path}\n`).join("");
}

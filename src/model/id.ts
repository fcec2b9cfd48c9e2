import { z } from "zod";

/** What every id looks like. The id of a thing is its file name and part of its URL, so it never changes. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id: lower-case letters and digits in groups joined by single hyphens. */
export const id = z
  .string()
  .regex(ID_PATTERN, "an id: lower-case letters, digits and single hyphens, such as audit-grades");

/** Turns words into an id: "Apr-Dec 2016" becomes "apr-dec-2016". Letters outside a-z and digits are dropped. */
export function toId(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

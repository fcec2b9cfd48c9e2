/** What of a person stands in a text: addresses, telephone numbers, closing lines with a name under them. */
export type Personal = { emails: number; phones: number; signatures: number };

// Bounded, so that no text of any length makes them slow.
const EMAIL = /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
const PHONE = /(?:\+\d{2}|\(?\b0)[\d ()-]{8,16}\d\b/g;
const SIGNATURE = /^\s{0,8}(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm)?\s?regards|best wishes|sincerely|mit freundlichen gr(?:ü|ue)(?:ß|ss)en)\b/gim; // prettier-ignore

/** Counts what is left out of a text. */
export function personalIn(text: string): Personal {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return { emails: count(EMAIL), phones: count(PHONE), signatures: count(SIGNATURE) };
}

/** A short text (a title, a file's name) without e-mail addresses, telephone numbers and the names given. */
export function withoutPersonal(text: string, names: readonly string[]): string {
  const clean = text.replace(EMAIL, "[e-mail address left out]").replace(PHONE, "[number left out]");
  return names
    .filter((name) => name.length > 3)
    .reduce((rest, name) => rest.replaceAll(name, "[name left out]"), clean)
    .replace(/\s+/g, " ")
    .trim();
}

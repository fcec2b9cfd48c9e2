/**
 * Characters that nobody sees: controls, the soft hyphen, characters without width, marks that turn the direction of a
 * text around, separators that are no line ends, and tags. Letters of any script and any sign that can be seen are none.
 */
export const HIDDEN =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** The name of a text's first character: U+200B. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A text in which what nobody sees stands as its name, for people who look for the fault. */
export function withHiddenShown(text: string): string {
  return text.replace(HIDDEN, (character) => `<${codeOf(character)}>`);
}

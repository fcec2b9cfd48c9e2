/**
 * A text in parts, to be had again as often as it is asked for. The rows of a long dataset are a text that is longer than
 * a string can be, and need not be in memory at once. A string is one too.
 */
export type Parts = Iterable<string>;

/** Long enough that a part costs nothing beside its letters, short enough that it takes no room. */
const LONG = 1 << 18;

/** A text that is made anew each time, out of pieces of any length. */
export function partsFrom(pieces: () => Iterable<string>): Parts {
  return { [Symbol.iterator]: () => gathered(pieces()) };
}

function* gathered(pieces: Iterable<string>): Generator<string> {
  let part = "";
  for (const piece of pieces) {
    part += piece;
    if (part.length < LONG) continue;
    yield part;
    part = "";
  }
  if (part !== "") yield part;
}

/** The whole text as one string. Only for texts of which it is known that they are short. */
export function whole(parts: Parts): string {
  return typeof parts === "string" ? parts : Array.from(parts).join("");
}

/** The lines of a text, without their ends. */
export function* linesOf(parts: Parts): Generator<string> {
  let rest = "";
  for (const part of typeof parts === "string" ? [parts] : parts) {
    const lines = (rest + part).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

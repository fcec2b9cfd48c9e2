/**
 * A place in an authored file that a person still has to judge. What an import cannot know for certain it marks so,
 * and `npm run data` names every mark until somebody has put the answer in its place.
 */
const MARK = "TODO: ";

/** Marks a place, with what is to be done there: `TODO: say in a sentence what happened`. */
export function todo(what: string): string {
  return `${MARK}${what}`;
}

/** What is to be done at a marked place; null if the value is not a mark. */
export function todoIn(value: unknown): string | null {
  if (typeof value !== "string" || !/^TODO\b/.test(value)) return null;
  return value.replace(/^TODO:?\s*/, "") || "put the answer here";
}

/** Cuts a note into plain text and the sources that it names by their ids, in order. Nothing of the note is lost. */
export function sourceMentions(
  note: string,
  known: ReadonlySet<string>,
): ({ text: string } | { source: string })[] {
  return note
    .split(/([a-z0-9]+(?:-[a-z0-9]+)+)/)
    .filter((part) => part !== "")
    .map((part) => (known.has(part) ? { source: part } : { text: part }));
}

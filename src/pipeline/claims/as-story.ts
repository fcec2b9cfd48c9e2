import type { DeclaredClaim } from "../../model/claim/declared.ts";
import type { Authored, AuthoredStory, AuthoredText } from "../evidence.ts";

/** The words of another text that stand where a story has its title and standfirst: each with the field it is from. */
type Fields = { title: string; standfirst: string; key_points?: string };

/**
 * Another kind of text as a story, so that it is read, told and shown by the same means: its numbers are bound by the
 * same components and held against the same facts.
 */
export function asStory(
  text: AuthoredText<Record<string, unknown>>,
  fields: Fields,
  claims: Readonly<Record<string, DeclaredClaim>>,
  published: string,
): AuthoredStory {
  const words = (field: string | undefined) => (field === undefined ? "" : String(text.value[field] ?? ""));
  const placeOf: Authored<unknown>["placeOf"] = ([first, ...rest]) =>
    text.placeOf([fields[first as keyof Fields] ?? String(first), ...rest]);
  return {
    id: text.id,
    file: text.file,
    placeOf,
    body: text.body,
    bodyLine: text.bodyLine,
    value: {
      title: words(fields.title),
      standfirst: words(fields.standfirst),
      published,
      ...{ charts: [], records: [], datasets: [], sources: [] },
      claims: { ...claims },
    },
  };
}

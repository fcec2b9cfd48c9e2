import type { AuthoredStory } from "../evidence.ts";
import { sha256 } from "../sha256.ts";

/**
 * What the words of a story come to, in twelve signs: its title, standfirst, key points, text, caveats and replies with
 * all that is bound in them. White space is left out of account, so that a new line break does not ask for a new reading.
 */
export function parityOf({ value, body }: Pick<AuthoredStory, "value" | "body">): string {
  const { title, standfirst, key_points = [], caveats = [], right_of_reply } = value;
  const after = [...caveats, ...(right_of_reply === undefined ? [] : [right_of_reply])];
  const words = [title, standfirst, ...key_points, body, ...after];
  const flat = words.map((text) => text.replace(/\s+/g, " ").trim()).join("\n");
  return sha256(new TextEncoder().encode(flat)).slice(0, 12);
}

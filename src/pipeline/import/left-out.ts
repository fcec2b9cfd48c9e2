import { personalIn } from "./personal.ts";
import type { Thread } from "./thread.ts";

/** Says, a line each, what a thread holds that was not taken over. Nothing of it is repeated. */
export function leftOutOf({ messages, names, skipped, requester }: Thread): string[] {
  const texts = messages.filter(({ text }) => text.trim() !== "");
  const personal = texts.map(({ text }) => personalIn(text));
  const total = (of: (item: (typeof personal)[number]) => number) => personal.reduce((sum, item) => sum + of(item), 0); // prettier-ignore
  const hidden = messages.filter((message) => message.hidden).length;
  const others = new Set(names.filter((name) => name !== requester)).size;
  return [
    line(texts.length, "the text of # message", "the text of # messages"),
    line(total(({ emails }) => emails), "# e-mail address", "# e-mail addresses"),
    line(total(({ phones }) => phones), "# telephone number", "# telephone numbers"),
    line(total(({ signatures }) => signatures), "# signature", "# signatures"),
    line(others, "the name of # person: an official or another user of the site", "the names of # people: officials or other users of the site"),
    line(hidden, "what # hidden message says, which the site does not show", "what # hidden messages say, which the site does not show"),
    ...Object.entries(skipped).map(([kind, count]) => line(count, `# entry that is no message: ${kind}`, `# entries that are no messages: ${kind}`)),
  ].flatMap((words) => words ?? []); // prettier-ignore
}

function line(count: number, one: string, many: string): string | null {
  return count === 0 ? null : (count === 1 ? one : many).replace("#", String(count));
}

import { ID_PATTERN, toId } from "../../model/id.ts";
import type { Problem } from "../../model/problem.ts";
import { notUtf8 } from "../read-yaml.ts";
import { textOf, type Tree } from "../tree.ts";
import { authorRecord } from "./author-record.ts";
import { leftOutOf } from "./left-out.ts";
import { readThread } from "./read-thread.ts";

/** The largest file that is taken, in bytes, and the most messages. */
export const LARGEST = 10_000_000;
export const MOST_MESSAGES = 2000;

/** What an import gives: the text of every file to write, and what was left out of them; or problems. */
export type Imported = { files: ReadonlyMap<string, string>; leftOut: string[]; problems: Problem[] };

/** What the person who imports may say: the id that the record is to have, and the address it was saved from. */
export type ImportOptions = { id?: string | undefined; from?: string | undefined };

/** From a request saved from its site to authored files, with a mark wherever a person has to judge. */
export function importRecord(
  file: string,
  bytes: Uint8Array,
  { id, from }: ImportOptions,
  there: Pick<Tree, "has">,
): Imported {
  const fails = (...problems: Problem[]) => ({ files: new Map<string, string>(), leftOut: [], problems });
  if (bytes.length > LARGEST) return fails(tooLarge(file, bytes.length));
  const text = textOf(bytes);
  if (text === null) return fails({ ...notUtf8(file), mend: "save it again from its site as UTF-8" });
  if (from !== undefined && !/^https?:$/.test(URL.parse(from)?.protocol ?? "")) {
    return fails(option("from", from, "the address that the file was saved from, beginning with https://"));
  }
  if (id !== undefined && !ID_PATTERN.test(id)) {
    return fails(option("id", id, "lower-case letters, digits and single hyphens"));
  }
  const { thread, problems } = readThread(text, file, from?.replace(/(\.json)?([?#].*)?$/, "") ?? null);
  if (!thread) return fails(...problems);
  if (thread.messages.length > MOST_MESSAGES || thread.messages.length === 0) {
    return fails({
      code: "import-limit",
      file,
      found: `${thread.messages.length} messages`,
      expected: `from 1 to ${MOST_MESSAGES} messages`,
      mend: "write the record by hand, with the steps that matter",
    });
  }
  const files = authorRecord(thread, id ?? idFor(thread.slug));
  const taken = [...files.keys()].filter((path) => there.has(path));
  if (taken.length > 0) return fails(...taken.map(isThere));
  return { files, leftOut: leftOutOf(thread), problems: [] };
}

/** A record's id from the end of its address: at most sixty letters, ending at a word. */
function idFor(slug: string): string {
  const whole = toId(slug) || "request";
  return `foi-${whole.length > 60 ? whole.slice(0, 60).replace(/-[^-]*$/, "") : whole}`;
}

/** A file that is not read at all, because of its size. */
export function tooLarge(file: string, size: number): Problem {
  return {
    code: "import-limit",
    file,
    found: `${size} bytes`,
    expected: `at most ${LARGEST} bytes`,
    mend: "save the request without pictures and attachments, or as JSON",
  };
}

function isThere(file: string): Problem {
  return {
    code: "import-there",
    file,
    found: "a file with this name",
    expected: "no such file: an import overwrites nothing",
    mend: "give the record another id with --id, or take the old file away",
  };
}

function option(name: string, found: string, expected: string): Problem {
  return {
    code: "import-shape",
    file: `--${name}`,
    found: `"${found}"`,
    expected,
    mend: "correct it and call the command again",
  };
}

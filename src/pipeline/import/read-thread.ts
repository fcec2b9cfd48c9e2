import { readAlaveteliFeed } from "./alaveteli-feed.ts";
import { readAlaveteliJson } from "./alaveteli-json.ts";
import { readAlaveteliPage } from "./alaveteli-page.ts";
import { readFroideJson } from "./froide-json.ts";
import { refused, shapeProblem, shown, type ReadThread } from "./import-problem.ts";
import { readMuckrockJson } from "./muckrock-json.ts";
import type { Thread } from "./thread.ts";

/** The shapes that can be read, in words. */
const SHAPES =
  "a request as JSON (Alaveteli with info_request_events, froide with messages, MuckRock with communications), the Atom feed of a request, or its saved page";

/**
 * Reads a public thread in whichever of the known shapes it has. `from` is the address that it was saved from, for
 * files that do not hold it.
 */
export function readThread(text: string, file: string, from: string | null): ReadThread<Thread> {
  const start = text.trimStart().slice(0, 2000).toLowerCase();
  if (start.startsWith("{") || start.startsWith("[")) return readJson(text, file, from);
  if (/^<(!doctype html|html)\b/.test(start)) return readPage(text, file, from);
  if (/^<(\?xml|feed)\b/.test(start)) return readAlaveteliFeed(text, file);
  return unknown(file, start ? `a text that begins "${shown(text)}"` : "an empty file");
}

/** How many elements of a page may lack their end. Each makes the parser slower for all that follow. */
const MOST_UNCLOSED = 10_000;

function readPage(text: string, file: string, from: string | null): ReadThread<Thread> {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (count(/<[a-z]/gi) - count(/<\//g) > MOST_UNCLOSED) return nested(file);
  try {
    return readAlaveteliPage(text, file, from);
  } catch (error) {
    if (error instanceof RangeError) return nested(file); // the stack is full
    throw error;
  }
}

function nested(file: string) {
  return refused({
    code: "import-limit",
    file,
    found: "elements that stand in one another too deeply, or are never closed",
    expected: `a page with at most ${MOST_UNCLOSED} elements that are not closed`,
    mend: "save the page again, or save the request as JSON",
  });
}

function readJson(text: string, file: string, from: string | null): ReadThread<Thread> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // V8 says where: "... in JSON at position 12 (line 1 column 13)".
    const message = error instanceof Error ? error.message : "";
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
    const at = line ? { line: Number(line), column: Number(column) } : undefined;
    return refused(shapeProblem(file, "JSON that cannot be read", "JSON that is whole", at));
  }
  if (Array.isArray(value)) return unknown(file, "a list: of events or of requests");
  const has = (field: string) => typeof value === "object" && value !== null && Object.hasOwn(value, field);
  if (has("info_request_events") || has("url_title")) return readAlaveteliJson(value, file, text, from);
  if (has("communications") || has("embargo_status")) return readMuckrockJson(value, file, text);
  if (has("messages") || has("public_body")) return readFroideJson(value, file, text);
  return unknown(file, "JSON without the fields of a request");
}

function unknown(file: string, found: string) {
  return refused({
    code: "import-unknown",
    file,
    found,
    expected: SHAPES,
    mend: "save the request in one of these shapes (CONTRIBUTING.md says how), or write the record by hand",
  });
}

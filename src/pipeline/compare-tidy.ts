import type { Problem } from "../model/problem.ts";
import { linesOf, type Parts } from "./parts.ts";
import { textOf, type Tree } from "./tree.ts";

/**
 * Compares what the authored files give with what data/tidy holds. Names each line that differs; for an observation
 * or other item that has an id, names it.
 */
export function compareTidy(files: ReadonlyMap<string, Parts>, tree: Tree): Problem[] {
  const onDisk = [...tree.keys()].filter((path) => path.startsWith("data/tidy/"));
  const extra = onDisk.filter((path) => !files.has(path));
  return [
    ...[...files].flatMap(([path, text]) => compareFile(path, text, tree.get(path))),
    ...extra.map((file) =>
      stale(file, undefined, "a file that the authored files do not give", "no such file"),
    ),
  ];
}

function compareFile(file: string, parts: Parts, bytes: Uint8Array | undefined): Problem[] {
  if (!bytes) return [stale(file, undefined, "no such file", "the file that the authored files give")];
  if (isSame(parts, bytes)) return [];
  const held = (textOf(bytes) ?? "").split("\n");
  const wanted = [...linesOf(parts), ""];
  const [heldById, wantedById] = [byId(held), byId(wanted)];
  const problems: Problem[] = [];
  let numbered = false;
  for (const [key, line] of wantedById) {
    const other = heldById.get(key);
    if (other?.text === line.text) continue;
    // Lines without an id are told apart by number only: one more or less shifts all that follow.
    if (key.startsWith("line ")) {
      if (numbered) continue;
      numbered = true;
    }
    problems.push(stale(file, other?.line, other ? difference(other.text, line.text, "held") : `no ${key}`, other ? `${key}: ${difference(other.text, line.text, "wanted")}` : key)); // prettier-ignore
  }
  for (const [key, line] of heldById) {
    if (!wantedById.has(key) && !numbered) problems.push(stale(file, line.line, key, `no ${key}`));
  }
  return problems.length > 0 ? problems : [stale(file, undefined, "lines in another order or with other spacing", "the bytes that the authored files give")]; // prettier-ignore
}

/** True if a file holds a text and nothing else. Nearly always it does, and then no line is looked at. */
function isSame(parts: Parts, bytes: Uint8Array): boolean {
  const encoder = new TextEncoder();
  let at = 0;
  for (const part of parts) {
    const wanted = encoder.encode(part);
    const held = bytes.subarray(at, at + wanted.length);
    if (held.length < wanted.length || wanted.some((byte, place) => byte !== held[place])) return false;
    at += wanted.length;
  }
  return at === bytes.length;
}

type Line = { line: number; text: string };

/** Lines by the id of the item on them, or by their number where there is none. */
function byId(lines: readonly string[]): Map<string, Line> {
  const entries = lines.map((text, index): [string, Line] => {
    const id = /^\{"id":"([^"]+)"/.exec(text)?.[1];
    return [id ? `"${id}"` : `line ${index + 1}`, { line: index + 1, text: text.replace(/,$/, "") }];
  });
  return new Map(entries);
}

/** The fields in which two items differ, as one side has them; the whole line if it is not an item. */
function difference(held: string, wanted: string, side: "held" | "wanted"): string {
  const [before, after] = [parsed(held), parsed(wanted)];
  if (!before || !after) return side === "held" ? held : wanted;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const shown = side === "held" ? before : after;
  return changed.map((key) => `${key} ${JSON.stringify(shown[key]) ?? "absent"}`).join(", ");
}

function parsed(text: string): { [key: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as { [key: string]: unknown })
      : null;
  } catch {
    return null;
  }
}

function stale(file: string, line: number | undefined, found: string, expected: string): Problem {
  return {
    code: "stale-tidy",
    file,
    ...(line ? { at: { line } } : {}),
    found,
    expected,
    mend: "if the change to the authored files is meant, run npm run data and commit data/tidy with it",
  };
}

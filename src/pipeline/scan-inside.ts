import { gunzipSync } from "fflate";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { openPackage } from "./intake/open-package.ts";
import { openWorkbook } from "./intake/open-workbook.ts";
import { Refused } from "./intake/refused.ts";
import { PUBLISHER } from "../model/publisher.ts";
import type { Found } from "./intake/workbook.ts";

/** What stands inside a file that is no text itself: texts by their place in it, and what intake would not let pass. */
export type Inside = { texts: [place: string, text: string][]; found: Found[]; unreadable: string | null };

/** Packed files of the site, by the endings of their names. */
export const PACKED = /\.(zip|xlsx|ods|parquet|pf_fragment|pf_index|pf_filter|pf_meta)$/;

/** How deep a package within a package is followed. */
const DEPTH = 3;

/**
 * Unpacks a file of the site for the scan. A workbook is looked at as intake looks at one from outside; every part of
 * a package, every text of a Parquet file and every block of the search index comes as text.
 */
export async function insideOf(name: string, bytes: Uint8Array, depth = 0): Promise<Inside> {
  try {
    if (name.endsWith(".parquet")) return only([["", await parquetText(bytes)]]);
    if (/\.pf_/.test(name)) return only([["", decode(gunzipSync(bytes))]]);
    const parts = await Promise.all([...openPackage(bytes)].map(([part, content]) => partOf(part, content, depth))); // prettier-ignore
    const opened = /\.(xlsx|ods)$/.test(name) ? openWorkbook(name, bytes) : null;
    if (opened && !opened.ok) return failed(opened.refusal.found);
    // A person's details are found in the texts of the parts, where what is allowed with a reason passes.
    const unsafe = (opened?.found ?? []).filter((found) => found.kind !== "personal-data" && !namesUs(found));
    return {
      texts: parts.flatMap(({ texts }) => texts),
      found: [...unsafe, ...parts.flatMap(({ found }) => found)],
      unreadable: parts.find(({ unreadable }) => unreadable !== null)?.unreadable ?? null,
    };
  } catch (error) {
    // Whatever a reader says of a file of ours: what cannot be looked at does not get out.
    return failed(error instanceof Refused ? error.refusal.found : String(error));
  }
}

/** The properties of our own workbooks name the project, which is nobody. */
function namesUs({ kind, details }: Found): boolean {
  return kind === "person-in-properties" && (details ?? []).every((name) => name === PUBLISHER);
}

async function partOf(part: string, content: Uint8Array, depth: number): Promise<Inside> {
  if (!PACKED.test(part)) return only([[`!${part}`, decode(content)]]);
  if (depth === DEPTH) return failed(`packages more than ${DEPTH} deep`);
  const inside = await insideOf(part, content, depth + 1);
  return {
    texts: inside.texts.map(([place, text]) => [`!${part}${place}`, text]),
    found: inside.found.map((found) => ({ ...found, place: `${part}!${found.place}` })),
    unreadable: inside.unreadable,
  };
}

/** Every text of a Parquet file, one row a line, and what it says of itself. */
async function parquetText(bytes: Uint8Array): Promise<string> {
  const file = new Uint8Array(bytes).buffer;
  const rows = await parquetReadObjects({ file });
  const about = parquetMetadata(file).key_value_metadata ?? [];
  const lines = rows.map((row) => Object.values(row).filter((cell) => typeof cell === "string").join("\t")); // prettier-ignore
  return [...lines, ...about.map(({ key, value }) => `${key}\t${value ?? ""}`)].join("\n");
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function only(texts: Inside["texts"]): Inside {
  return { texts, found: [], unreadable: null };
}

function failed(unreadable: string): Inside {
  return { texts: [], found: [], unreadable };
}

import { Inflate } from "fflate";
import { LIMITS } from "./limits.ts";
import { hostile, unreadable } from "./refused.ts";
import { listParts, type PartEntry } from "./zip-directory.ts";

/** A ZIP that has been opened whole, within the limits: its parts by name. */
export type Package = ReadonlyMap<string, Uint8Array>;

const STEP = 4096;

/**
 * Unpacks a ZIP. What is unpacked is counted as it comes, because what a ZIP declares of itself need not be true.
 * @throws Refused for a damaged, locked or hostile package, or one that passes a limit
 */
export function openPackage(bytes: Uint8Array): Package {
  const entries = listParts(bytes);
  const parts = new Map<string, Uint8Array>();
  let unpacked = 0;
  for (const entry of entries) {
    const part = unpack(entry, LIMITS.unpackedBytes - unpacked);
    unpacked += part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

function unpack({ name, method, packed, declared }: PartEntry, room: number): Uint8Array {
  const most = Math.min(declared, room);
  if (method === 0) {
    if (packed.length !== declared)
      throw unreadable(`a damaged ZIP: ${name} has another size than declared`, AGAIN);
    return packed;
  }
  if (method !== 8) throw hostile(`a part packed by an unknown method (${name})`);
  const part = new Uint8Array(most);
  let length = 0;
  let ended = false;
  const inflate = new Inflate((chunk, final) => {
    if (length + chunk.length > declared)
      throw hostile(`a zip bomb: ${name} unpacks to more than it declares`);
    part.set(chunk, length);
    length += chunk.length;
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length && !ended; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof RangeError || !isFlateError(error)) throw error;
    throw unreadable(`a damaged ZIP: ${name} cannot be unpacked`, AGAIN);
  }
  if (length !== declared) throw unreadable(`a damaged ZIP: ${name} ends too early`, AGAIN);
  return part;
}

const AGAIN = "get the file again: it was cut off or changed on its way";

/** fflate throws plain errors that carry a code. */
function isFlateError(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "number";
}

import { LIMITS } from "./limits.ts";
import { hostile, tooLarge, unreadable } from "./refused.ts";

/** A part of a ZIP as its directory declares it, with its packed bytes. */
export type PartEntry = { name: string; method: number; packed: Uint8Array; declared: number };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Reads a ZIP's directory. Names and sizes are checked before anything is unpacked; only the directory counts, so
 * nothing that another reader might find between the parts is taken in.
 * @throws Refused for a damaged, locked or hostile package, or one that declares more than the limits
 */
export function listParts(bytes: Uint8Array): PartEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw hostile("a ZIP64 package, which no workbook within the limits needs"); // prettier-ignore
  const listed: { name: string; method: number; packedBytes: number; declared: number; offset: number }[] =
    [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw damaged("its directory is cut off");
    const flags = view.getUint16(at + 8, true);
    const nameBytes = view.getUint16(at + 28, true);
    const name = decode(bytes.subarray(at + 46, at + 46 + nameBytes));
    if (flags & 1)
      throw unreadable("a locked ZIP (with a password)", "unlock it and save it without a password");
    listed.push({
      name,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      declared: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  checkNames(listed.map(({ name }) => name));
  checkDeclared(listed);
  return listed
    .filter(({ name }) => !name.endsWith("/"))
    .map(({ name, method, packedBytes, declared, offset }) => {
      if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL)
        throw damaged(`${name} is missing`);
      const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      if (start + packedBytes > bytes.length) throw damaged(`${name} is cut off`);
      return { name, method, packed: bytes.subarray(start, start + packedBytes), declared };
    });
}

/** The directory's end stands last, before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw damaged("its end is missing");
}

/** No part may leave the package's folder, stand there twice, or bear a name that is a trap for a program. */
function checkNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (/(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:|\\|\0/i.test(name)) throw hostile(`a part with the name ${JSON.stringify(name)}, which leaves its folder`); // prettier-ignore
    if (seen.has(key)) throw hostile(`two parts with the name ${JSON.stringify(name)}`);
    seen.add(key);
  }
}

/** What a package declares of itself has to keep the limits too: it is known before anything is unpacked. */
function checkDeclared(entries: readonly { name: string; packedBytes: number; declared: number }[]): void {
  if (entries.length > LIMITS.parts) throw tooLarge("parts in the package", entries.length, LIMITS.parts);
  const all = entries.reduce((sum, { declared }) => sum + declared, 0);
  if (all > LIMITS.unpackedBytes) throw tooLarge("bytes unpacked", all, LIMITS.unpackedBytes);
  const bomb = entries.find(
    ({ declared, packedBytes }) => declared > 1_000_000 && declared > packedBytes * LIMITS.ratio,
  );
  if (bomb)
    throw hostile(`a zip bomb: ${bomb.name} is ${Math.round(bomb.declared / Math.max(1, bomb.packedBytes))} times larger than its packed form`); // prettier-ignore
}

function damaged(how: string) {
  return unreadable(`a damaged ZIP: ${how}`, "get the file again: it was cut off or changed on its way");
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

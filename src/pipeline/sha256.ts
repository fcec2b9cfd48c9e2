/** The first 32 bits of the fractional parts of the square roots of the first 8 primes, and cube roots of the first 64. */
const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter((n) => n > 1 && !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && n % d === 0)); // prettier-ignore
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUND = PRIMES.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

/** The SHA-256 of some bytes in hexadecimal (FIPS 180-4). Here because the pipeline asks no machine for anything. */
export function sha256(bytes: Uint8Array): string {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const padded = new Uint8Array(blocks * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length << 3);
  const state = Int32Array.from(START);
  const words = new Int32Array(64);
  for (let offset = 0; offset < padded.length; offset += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(offset + i * 4);
    for (let i = 16; i < 64; i += 1) words[i] = (small(words[i - 2], 17, 19, 10) + at(words, i - 7) + small(words[i - 15], 7, 18, 3) + at(words, i - 16)) | 0; // prettier-ignore
    mix(state, words);
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** One block's 64 rounds. */
function mix(state: Int32Array, words: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = [...state] as [number, number, number, number, number, number, number, number]; // prettier-ignore
  for (let i = 0; i < 64; i += 1) {
    const first = (h + big(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + (ROUND[i] ?? 0) + at(words, i)) | 0;
    const second = (big(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = at(state, i) + word));
}

function at(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function big(word: number, x: number, y: number, z: number): number {
  return turn(word, x) ^ turn(word, y) ^ turn(word, z);
}

function small(word: number | undefined, x: number, y: number, shift: number): number {
  return turn(word ?? 0, x) ^ turn(word ?? 0, y) ^ ((word ?? 0) >>> shift);
}

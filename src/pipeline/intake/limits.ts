/**
 * How much of a workbook is taken in. The largest honest file at hand (the Ministry of Justice's tables) unpacks to
 * 8.7 MB with 55,000 cells; everything here leaves room for one twenty times its size in less than 1 GB of memory.
 */
export const LIMITS = {
  /** Of the file itself. */
  fileBytes: 50_000_000,
  /** Of all its parts together, both as declared and as really unpacked. */
  unpackedBytes: 150_000_000,
  /** How many times larger a part over 1 MB may be than its packed form. DEFLATE cannot pass 1,032. */
  ratio: 200,
  parts: 5_000,
  sheets: 500,
  /** Cells that are not empty, in all sheets together. About 500,000 different ones fit in the memory of the process. */
  cells: 1_000_000,
  merges: 100_000,
  /** Characters in one cell: a spreadsheet program's own limit is 32,767. */
  cellCharacters: 100_000,
  /** Elements within elements. Sheets use about ten. */
  xmlDepth: 100,
} as const;

/** A CSV, JSON or text that is looked at is read whole. */
export const MOST_TEXT_BYTES = 64_000_000;

/** The forms in which a dataset's rows can be downloaded. The code is the file's ending. */
export const FORMATS = {
  csv: { name: "CSV", media: "text/csv", use: "For any program. UTF-8, one header row, an empty cell where there is nothing." },
  json: { name: "JSON", media: "application/json", use: "For programs: an array with one object for each row. Null where there is nothing." },
  parquet: { name: "Parquet", media: "application/vnd.apache.parquet", use: "For DuckDB, pandas, R and Spark. Days are dates and numbers are numbers." },
  xlsx: { name: "Excel", media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", use: "For Excel. Cover, contents, notes, then the table, made to the Analysis Function’s advice on accessible spreadsheets." },
  ods: { name: "OpenDocument", media: "application/vnd.oasis.opendocument.spreadsheet", use: "The same spreadsheet for LibreOffice and others." },
  zip: { name: "ZIP", media: "application/zip", use: "The CSV with its description, licence and a README: what to keep in an archive." },
} as const; // prettier-ignore

export type Format = keyof typeof FORMATS;

/** The forms in which the rows of all datasets are given in one file, `observations.<format>`. */
export const WHOLE_FORMATS = ["csv", "parquet"] as const satisfies readonly Format[];

/** Files that describe a dataset for machines: the ending after the dataset's id, and the standard. */
export const DESCRIPTIONS = {
  "datapackage.json": { name: "Data Package 2.0", media: "application/json" },
  "csv-metadata.json": { name: "CSV on the Web", media: "application/csvm+json" },
  "croissant.json": { name: "Croissant 1.1", media: "application/ld+json" },
} as const;

/** A file's size as readers see it: "640 bytes", "12 kB", "1.4 MB", kept on one line. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u00a0bytes`;
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1000)}\u00a0kB`
    : `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
}

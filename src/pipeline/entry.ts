import type { Observation, TranscribedRow } from "../model/observation.ts";
import { observe } from "./observe.ts";
import type { ReadObservation } from "./reading/observations.ts";

/** An observation and where it was authored: a row of observations.csv, or a cell of a held file. */
export type Entry = {
  observation: Observation;
  file: string;
  line: number;
  /** How a problem names the place of one of its parts: the column of the row, or the cell. */
  fieldOf: (column: string) => string;
};

/** A dataset's observations, transcribed and read alike. */
export function entriesOf(
  table: string,
  rows: readonly { line: number; row: TranscribedRow }[],
  reads: readonly ReadObservation[],
): Entry[] {
  return [
    ...rows.map(({ line, row }) => ({ observation: observe(row), file: table, line, fieldOf: (column: string) => `column ${column}` })), // prettier-ignore
    ...reads.map(({ observation, file, line, field }) => ({ observation, file, line, fieldOf: () => field })),
  ];
}

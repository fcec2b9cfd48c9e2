import type { Problem } from "../model/problem.ts";
import type { HistoryRecord } from "../model/record.ts";
import type { Authored } from "./evidence.ts";

/** A problem at a field of a record's event, told with its place. `field` is a path with points: "clock.from". */
export function eventProblem(
  code: Problem["code"],
  record: Authored<HistoryRecord>,
  index: number,
  field: string,
  found: string,
  expected: string,
  mend: string,
): Problem {
  const at = record.placeOf(["events", index, ...field.split(".")]);
  return { code, file: record.file, ...(at ? { at } : {}), found, expected, mend };
}

import { toId } from "../../model/id.ts";
import type { Observation } from "../../model/observation.ts";
import type { Problem } from "../../model/problem.ts";
import { QUALIFIERS, type Qualifier } from "../../model/qualifier.ts";
import { parseTarget } from "../../model/target.ts";
import type { Words } from "../../model/reading.ts";
import type { Status } from "../../model/status.ts";
import { atReading, type Declared } from "./complaint.ts";
import type { Grid } from "./grid.ts";
import type { PeriodRead } from "./periods.ts";
import { nameOf } from "./place.ts";
import type { ValueRead } from "./values.ts";
import { fill } from "./words.ts";

/** An observation that was read, with the line of its cell in the held file and the share's base, if it has one. */
export type ReadObservation = {
  observation: Observation;
  file: string;
  line: number;
  field: string;
  /** The reading, and the path of the part that chose this cell. */
  reading: Declared;
  part: readonly PropertyKey[];
  /** What the value is a share of: another observation of the sheet, by measure and category. */
  outOf: { measure: string; category: string } | null;
};

/** All that is known of one cell of values. */
export type Known = {
  grid: Grid;
  reading: Declared;
  part: readonly PropertyKey[];
  row: number;
  column: number;
  line: number;
  words: Words;
  label: string;
  period: PeriodRead;
  value: Extract<ValueRead, { kind: "value" }>;
  status: Status | null;
};

/** Makes an observation of a cell and its words. A word that is named and not given is a problem of the reading. */
export function toObservation(known: Known): { read: ReadObservation | null; problems: Problem[] } {
  const { grid, reading, words, period, value } = known;
  const missing = new Map<string, string>();
  const word = (name: string): string | null => {
    const template = words[name];
    if (template === undefined) return null;
    const filled = fill(template, words);
    filled.missing.forEach((lost) => missing.set(name, lost));
    return filled.text || null;
  };
  const needed = (name: string): string => {
    const text = word(name);
    if (text === null && !missing.has(name)) missing.set(name, name);
    return text ?? "";
  };
  const named = {
    area: word("area"),
    authority: word("authority"),
    provider: word("provider"),
    lot: word("lot"),
  };
  const [measure, category, unit] = [needed("measure"), needed("category"), needed("unit")];
  const parts = { ...words, ...stringsOf(named), measure, category, unit, period: period.key };
  const id = fill(reading.value.id, parts);
  id.missing.forEach((lost) => missing.set("id", lost));
  const qualifier = word("qualifier");
  const target = word("target");
  const problems = [
    ...[...missing].map(([name, lost]) => ungiven(reading, known.part, name, lost)),
    ...(qualifier !== null && !(qualifier in QUALIFIERS) ? [unfit(reading, "qualifier", qualifier, Object.keys(QUALIFIERS).join(", "))] : []), // prettier-ignore
    ...(target !== null && parseTarget(target) === null ? [unfit(reading, "target", target, 'a target such as "<= 3%"')] : []), // prettier-ignore
  ];
  if (problems.length > 0) return { read: null, problems };
  const observation: Observation = {
    id: toId(id.text),
    period: { start: period.start, end: period.end, label: known.label },
    ...named,
    measure,
    category,
    as_published: value.as_published,
    value: value.value,
    qualifier: qualifier as Qualifier | null,
    unit,
    denominator: null,
    target,
    status: value.status ?? known.status,
    address: { source: grid.source, sheet: grid.sheet, cell: nameOf(known.row, known.column) },
    note: word("note"),
  };
  const outOf = words["out_of"] === undefined ? null : { measure: needed("out_of"), category: word("out_of_category") ?? category }; // prettier-ignore
  const field = `sheet ${grid.sheet}, cell ${nameOf(known.row, known.column)}`;
  return { read: { observation, file: grid.file, line: known.line, field, reading, part: known.part, outOf }, problems: [] }; // prettier-ignore
}

/** Gives every share its base, as it stands in the same sheet for the same period and dimensions. */
export function withBases(reads: readonly ReadObservation[]): ReadObservation[] {
  const keyOf = ({ observation: o }: ReadObservation, measure: string, category: string) =>
    JSON.stringify([o.period.start, o.period.end, o.provider, o.lot, o.area, o.authority, o.address.source, measure, category]); // prettier-ignore
  const byKey = new Map(
    reads.map((read) => [keyOf(read, read.observation.measure, read.observation.category), read]),
  );
  return reads.map((read) => {
    const base = read.outOf && byKey.get(keyOf(read, read.outOf.measure, read.outOf.category))?.observation;
    if (!base || base.value === null) return read;
    const nothing = read.reading.value.of_nothing;
    if (base.value === 0 && read.observation.unit === "percent" && nothing !== undefined) {
      return {
        ...read,
        observation: { ...read.observation, as_published: null, value: null, status: nothing },
      };
    }
    const denominator = { value: base.value, as_published: base.as_published ?? String(base.value) };
    return { ...read, observation: { ...read.observation, denominator } };
  });
}

function stringsOf(words: { [name: string]: string | null }): Words {
  return Object.fromEntries(Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== null)); // prettier-ignore
}

function ungiven(reading: Declared, part: readonly PropertyKey[], name: string, lost: string): Problem {
  return atReading("reading-word", reading, part, {
    found: `no word "${lost}" for the ${name} of these values`,
    expected: `measure, category, unit, and every word in braces, given for each value that is read`,
    mend: `give "${lost}" where it is known: for the whole shape, the file, the sheet, the block, the column or the label`,
  });
}

function unfit(reading: Declared, name: string, text: string, expected: string): Problem {
  return atReading("reading-word", reading, ["give"], {
    found: `the ${name} "${text}"`,
    expected,
    mend: `correct the word "${name}" in the reading`,
  });
}

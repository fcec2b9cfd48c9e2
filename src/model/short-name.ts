import { dateInWords } from "./edtf.ts";
import { MONTHS } from "./period-in-words.ts";
import type { Source } from "./source.ts";

type Named = Pick<Source, "title" | "publisher" | "published" | "kind">;

/** How long a chip's text may be before its title is cut at a word. */
const CHIP = 44;

/** How long the words may be that tell one of several sources apart. */
const APART = 32;

/** "2019-20", "(2018)" or "April 2019" at the end of a title, what stands in brackets after it left aside. */
const YEARS = new RegExp(`\\(?(?:(?:${MONTHS.join("|")}) )?\\d{4}(?:[-–]\\d{2})?\\)?(?=(?: \\([^)]*\\))?$)`);

/**
 * A source's name for a chip: a written answer by its number, a dated source by publisher and date, an undated one by
 * its title. "Written answer 25821"; "Benefits and Work, September 2017"; "WhatDoTheyKnow, PIP Contracts … (2018)".
 */
export function shortName(source: Named): string {
  const answer = /^Written answer [A-Z]*\d+/.exec(source.title)?.[0];
  if (source.kind === "written-answer" && answer) return answer;
  const publisher = source.publisher.replace(/ ?[(,].*$/, "").replace(/ via .*$/, "");
  if (source.published) return `${publisher}, ${dateInWords(source.published)}`;
  return source.kind === "wdtk-request" ? `WhatDoTheyKnow, ${cut(source.title)}` : cut(source.title);
}

/** The short names of all sources by their ids: where two would be equal, each says what tells it apart. */
export function shortNames(sources: readonly (Named & { id: string })[]): ReadonlyMap<string, string> {
  const groups = new Map<string, (Named & { id: string })[]>();
  for (const source of sources) groups.set(shortName(source), [...(groups.get(shortName(source)) ?? []), source]);
  return new Map(
    [...groups].flatMap(([name, group]) => {
      const apart = group.length === 1 ? [""] : tellApart(group.map(({ title }) => title));
      return group.map(({ id }, index): [string, string] => [id, joined(name, apart[index] ?? "")]);
    }),
  );
} // prettier-ignore

function joined(name: string, apart: string): string {
  if (apart === "") return name;
  return name.endsWith(" …") ? `${name} ${apart}` : `${name}: ${apart}`;
}

/** For each title the words that it does not share with the others' beginnings: short if that is enough. */
function tellApart(titles: readonly string[]): string[] {
  const words = titles.map((title) => title.split(" "));
  const [first = []] = words;
  const parting = first.findIndex((word, at) => words.some((other) => other[at] !== word));
  const shared = parting === -1 ? first.length : parting;
  const rests = words.map((all) => all.slice(shared).join(" ").replace(/^\((.*)\)$/, "$1"));
  const short = rests.map((rest) => cutAt(rest, APART));
  const named = new Set(short).size === titles.length ? short : rests;
  return named.map((rest, index) => (named.indexOf(rest) === index ? rest : `${rest} (${index + 1})`.trim()));
} // prettier-ignore

/** A title cut to the length of a chip, the years at its end kept. */
function cut(title: string): string {
  const years = YEARS.exec(title)?.[0];
  if (title.length <= CHIP || years === undefined) return cutAt(title, CHIP);
  const before = title.slice(0, title.lastIndexOf(years)).trim();
  return `${cutAt(before, CHIP - years.length - 1)} ${years}`;
}

/** A text of at most some length, cut at a word. */
function cutAt(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/[\s,:;.(-]+\S*$/, "")} …`;
}

import type { CoverageStatus } from "../model/coverage.ts";
import type { Gap } from "../model/gap.ts";
import type { Obligations } from "../model/obligation.ts";
import type { Lot, Provider } from "../model/reference.ts";
import { draftHref, fill, type Draft, type LetterName, type NamedLetter } from "../model/request-draft.ts";
import type { MatrixCell } from "../model/matrix.ts";

/** What decides which request would fill a cell. `checked`: something is known of that contract's year. */
type Asked = Pick<MatrixCell, "obligation" | "kind" | "provider" | "period" | "status"> & {
  checked: boolean;
};

/**
 * The ready-filled request for a cell of the matrix. In a year that somebody has gone through there is one for each
 * obligation; in any other year one letter asks for all of them, as 32 letters would ask for the same reports.
 */
export function draftFor({ obligation, provider, period, status, checked }: Asked): string | null {
  if (!UNMET.includes(status)) return null;
  return checked ? `ask-${provider}-${period}-${obligation}` : `ask-${provider}-${period}`;
}

const UNMET: readonly CoverageStatus[] = [
  "not-disclosed",
  "partly",
  "not-checked",
  "unknown",
  "withheld",
  "not-held",
];

/** The request that would fill a known gap; null if asking the Department makes no sense. */
export function draftForGap({ id, ask }: Pick<Gap, "id" | "ask">): string | null {
  return ask === null ? null : `ask-${id}`;
}

type Lists = {
  obligations: Obligations;
  gaps: readonly Gap[];
  letters: readonly NamedLetter[];
  providers: readonly Provider[];
  lots: readonly Lot[];
};

/** Every letter filled in: one for each request that the matrix and the known gaps lead to, in their order. */
export function draftsOf(cells: readonly MatrixCell[], lists: Lists): Draft[] {
  const ids = new Set<string>();
  const fromMatrix = cells.flatMap((cell) => {
    if (cell.draft === null || ids.has(cell.draft)) return [];
    ids.add(cell.draft);
    return draft(cell.draft, letterFor(cell), wordsFor(cell, lists), lists.letters);
  });
  const fromGaps = lists.gaps.flatMap((gap) => {
    const id = draftForGap(gap);
    if (id === null || gap.ask === null) return [];
    return draft(id, "gap", { title: lowerFirst(gap.title), ask: gap.ask }, lists.letters);
  });
  return [...fromMatrix, ...fromGaps];
}

function draft(
  id: string,
  name: LetterName,
  words: Record<string, string>,
  letters: Lists["letters"],
): Draft[] {
  const template = letters.find((letter) => letter.id === name);
  if (!template) return [];
  const filled = fill(template, { ...words, draft: id.replace(/^ask-/, "") });
  return [{ id, letterName: name, title: filled.title, letter: filled.letter, href: draftHref(filled) }];
}

function letterFor({ draft: id, kind, obligation, status }: MatrixCell): LetterName {
  if (!id?.endsWith(obligation)) return "year";
  if (kind === "clause") return "clause";
  if (status === "not-disclosed") return "item-missing";
  return status === "partly" ? "item-partly" : "item-unchecked";
}

function wordsFor(cell: MatrixCell, { obligations, providers, lots }: Lists): Record<string, string> {
  const owed = obligations.obligations.find(({ id }) => id === cell.obligation);
  return {
    item: cell.number,
    clause: cell.number,
    summary: owed?.summary ?? "",
    company: providers.find(({ id }) => id === cell.provider)?.name ?? "",
    lot: lots.find(({ id }) => id === cell.lot)?.name ?? "",
    months: obligations.periods.find(({ period }) => period === cell.period)?.months ?? "",
    year: cell.period,
  };
}

/** "The text of …" reads on after a colon as "the text of …"; a name such as DWP keeps its letters. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

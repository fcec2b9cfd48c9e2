import type { Term } from "../model/glossary.ts";
import { termHref } from "../model/link.ts";

/** A stretch of HTML: a comment, a tag, or the words between two of them. */
const PIECE = /<!--[\s\S]*?-->|<[^>]*>|[^<]+/g;

/** Where no link to the glossary is put: in other links and controls, headings, quoted words, tables and pictures. */
const CLOSED = new Set(["a", "blockquote", "button", "code", "figure", "h1", "h2", "h3", "h4", "nav", "ol", "pre", "q", "script", "select", "style", "summary", "svg", "table"]); // prettier-ignore

/**
 * A page's HTML with each term of the glossary linked to its explanation where the page uses it first in running text.
 * It needs no script and no work of an author. An ordered list is left alone: here it holds notes.
 */
export function linkFirstUses(html: string, terms: readonly Term[]): string {
  const open = terms.filter(({ everyday }) => !everyday).map((term) => ({ id: term.id, pattern: patternOf(term, terms) })); // prettier-ignore
  let closed = 0;
  let out = "";
  for (const [piece] of html.matchAll(PIECE)) {
    const tag = /^<(\/?)([a-zA-Z][\w-]*)/.exec(piece);
    if (tag) {
      if (CLOSED.has((tag[2] ?? "").toLowerCase()) && !piece.endsWith("/>"))
        closed += tag[1] === "/" ? -1 : 1;
      out += piece;
    } else out += closed > 0 || piece.startsWith("<") ? piece : linkIn(piece, open);
  }
  return out;
}

type Open = { id: string; pattern: RegExp };

/** Links the terms in a stretch of words and takes those that it linked off the list. The earliest and longest goes first. */
function linkIn(words: string, open: Open[]): string {
  const found = open
    .map((term) => ({ term, match: term.pattern.exec(words) }))
    .flatMap(({ term, match }) => (match ? [{ term, at: match.index, text: match[0] }] : []))
    .sort((a, b) => a.at - b.at || b.text.length - a.text.length)[0];
  if (!found) return words;
  open.splice(open.indexOf(found.term), 1);
  const [before, after] = [words.slice(0, found.at), words.slice(found.at + found.text.length)];
  return `${before}<a class="term" href="${termHref(found.term.id)}">${found.text}</a>${linkIn(after, open)}`;
}

/** The forms of a term as whole words, the longest first, each with or without a plural s. An abbreviation of two terms tells neither. */
function patternOf({ term, also, short }: Term, terms: readonly Term[]): RegExp {
  const alone = short !== undefined && terms.filter((other) => other.short === short).length === 1;
  const phrases = [term, ...also].sort((a, b) => b.length - a.length).map(phrase);
  const all = [...phrases, ...(alone ? [escaped(short)] : [])];
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${all.join("|")})s?(?![\\p{L}\\p{N}-])`, "u");
}

/** A phrase of a term: its first letter may be a capital, as at the start of a sentence; HTML may write its apostrophe in other ways. */
function phrase(words: string): string {
  const [first = "", rest] = [words[0], words.slice(1)];
  return `[${escaped(first)}${escaped(first.toUpperCase())}]${escaped(rest).replaceAll("’", "(?:’|'|&#39;|&#x27;)")}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

import type { EvidenceRef } from "../../model/claim/bound.ts";
import { EVENT_TYPES } from "../../model/event.ts";
import { periodInWords } from "../../model/period-in-words.ts";
import { parseTarget, targetInWords } from "../../model/target.ts";
import { placed, unknown } from "./amounts.ts";
import { eventOf, evidenceOf, recordOf } from "./evaluate/histories.ts";
import type { Facts } from "./facts.ts";
import { Refusal } from "./outcome.ts";

/** Something with a name or words of its own: every text that we hold for it, and how a note links it. */
export type Entity = { texts: string[]; evidence: EvidenceRef };

type Reader = (name: string, facts: Facts) => Entity;

const READERS: Readonly<Record<string, Reader>> = {
  source: (name, { sources }) => {
    const { title, publisher, published, via, passes_on, supports } = byId("source", sources, name);
    const words = textsIn([title, publisher, published, via, passes_on, supports]);
    return { texts: [...words, ...provisionsSpelt(words)], evidence: { kind: "source", id: name } };
  },
  record: (name, facts) => {
    const record = recordOf(name, facts);
    return { texts: [...textsIn({ ...record, events: [], clocks: [] })], evidence: { kind: "record", id: name } };
  },
  event: (name, facts) => {
    const { record, event } = eventOf(name, facts);
    const texts = [...textsIn(event), EVENT_TYPES[event.type].label];
    return { texts: [...texts, ...provisionsSpelt(texts)], evidence: evidenceOf(record, event) };
  },
  obligation: (name, { reference }) => {
    const owed = reference.obligations;
    const item = owed.obligations.find(({ id, number, kind }) => id === name || (kind === "clause" && number === name));
    if (!item) throw unknown("obligation", name, owed.obligations.map(({ id }) => id));
    const label = item.kind === "clause" ? `clause ${item.number}` : `item ${item.number}`;
    return { texts: [...textsIn(item), label, owed.title, owed.document], evidence: { kind: "obligation", id: item.id } };
  },
  provision: (name, { reference }) => {
    const provision = byId("provision", reference.clocks.provisions, name);
    const texts = textsIn(provision);
    return { texts: [...texts, ...provisionsSpelt(texts)], evidence: { kind: "provision", provision: name } };
  },
  rule: (name, { reference }) => {
    const rule = byId("rule", reference.clocks.rules, name);
    const texts = textsIn(rule);
    return { texts: [...texts, ...provisionsSpelt(texts)], evidence: { kind: "rule", rule: name } };
  },
  chart: (name, { charts }) => {
    const chart = charts.get(name);
    if (!chart) throw unknown("chart", name, [...charts.keys()]);
    const { finding, question, scope, description, caveats } = chart;
    return { texts: textsIn({ finding, question, scope, description, caveats }), evidence: { kind: "chart", id: name } };
  },
  dataset: (name, { datasets }) => {
    const set = datasets.get(name);
    if (!set) throw unknown("dataset", name, [...datasets.keys()]);
    const { title, definition, target, caveats, not_comparable, breaks, measures } = set;
    const words = { title, definition, target, caveats, not_comparable, breaks: breaks ?? [], measures };
    return { texts: textsIn(words), evidence: { kind: "dataset", id: name } };
  },
  obs: (name, facts) => {
    const { dataset, row } = placed(name, facts);
    const target = row.target !== null && parseTarget(row.target) ? [targetInWords(row.target)] : [];
    const words = [row.measure, row.category, row.period_label, periodInWords(row), row.locator, row.note ?? "", ...target];
    return { texts: words, evidence: { kind: "observation", dataset, id: row.id, part: "words" } };
  },
  lot: (name, { reference }) => ({ texts: textsIn(byId("lot", reference.lots, name)), evidence: { kind: "lot", id: name } }),
  gap: (name, { reference }) => ({ texts: textsIn(byId("gap", reference.gaps, name)), evidence: { kind: "gap", id: name } }),
  disagreement: (name, { reference }) => ({ texts: textsIn(byId("disagreement", reference.disagreements, name)), evidence: { kind: "disagreement", id: name } }),
}; // prettier-ignore

/** The kinds of thing that a name or quotation can be looked up in. */
export const ENTITY_KINDS: readonly string[] = Object.keys(READERS);

/** The thing that `in` or `of` names, as <kind>:<name>. Refused if there is none. */
export function entityOf(ref: string, facts: Facts): Entity {
  const [kind = "", ...rest] = ref.split(":");
  const reader = Object.hasOwn(READERS, kind) ? READERS[kind] : undefined;
  if (!reader || rest.length === 0) throw new Refusal("story-binding", `"${ref}"`, `one of: ${ENTITY_KINDS.map((each) => `${each}:…`).join(", ")}`, "say first what kind of thing it is, then a colon, then its id"); // prettier-ignore
  return reader(rest.join(":"), facts);
}

/** Finds words in texts, white space, quotation marks and hyphens being as good as each other. */
export function standsIn(words: string, texts: readonly string[]): boolean {
  const wanted = flat(words);
  return texts.some((text) => {
    const held = flat(text);
    const at = held.indexOf(wanted);
    if (at === -1) return false;
    // "3" is not found in "34.2", nor "34" in "34.2".
    const [before, after] = [held.slice(0, at), held.slice(at + wanted.length)];
    const cut = (/\p{N}$/u.test(before) || /\p{N}[.,]$/u.test(before)) && /^\p{N}/u.test(wanted);
    return !cut && !(/\p{N}$/u.test(wanted) && /^[.,]?\p{N}/u.test(after));
  });
}

function flat(text: string): string {
  return text.normalize("NFC").replace(/[“”„«»"‘’‚']/g, "'").replace(/[‐‑–—]/g, "-").replace(/\s+/g, " ").trim().toLowerCase(); // prettier-ignore
}

/** "FOIA s.43(2)" as texts call it: "section 43(2)", "section 43". */
function provisionsSpelt(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [...text.matchAll(/\b(ss?|r)\.(\d+)((?:\([0-9a-z]+\))*)/g)].flatMap(([, sort, number, parts]) => {
    const word = sort === "r" ? "rule" : "section";
    return [`${word} ${number}${parts}`, `${word} ${number}`];
  }));
} // prettier-ignore

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function byId<T extends { id: string }>(what: string, items: readonly T[], id: string): T {
  const item = items.find((each) => each.id === id);
  if (!item) throw unknown(what, id, items.map((each) => each.id)); // prettier-ignore
  return item;
}

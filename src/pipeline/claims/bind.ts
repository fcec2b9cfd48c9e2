import { valueInWords } from "../../model/claim.ts";
import { numberFrom } from "../../model/claim/number-words.ts";
import type { DeclaredClaim } from "../../model/claim/declared.ts";
import { targetInWords } from "../../model/target.ts";
import { baseInWords } from "../../model/base-in-words.ts";
import { evidenceOf, placed, unitOf } from "./amounts.ts";
import { DATE_ENDS, dateOf, type DateEnd } from "./dates.ts";
import { entityOf, standsIn } from "./entities.ts";
import { evaluateClaim } from "./evaluate/claim.ts";
import type { Facts } from "./facts.ts";
import { numbersIn } from "./number-lint.ts";
import { exactForms, unique } from "./number-forms.ts";
import { attempt, Refusal, type Found, type Outcome } from "./outcome.ts";
import type { ItemNode } from "./prose.ts";

/** What a Figure shows of its observation. */
export const SHOWN = ["value", "base", "target"] as const;

/** An item worked out: the thing that its note is about, and what may stand there; or the fault. */
export type Bound = { ref: string; outcome: Outcome };

/** What the attributes of each component are. */
const ATTRIBUTES: Readonly<Record<ItemNode["kind"], { needs: string; may: readonly string[]; inner: boolean | null }>> = {
  Figure: { needs: "obs", may: ["is", "show"], inner: false },
  Claim: { needs: "id", may: ["is"], inner: null },
  Date: { needs: "of", may: ["is", "show"], inner: false },
  Named: { needs: "in", may: [], inner: true },
  Quote: { needs: "of", may: [], inner: true },
}; // prettier-ignore

/** Looks up or works out what an item is bound to. */
export function bind(item: ItemNode, claims: Readonly<Record<string, DeclaredClaim>>, facts: Facts): Bound {
  const { needs } = ATTRIBUTES[item.kind];
  const ref = item.attributes[needs] ?? "";
  const outcome = attempt(() => {
    checkForm(item);
    if (item.kind === "Figure") return figure(ref, item.attributes["show"] ?? "value", facts);
    if (item.kind === "Claim") return claim(ref, claims, facts);
    if (item.kind === "Date") return dateOf(ref, endOf(item), facts);
    return literal(item, ref, facts);
  });
  return { ref, outcome };
}

function checkForm({ kind, attributes, inner }: ItemNode): void {
  const { needs, may, inner: wantsInner } = ATTRIBUTES[kind];
  const wrong = Object.keys(attributes).find((name) => name !== needs && !may.includes(name));
  const form = `<${kind} ${needs}="…"${may.includes("is") ? ' is="…"' : ""}${wantsInner === false ? " />" : `>…</${kind}>`}`; // prettier-ignore
  if (wrong !== undefined) throw new Refusal("story-binding", `the attribute "${wrong}" of <${kind}>`, form, "take it out, or correct its name"); // prettier-ignore
  if (!attributes[needs]) throw new Refusal("story-binding", `a <${kind}> without ${needs}`, form, `say under ${needs} what it is bound to`); // prettier-ignore
  if (wantsInner === false && inner !== null) throw new Refusal("story-binding", `words between the tags of <${kind}>: ${inner}`, form, "put the words into is, and close the tag in itself"); // prettier-ignore
  if (wantsInner === true && inner === null) throw new Refusal("story-binding", `a <${kind}> with no words`, form, "put the words between its tags"); // prettier-ignore
}

function figure(ref: string, show: string, facts: Facts): Found {
  const { dataset, row } = placed(ref, facts);
  const unit = unitOf(row, facts);
  const forms = {
    value: () => {
      const whole = valueInWords(row, unit);
      if (row.value === null) return [whole];
      const hedge = /^(.*? )?(?=£?[\d-])/.exec(whole)?.[0] ?? "";
      const digits = /-?[\d,.]*\d/.exec(whole)?.[0] ?? "";
      return unique([whole, ...exactForms(row.value, digits, unit).map((form) => `${hedge}${form}`)]);
    },
    base: () => {
      const base = baseInWords(row);
      return base === null ? [] : [base];
    },
    target: () => {
      const target = row.target === null ? [] : [targetInWords(row.target)];
      return [...target, ...target.map((words) => words.replace(/^(at most|at least|below|above) /, ""))];
    },
  };
  const shown = SHOWN.find((each) => each === show);
  if (!shown) throw new Refusal("story-binding", `show="${show}"`, `one of: ${SHOWN.join(", ")}`, "write one of these, or take it out"); // prettier-ignore
  const given = forms[shown]();
  if (given.length === 0) throw new Refusal("story-binding", `${ref} has no ${shown}`, `an observation with a ${shown}`, "choose another observation"); // prettier-ignore
  return {
    forms: given,
    numbers: [],
    truth: false,
    locked: false,
    working: null,
    evidence: evidenceOf([{ dataset, row, ...(shown === "value" ? {} : { part: shown }) }]),
  };
}

function claim(id: string, claims: Readonly<Record<string, DeclaredClaim>>, facts: Facts): Found {
  const declared = Object.hasOwn(claims, id) ? claims[id] : undefined;
  if (!declared) throw new Refusal("unknown-reference", `the claim "${id}"`, `one that the story declares: ${Object.keys(claims).join(", ") || "it declares none"}`, "declare it under claims: at the top, or correct the id"); // prettier-ignore
  const { found, fault } = evaluateClaim(declared, facts);
  // What a claim names wrongly stands at the story's top, not in the sentence.
  if (fault) throw new Refusal(fault.code === "unknown-reference" ? "story-claim" : fault.code, `${fault.found}, in the claim "${id}"`, fault.expected, fault.mend); // prettier-ignore
  return found;
}

function endOf({ attributes }: ItemNode): DateEnd | null {
  const show = attributes["show"];
  if (show === undefined) return null;
  const end = DATE_ENDS.find((each) => each === show);
  if (!end) throw new Refusal("story-binding", `show="${show ?? ""}"`, `one of: ${DATE_ENDS.join(", ")}`, "write one of these, or take it out: is may be the day, the month or the year"); // prettier-ignore
  return end;
}

/** The things that hold words of others: titles, labels and what was said. Definitions, caveats and summaries of lists are ours. */
const QUOTED: readonly string[] = ["source", "record", "event", "obs"];

function literal({ kind, inner }: ItemNode, ref: string, facts: Facts): Found {
  const words = inner ?? "";
  const { texts, evidence } = entityOf(ref, facts);
  const [thing = ""] = ref.split(":");
  if (kind === "Quote" && !QUOTED.includes(thing)) throw new Refusal("story-binding", `a quotation of ${ref}, whose words are our own`, `what somebody else said or wrote: ${QUOTED.map((each) => `${each}:…`).join(", ")}`, "name the thing that holds their words, or say it without quotation marks"); // prettier-ignore
  const asked =
    kind === "Quote" ? words.split(/\s*(?:\[…\]|…|\.\.\.)\s*/).filter((part) => part !== "") : [words];
  const strange = asked.find((part) => !standsIn(kind === "Quote" ? part.replace(/^["“‘']|["”’']$/g, "") : part, texts)); // prettier-ignore
  if (strange !== undefined) {
    throw new Refusal("story-literal", `“${strange}”`, `words that stand in what we hold of ${ref}`, kind === "Quote" ? "correct the words, name the thing that holds them, or say it in words of your own" : "correct the words, or name the thing whose title, number or text holds them"); // prettier-ignore
  }
  return { forms: [words], numbers: [], truth: false, locked: false, working: null, evidence: [evidence] };
}

/** The words of an author that a truth does not carry: numbers that the claim says nothing about. */
export function uncarried(words: string, found: Found): string[] {
  return numbersIn(words)
    .map(({ written }) => written)
    .filter((written) => {
      const number = numberFrom(written);
      return number === null || !found.numbers.includes(number);
    });
}

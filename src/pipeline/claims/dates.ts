import { boundsOf } from "../../model/edtf.ts";
import { periodInWords } from "../../model/period-in-words.ts";
import { placed, unknown } from "./amounts.ts";
import { dateForms, dayForms, rangeForms } from "./day-forms.ts";
import { eventOf, evidenceOf, recordOf } from "./evaluate/histories.ts";
import type { Facts } from "./facts.ts";
import { unique } from "./number-forms.ts";
import { Refusal, type Found } from "./outcome.ts";

/** Which end of a date that is known only within bounds. */
export const DATE_ENDS = ["earliest", "latest"] as const;

export type DateEnd = (typeof DATE_ENDS)[number];

type Dated = { edtf: string; also?: string[]; evidence: Found["evidence"] };

const READERS: Readonly<Record<string, (name: string, facts: Facts) => Dated>> = {
  event: (name, facts) => {
    const { record, event } = eventOf(name, facts);
    return { edtf: event.date ?? "", evidence: [evidenceOf(record, event)] };
  },
  clock: (name, facts) => {
    const [id = "", rest = ""] = name.split("#");
    const [rule, from] = rest.split("@");
    const record = recordOf(id, facts);
    const clocks = record.clocks.filter((clock) => clock.rule === rule && (from === undefined || clock.from === from));
    const [clock] = clocks;
    if (!clock || clocks.length > 1) throw unknown("clock", rest, record.clocks.map((each) => `${each.rule}@${each.from}`));
    const { due } = clock;
    const edtf = due === null ? "" : due.earliest === due.latest ? due.earliest : `[${due.earliest}..${due.latest}]`;
    return { edtf, evidence: [{ kind: "event", record: id, event: clock.from }, { kind: "rule", rule: clock.rule }] };
  },
  source: (name, { sources }) => {
    const source = sources.find(({ id }) => id === name);
    if (!source) throw unknown("source", name, sources.map(({ id }) => id));
    return { edtf: source.published ?? "", evidence: [{ kind: "source", id: name }] };
  },
  period: (name, facts) => periodOf(name, facts, "both"),
  start: (name, facts) => periodOf(name, facts, "start"),
  end: (name, facts) => periodOf(name, facts, "end"),
  break: (name, { datasets, tidy }) => {
    const set = datasets.get(name);
    if (!set) throw unknown("dataset", name, [...datasets.keys()]);
    const at = set.breaks?.[0]?.at ?? "";
    const after = (tidy.get(name) ?? []).find(({ period_start }) => at !== "" && (period_start ?? "").startsWith(at));
    const told: Found["evidence"] = after ? [{ kind: "observation", dataset: name, id: after.id, part: "words" }] : [];
    return { edtf: at, evidence: [{ kind: "dataset", id: name }, ...told] };
  },
}; // prettier-ignore

function periodOf(name: string, facts: Facts, which: "both" | "start" | "end"): Dated {
  const { dataset, row } = placed(name, facts);
  const evidence: Dated["evidence"] = [{ kind: "observation", dataset, id: row.id, part: "words" }];
  const { period_start: start, period_end: end } = row;
  if (which !== "both") return { edtf: (which === "start" ? start : end) ?? "", evidence };
  const words = [periodInWords(row), row.period_label];
  if (start === null || end === null) return { edtf: end ?? start ?? "", also: words, evidence };
  const months = start.slice(0, 7) === end.slice(0, 7) && start.endsWith("-01");
  return { edtf: start === end || months ? end.slice(0, months ? 7 : 10) : `[${start}..${end}]`, also: [...words, ...rangeForms(start, end)], evidence }; // prettier-ignore
}

/** The kinds of thing that have a date. */
export const DATE_KINDS: readonly string[] = Object.keys(READERS);

/** The ways to write the date of something, for <kind>:<name>. */
export function dateOf(ref: string, end: DateEnd | null, facts: Facts): Found {
  const [kind = "", ...rest] = ref.split(":");
  const reader = Object.hasOwn(READERS, kind) ? READERS[kind] : undefined;
  if (!reader || rest.length === 0) throw new Refusal("story-binding", `"${ref}"`, `one of: ${DATE_KINDS.map((each) => `${each}:…`).join(", ")}`, "say first what kind of thing has the date, then a colon, then its id"); // prettier-ignore
  const { edtf, also = [], evidence } = reader(rest.join(":"), facts);
  const bounds = boundsOf(edtf);
  const day = end === null ? null : (bounds?.[end] ?? null);
  const forms = end === null ? [...also, ...dateForms(edtf)] : day === null ? [] : dateForms(day);
  if (forms.length === 0) throw new Refusal("story-claim-bound", `${ref} has no date${end === null ? "" : ` on that side`}`, "something with a date", "say that we don’t know the day"); // prettier-ignore
  return { forms: unique([...forms, ...(day === null ? [] : dayForms(day))]), numbers: [], truth: false, locked: false, working: null, evidence }; // prettier-ignore
}

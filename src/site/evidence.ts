/** What a bound item rests on, in words: for notes and for lists of claims. */
import { baseInWords } from "../model/base-in-words.ts";
import type { EvidenceRef } from "../model/claim/bound.ts";
import { dateInWords } from "../model/edtf.ts";
import { EVENT_TYPES } from "../model/event.ts";
import { chartHref, datasetHref, disagreementHref, eventHref, gapHref, provisionHref, recordHref, ruleHref, sourceHref } from "../model/link.ts"; // prettier-ignore
import { periodInWords } from "../model/period-in-words.ts";
import { targetInWords } from "../model/target.ts";
import { observationPlace } from "./observations.ts";
import { byId, dataset, drawnChart, record, reference, rowsOf, source } from "./read.ts";
import { areaName, chip, inWords, lotName, providerName } from "./words.ts";

/** One thing that a note rests on, in words: what it is, what it says, where it was read. */
export type EvidenceView = {
  /** The value or name. */
  words: string;
  /** What it is: measure, company, period; or the kind of thing. */
  about: string;
  /** What to watch; null if nothing. */
  caveat: string | null;
  /** Its place on this site. */
  href: string;
  /** The source it was read in; null for our own lists. */
  chip: { href: string; label: string } | null;
  /** The document itself on the web; null if nowhere known. */
  document: { url: string; title: string } | null;
};

/** What a bound item rests on, in words. */
export function viewEvidence(ref: EvidenceRef): EvidenceView {
  switch (ref.kind) {
    case "observation":
      return viewObservation(ref.dataset, ref.id);
    case "event": {
      const event = record(ref.record).events.find(({ id }) => id === ref.event);
      if (!event) throw new Error(`no event ${ref.record}#${ref.event}`);
      const about = `${EVENT_TYPES[event.type].label}${event.computed ? ", worked out" : ""}: ${record(ref.record).title}`;
      return { words: event.date ? dateInWords(event.date) : "date not known", about, caveat: event.note ?? null, href: eventHref(ref.record, ref.event), ...readIn(event.source) }; // prettier-ignore
    }
    case "coverage":
      return { words: byId(reference().obligations.obligations, ref.obligation).number, about: `obligation, ${providerName(ref.provider)}, ${ref.period}`, caveat: null, href: "/missing/matrix/", ...(ref.source === null ? NOWHERE : readIn(ref.source)) }; // prettier-ignore
    case "rule": {
      const rule = byId(reference().clocks.rules, ref.rule);
      return { words: rule.provision, about: rule.name, caveat: rule.summary, href: ruleHref(rule.id), ...readIn(rule.sources[0] ?? null) }; // prettier-ignore
    }
    case "provision": {
      const provision = byId(reference().clocks.provisions, ref.provision);
      return { words: provision.section, about: "provision", caveat: provision.summary, href: provisionHref(provision.id), ...readIn(provision.sources[0] ?? null) }; // prettier-ignore
    }
    case "list":
      return { words: LISTS[ref.list].label, about: "counted when the site was built", caveat: null, href: LISTS[ref.list].href, ...(ref.list === "obligations" ? readIn(onlyOne(reference().obligations.obligations.map((item) => item.source))) : NOWHERE) }; // prettier-ignore
    case "source":
    case "record":
    case "dataset":
    case "chart":
    case "lot":
    case "obligation":
    case "gap":
    case "disagreement":
      return viewThing(ref);
  }
}

function viewObservation(set: string, id: string): EvidenceView {
  const row = byId(rowsOf(set), id);
  const who = [providerName(row.provider), lotName(row.lot), areaName(row.area)].filter(Boolean);
  const base = baseInWords(row);
  const about = [
    `${row.measure}${row.category === "all" ? "" : `: ${row.category}`}`,
    [...who, periodInWords(row)].join(", "),
    ...(base === null ? [] : [`out of ${base}`]),
    ...(row.target === null ? [] : [`contract: ${targetInWords(row.target)}`]),
  ].join(" · ");
  return { words: inWords(row), about, caveat: row.note, href: observationPlace(set, id), ...readIn(row.source, row.locator) }; // prettier-ignore
}

function viewThing(
  ref: Exclude<Extract<EvidenceRef, { id: string }>, { kind: "observation" }>,
): EvidenceView {
  switch (ref.kind) {
    case "source":
      return { words: source(ref.id).title, about: `source, ${source(ref.id).publisher}`, caveat: null, href: sourceHref(ref.id), ...readIn(ref.id) }; // prettier-ignore
    case "record":
      return { words: record(ref.id).title, about: "record", caveat: null, href: recordHref(ref.id), ...readIn(record(ref.id).sources[0] ?? null) }; // prettier-ignore
    case "dataset":
      return {
        words: dataset(ref.id).title,
        about: "data",
        caveat: null,
        href: datasetHref(ref.id),
        ...readIn(onlyOne(dataset(ref.id).sources)),
      };
    case "chart":
      return { words: drawnChart(ref.id).finding, about: "chart", caveat: null, href: chartHref(ref.id), ...NOWHERE }; // prettier-ignore
    case "lot": {
      const lot = byId(reference().lots, ref.id);
      return { words: lot.name, about: lot.about, caveat: null, href: "/missing/", ...readIn(lot.sources[0] ?? null) }; // prettier-ignore
    }
    case "obligation": {
      const item = byId(reference().obligations.obligations, ref.id);
      return { words: `${item.kind === "clause" ? "clause" : "item"} ${item.number}`, about: item.summary ?? reference().obligations.title, caveat: null, href: "/missing/", ...readIn(item.source) }; // prettier-ignore
    }
    case "gap":
      return { words: byId(reference().gaps, ref.id).title, about: "looked for and not found", caveat: null, href: gapHref(ref.id), ...NOWHERE }; // prettier-ignore
    case "disagreement":
      return { words: byId(reference().disagreements, ref.id).title, about: "sources disagree", caveat: null, href: disagreementHref(ref.id), ...NOWHERE }; // prettier-ignore
  }
}

/** The source that a whole list or dataset comes from; null if there are several. */
function onlyOne(ids: readonly string[]): string | null {
  const each = [...new Set(ids)];
  return each.length === 1 ? (each[0] ?? null) : null;
}

const NOWHERE = { chip: null, document: null };

function readIn(id: string | null, locator?: string): Pick<EvidenceView, "chip" | "document"> {
  if (id === null) return NOWHERE;
  const { url, title } = source(id);
  return { chip: chip(id, locator), document: url === null ? null : { url, title } };
}

const LISTS: Record<Extract<EvidenceRef, { kind: "list" }>["list"], { label: string; href: string }> = {
  obligations: { label: "What the contract asks for", href: "/missing/" },
  gaps: { label: "What was looked for and not found", href: "/missing/" },
  disagreements: { label: "Where sources disagree", href: "/disagreements/" },
  reasons: { label: "Why information was refused", href: "/reasons/" },
  records: { label: "Records", href: "/records/" },
  datasets: { label: "Data", href: "/datasets/" },
  sources: { label: "Sources", href: "/sources/" },
  charts: { label: "Charts", href: "/charts/" },
};

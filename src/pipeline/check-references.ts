import type { Place, Problem } from "../model/problem.ts";
import { entryOf } from "./entry.ts";
import type { Authored, AuthoredDataset, Evidence } from "./evidence.ts";
import { nearest } from "./nearest.ts";

/** What ids may point at. */
type Known = { [kind: string]: ReadonlySet<string> };

/** Checks that every id in an authored file points at something that exists. */
export function checkReferences(evidence: Evidence): Problem[] {
  const known = knownIds(evidence);
  const problems: Problem[] = [];
  const check = (kind: keyof Known, id: string, file: string, at: Place | undefined) => {
    const ids = known[kind] ?? new Set();
    if (id !== "" && !ids.has(id)) problems.push(unknownReference(String(kind), id, ids, file, at));
  };
  const all = (
    kind: keyof Known,
    ids: readonly string[],
    authored: Authored<unknown>,
    path: readonly PropertyKey[],
  ) => ids.forEach((id, index) => check(kind, id, authored.file, authored.placeOf([...path, index])));

  for (const record of evidence.records) {
    all("source", record.value.sources, record, ["sources"]);
    all("provider", record.value.providers, record, ["providers"]);
    all("record", record.value.related, record, ["related"]);
    check("source", record.value.petition?.source ?? "", record.file, record.placeOf(["petition", "source"]));
    record.value.events.forEach((event, index) =>
      check("source", event.source, record.file, record.placeOf(["events", index, "source"])),
    );
  }
  for (const dataset of evidence.datasets) problems.push(...ofDataset(dataset, known));
  for (const { line, row } of evidence.coverage.rows) {
    for (const kind of ["obligation", "source", "provider", "lot"] as const) {
      check(kind, row[kind], evidence.coverage.file, { line, field: `column ${kind}` });
    }
  }
  for (const chart of evidence.charts)
    check("dataset", chart.value.dataset, chart.file, chart.placeOf(["dataset"]));
  for (const story of evidence.stories) {
    all("chart", story.value.charts, story, ["charts"]);
    all("record", story.value.records, story, ["records"]);
    all("dataset", story.value.datasets, story, ["datasets"]);
    all("source", story.value.sources, story, ["sources"]);
  }
  checkLists(evidence, all, check);
  return problems;
}

const POINTERS = ["source", "provider", "lot", "area", "unit"] as const;

/** A table may be long and nearly always points well: its rows are gone through only if one of its columns does not. */
function ofDataset({ rows, entries, reads }: AuthoredDataset, known: Known): Problem[] {
  const isKnown = (kind: string, id: string | null) => id === null || (known[kind]?.has(id) ?? false);
  const pointsWell = POINTERS.every((kind) => rows.every(kind, (id) => id === "" || isKnown(kind, id)));
  const problems: Problem[] = [];
  for (const { observation, file, line, fieldOf } of pointsWell ? reads.map(entryOf) : entries) {
    const pointed = { ...observation, source: observation.address.source };
    for (const kind of [...POINTERS, "authority"] as const) {
      const id = pointed[kind];
      if (id === null || isKnown(kind, id)) continue;
      problems.push(unknownReference(kind, id, known[kind] ?? [], file, { line, field: fieldOf(kind) }));
    }
  }
  return problems;
}

function checkLists(
  { reference }: Evidence,
  all: (
    kind: string,
    ids: readonly string[],
    authored: Authored<unknown>,
    path: readonly PropertyKey[],
  ) => void,
  check: (kind: string, id: string, file: string, at: Place | undefined) => void,
): void {
  reference.providers.value.providers.forEach((provider, index) => {
    all("source", provider.sources, reference.providers, ["providers", index, "sources"]);
    all("provider", provider.members ?? [], reference.providers, ["providers", index, "members"]);
  });
  reference.lots.value.lots.forEach((lot, index) =>
    all("source", lot.sources, reference.lots, ["lots", index, "sources"]),
  );
  reference.clocks.value.rules.forEach((rule, index) =>
    all("source", rule.sources, reference.clocks, ["rules", index, "sources"]),
  );
  reference.clocks.value.provisions.forEach((provision, index) =>
    all("source", provision.sources, reference.clocks, ["provisions", index, "sources"]),
  );
  for (const part of ["working_day", "counting"] as const) {
    all("source", reference.clocks.value[part].sources, reference.clocks, [part, "sources"]);
  }
  all("source", reference.authorities.value.sources, reference.authorities, ["sources"]);
  all("source", reference.bankHolidays.value.sources, reference.bankHolidays, ["sources"]);
  const owed = reference.obligations;
  check("source", owed.value.annexes.source, owed.file, owed.placeOf(["annexes", "source"]));
  owed.value.obligations.forEach((item, index) =>
    check("source", item.source, owed.file, owed.placeOf(["obligations", index, "source"])),
  );
  owed.value.contracts.forEach((contract, index) => {
    check("provider", contract.provider, owed.file, owed.placeOf(["contracts", index, "provider"]));
    check("lot", contract.lot, owed.file, owed.placeOf(["contracts", index, "lot"]));
    check("source", contract.source, owed.file, owed.placeOf(["contracts", index, "source"]));
  });
  owed.value.periods.forEach((item, index) =>
    check("source", item.source, owed.file, owed.placeOf(["periods", index, "source"])),
  );
  owed.value.other_clauses.forEach((item, index) => {
    check("source", item.source, owed.file, owed.placeOf(["other_clauses", index, "source"]));
    all("record", item.records, owed, ["other_clauses", index, "records"]);
  });
  owed.value.themes.forEach((theme, index) =>
    check("source", theme.source, owed.file, owed.placeOf(["themes", index, "source"])),
  );
  reference.gaps.value.gaps.forEach((gap, index) => {
    all("record", gap.records, reference.gaps, ["gaps", index, "records"]);
    all("dataset", gap.datasets, reference.gaps, ["gaps", index, "datasets"]);
  });
}

function knownIds(evidence: Evidence): Known {
  const ids = (items: readonly { id: string }[]) => new Set(items.map((item) => item.id));
  const { reference } = evidence;
  return {
    source: ids(evidence.sources),
    record: ids(evidence.records),
    dataset: ids(evidence.datasets),
    chart: ids(evidence.charts),
    provider: ids(reference.providers.value.providers),
    lot: ids(reference.lots.value.lots),
    area: ids(reference.areas.value.areas),
    authority: ids(reference.authorities.value.authorities),
    unit: ids(reference.units.value.units),
    obligation: ids(reference.obligations.value.obligations),
  };
}

/** Where things of a kind are declared, for the mend. */
const HOME: { [kind: string]: string } = {
  source: "data/sources/<id>.yaml",
  record: "data/records/<id>.yaml",
  dataset: "data/datasets/<id>/dataset.yaml",
  chart: "content/charts/<id>.yaml",
  provider: "data/reference/providers.yaml",
  lot: "data/reference/lots.yaml",
  area: "data/reference/areas.yaml",
  authority: "data/reference/authorities.yaml",
  unit: "data/reference/units.yaml",
  obligation: "data/reference/obligations.yaml",
  observation: "the dataset's observations.csv",
  event: "the record's file",
  term: "content/glossary.yaml",
  story: "content/stories/<id>.mdx",
};

/** An id that points at nothing; names the nearest one that exists. */
export function unknownReference(
  kind: string,
  id: string,
  ids: Iterable<string>,
  file: string,
  at: Place | undefined,
): Problem {
  const near = nearest(id, ids);
  const home = (HOME[kind] ?? "").replace("<id>", id);
  return {
    code: "unknown-reference",
    file,
    ...(at ? { at } : {}),
    found: `the ${kind} "${id}"`,
    expected: `${/^[aeo]/.test(kind) ? "an" : "a"} ${kind} that exists`,
    mend: near ? `write "${near}", or add it to ${home}` : `add it to ${home}, or correct the id`,
  };
}

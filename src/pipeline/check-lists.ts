import type { Problem } from "../model/problem.ts";
import type { Authored, Evidence } from "./evidence.ts";

/** Checks that no closed list names the same thing twice: the second would silently hide the first, or the reverse. */
export function checkLists({ datasets, reference }: Evidence): Problem[] {
  const { providers, lots, areas, authorities, units, clocks, obligations, gaps, disagreements } = reference;
  return [
    ...repeated(providers, "providers", providers.value.providers),
    ...repeated(lots, "lots", lots.value.lots),
    ...repeated(areas, "areas", areas.value.areas),
    ...repeated(authorities, "authorities", authorities.value.authorities),
    ...repeated(units, "units", units.value.units),
    ...repeated(clocks, "rules", clocks.value.rules),
    ...repeated(clocks, "provisions", clocks.value.provisions),
    ...repeated(obligations, "obligations", obligations.value.obligations),
    ...repeated(
      obligations,
      "contracts",
      obligations.value.contracts.map(({ provider, lot }) => ({ id: `${provider} ${lot}` })),
    ),
    ...repeated(
      obligations,
      "periods",
      obligations.value.periods.map(({ period }) => ({ id: period })),
    ),
    ...repeated(
      obligations,
      "other_clauses",
      obligations.value.other_clauses.map(({ number }) => ({ id: number })),
    ),
    ...repeated(gaps, "gaps", gaps.value.gaps),
    ...repeated(disagreements, "disagreements", disagreements.value.disagreements),
    ...datasets.flatMap((dataset) => [
      ...repeated(
        dataset,
        "measures",
        dataset.value.measures.map(({ name }) => ({ id: name })),
      ),
      ...(dataset.corrections
        ? repeated(dataset.corrections, "corrections", dataset.corrections.value.corrections)
        : []),
    ]),
  ];
}

/** The second item of a list with an id that an earlier one has. */
export function repeated(file: Authored<unknown>, list: string, items: readonly { id: string }[]): Problem[] {
  return items.flatMap(({ id }, index): Problem[] => {
    if (items.findIndex((item) => item.id === id) === index) return [];
    const place = file.placeOf([list, index]);
    return [
      {
        code: "duplicate-id",
        file: file.file,
        ...(place ? { at: place } : {}),
        found: `"${id}" a second time under ${list}`,
        expected: "each only once",
        mend: "take one of the two out, or give it an id of its own",
      },
    ];
  });
}

import type { Check, Finding } from "../model/check.ts";
import type { Problem } from "../model/problem.ts";
import type { Entry } from "./entry.ts";
import type { AuthoredDataset } from "./evidence.ts";

/** What does not add up, by more than the check says that its source may differ. Such a fault is mostly a slip of ours. */
export function checkSums(dataset: AuthoredDataset, findings: readonly Finding[]): Problem[] {
  const checks = dataset.value.checks ?? [];
  const last = new Set(findings.flatMap(({ observations }) => observations.at(-1) ?? []));
  const entries = new Map<string, Entry>();
  if (last.size > 0) {
    for (const entry of dataset.entries)
      if (last.has(entry.observation.id)) entries.set(entry.observation.id, entry);
  }
  return [
    ...findings.flatMap((finding) => {
      const check = checks.find(({ id }) => id === finding.check);
      return check && (finding.apart ?? 0) > (check.may_differ?.by ?? 0)
        ? [wrong(dataset, check, finding, entries.get(finding.observations.at(-1) ?? ""))]
        : [];
    }),
    ...checks.flatMap((check, index) => idle(dataset, check, index, findings)),
  ];
}

/** `entry` is the last observation of the check: the total, or the percentage. */
function wrong(dataset: AuthoredDataset, check: Check, finding: Finding, entry: Entry | undefined): Problem {
  const allowed = check.may_differ;
  return {
    code: "does-not-add-up",
    file: entry?.file ?? dataset.file,
    ...(entry ? { at: { line: entry.line, field: entry.fieldOf("value") } } : {}),
    found: `${finding.formula} in ${finding.group.period}, which differs ${finding.detail ?? ""}`,
    expected: allowed ? `a difference of at most ${allowed.by}: ${allowed.why}` : check.says,
    mend: `compare each of these figures with the source; if it is the source that does not add up, say by how much and why under may_differ of the check ${check.id} in ${dataset.file}`,
  };
}

/** Leave to differ that nothing takes would hide the next fault. */
function idle(
  dataset: AuthoredDataset,
  check: Check,
  index: number,
  findings: readonly Finding[],
): Problem[] {
  const own = findings.filter((finding) => finding.check === check.id);
  if (!check.may_differ || own.some(({ result }) => result === "differs")) return [];
  const place = dataset.placeOf(["checks", index, "may_differ"]);
  return [
    {
      code: "acknowledgement-unused",
      file: dataset.file,
      ...(place ? { at: place } : {}),
      found: `may_differ, where all ${own.length} sums or shares agree or cannot be checked`,
      expected: "leave to differ only where something differs",
      mend: "take may_differ out",
    },
  ];
}

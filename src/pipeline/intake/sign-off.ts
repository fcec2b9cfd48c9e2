import type { Finding } from "../../model/intake.ts";
import { FINDINGS, type FindingKind } from "../../model/intake.ts";
import type { Problem } from "../../model/problem.ts";
import { todo, todoIn } from "../../model/todo.ts";
import type { Found } from "./workbook.ts";

/** A reason why findings of a kind may pass: at one place, or wherever they are. */
export type Allowed = { kind: FindingKind; place: string | null; reason: string };

/**
 * Reads `KIND="reason"` or `KIND@PLACE="reason"`, as a person types it after --allow; null if it is neither.
 * A place may hold any character but the equals sign.
 */
export function parseAllowed(text: string): Allowed | null {
  const [, kind = "", place, reason = ""] = /^([a-z-]+)(?:@([^=]+))?=(.*)$/s.exec(text) ?? [];
  if (!Object.hasOwn(FINDINGS, kind) || reason.trim() === "") return null;
  return { kind: kind as FindingKind, place: place ?? null, reason: reason.trim() };
}

/**
 * Signs findings off. What a person gives now comes before what stands in the source from an earlier intake; a reason
 * for one place comes before one for a kind.
 */
export function signOff(
  found: readonly Found[],
  given: readonly Allowed[],
  recorded: readonly Finding[],
): { findings: Finding[]; unused: Allowed[] } {
  const used = new Set<Allowed>();
  const findings = found.map(({ kind, place, found }): Finding => {
    const meets = given.filter((each) => each.kind === kind && (each.place === null || each.place === place));
    meets.forEach((each) => used.add(each));
    const before = recorded.find(
      (each) => each.kind === kind && each.place === place && each.found === found && todoIn(each.signed_off) === null, // prettier-ignore
    );
    const reason =
      (meets.find((each) => each.place !== null) ?? meets[0])?.reason ?? before?.signed_off ?? null;
    return { kind, place, found, signed_off: reason };
  });
  return { findings, unused: given.filter((each) => !used.has(each)) };
}

/**
 * Marks what nobody has signed off as still to be judged, so that a draft can be made while the mark stops publishing.
 * People's details are not put off: they are the one thing that intake would keep in the files.
 */
export function putOff(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) =>
    finding.signed_off === null && finding.kind !== "personal-data"
      ? {
          ...finding,
          signed_off: todo(`say why it may pass, or ask for a file without it. ${FINDINGS[finding.kind]}`),
        }
      : finding,
  );
}

/** What stands in the way of an intake: findings without a reason, and reasons that meet nothing. */
export function signOffProblems(
  file: string,
  findings: readonly Finding[],
  unused: readonly Allowed[],
): Problem[] {
  return [
    ...findings
      .filter(({ signed_off }) => signed_off === null)
      .map(({ kind, place, found }): Problem => ({
        code: "finding-not-signed-off",
        file,
        found: `${kind} at ${place}: ${found}`,
        expected: `a reason why it may pass. ${FINDINGS[kind]}`,
        mend: `ask for a file without it, or add --allow '${kind}@${place}=<why it may pass>'`,
      })),
    ...unused.map(({ kind, place }): Problem => ({
      code: "sign-off-unused",
      file,
      found: `a reason for ${kind}${place === null ? "" : ` at ${place}`}`,
      expected: "reasons for what is in the file, and for nothing else",
      mend: "take the --allow away, or correct its kind or place",
    })),
  ];
}

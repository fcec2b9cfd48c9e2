/** A contractual target beside a value: "<= 3%", "< 3%", "90% satisfied". */
export type Target = { kind: "at most" | "below" | "at least" | "above"; value: number };

const FORM = /^(?:(<=|<|>=|>) )?(\d+(?:\.\d+)?)%(?: satisfied)?$/;

const KINDS = { "<=": "at most", "<": "below", ">=": "at least", ">": "above" } as const;

/** Reads a target in per cent, or gives null if it has another form. A bare share to reach is "at least". */
export function parseTarget(text: string): Target | null {
  const parts = FORM.exec(text);
  if (!parts) return null;
  return { kind: KINDS[(parts[1] ?? ">=") as keyof typeof KINDS], value: Number(parts[2]) };
}

/** A target in words: "at most 3%". */
export function targetInWords(text: string): string {
  const target = parseTarget(text);
  return target ? `${target.kind} ${target.value}%` : text;
}

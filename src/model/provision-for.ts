/** A provision that has an explanation, as data/reference/clocks.yaml cites it. */
type Explained = { id: string; section: string };

/** A citation taken apart: the law, the sections that it names, and the path inside the section. */
type Citation = { law: string; sections: string[]; path: string[] };

/**
 * The explained provision that a citation falls under: the same one; else the nearest that holds it, as s.50 holds
 * s.50(3)(b); else the only explained part of it, as s.43(2) for s.43. Null if nothing explains it.
 */
export function provisionFor(cited: string, explained: readonly Explained[]): string | null {
  const asked = parse(cited);
  if (!asked) return explained.find(({ section }) => section === cited)?.id ?? null;
  const near = explained.flatMap(({ id, section }) => {
    const parsed = parse(section);
    const related =
      parsed !== null && parsed.law === asked.law && parsed.sections.includes(asked.sections[0] ?? "");
    return related ? [{ id, path: parsed.path }] : [];
  });
  const holding = near
    .filter(({ path }) => path.every((part, at) => part === asked.path[at]))
    .sort((a, b) => b.path.length - a.path.length);
  if (holding[0]) return holding[0].id;
  const parts = near.filter(({ path }) => asked.path.every((part, at) => part === path[at]));
  return parts.length === 1 ? (parts[0]?.id ?? null) : null;
}

/** Reads "FOIA s.43(2)", "FOIA ss.57-58" and "GRC Rules 2009 r.22(1)(b)". The code of practice has no sections. */
function parse(text: string): Citation | null {
  const found = /^(.+) (?:ss?|r)\.(\d+)(?:-(\d+))?((?:\([0-9a-z]+\))*)$/.exec(text);
  if (!found) return null;
  const [, law = "", first = "", last = first, path = ""] = found;
  const count = Number(last) - Number(first) + 1;
  return {
    law,
    sections: Array.from({ length: count }, (_, index) => String(Number(first) + index)),
    path: [...path.matchAll(/\(([0-9a-z]+)\)/g)].map(([, part = ""]) => part),
  };
}

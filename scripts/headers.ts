/** One rule of a `_headers` file: for paths that match, drop and then add these headers. */
export type HeaderRule = { pattern: RegExp; drop: string[]; add: [name: string, value: string][] };

/**
 * Reads a `_headers` file as Cloudflare Pages does: a path, then its headers indented, `*` for any text,
 * `! Name` to take away what an earlier rule gave.
 * @throws with the line's number on anything else, so that no header is lost by a slip of the pen.
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const content = line.trim();
    if (content === "" || content.startsWith("#")) continue;
    if (/^\/[^:]*$/.test(line)) {
      rules.push({ pattern: patternFor(content), drop: [], add: [] });
      continue;
    }
    const [, dropped, name, value] = /^\s+(?:!\s*([\w-]+)|([\w-]+):\s*(\S.*))$/.exec(line.trimEnd()) ?? [];
    const rule = rules.at(-1);
    if (rule !== undefined && dropped !== undefined) rule.drop.push(dropped.toLowerCase());
    else if (rule !== undefined && name !== undefined && value !== undefined) rule.add.push([name, value]);
    else throw new Error(`_headers:${index + 1}: neither a path nor an indented "Name: value": ${content}`);
  }
  return rules;
}

/** The headers for a path: every matching rule in order; a name that is given twice is joined by a comma. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const headers = new Map<string, [name: string, value: string]>();
  for (const { drop, add } of rules.filter(({ pattern }) => pattern.test(path))) {
    for (const name of drop) headers.delete(name);
    for (const [name, value] of add) {
      const earlier = headers.get(name.toLowerCase())?.[1];
      headers.set(name.toLowerCase(), [name, earlier === undefined ? value : `${earlier}, ${value}`]);
    }
  }
  return Object.fromEntries(headers.values());
}

function patternFor(path: string): RegExp {
  return new RegExp(`^${path.split("*").map(RegExp.escape).join(".*")}$`);
}

import { parseExpression } from "vega";

/** Something in a specification that cannot be rendered safely: where, what, and what to do about it. */
export type Danger = { path: PropertyKey[]; found: string; expected: string; mend: string };

/** Keys whose text Vega runs as an expression. */
export const EXPRESSIONS = ["expr", "calculate", "filter", "test", "labelExpr", "signal", "update", "init"];

/** What an expression may not name, and why. Everything else that Vega does not know, it refuses itself. */
const OUTSIDE: Readonly<Record<string, string>> = {
  now: "the picture would change with the clock",
  random: "the picture would change from run to run",
  sampleUniform: "the picture would change from run to run",
  sampleNormal: "the picture would change from run to run",
  sampleLogNormal: "the picture would change from run to run",
  window: "it reaches outside the picture",
  self: "it reaches outside the picture",
  globalThis: "it reaches outside the picture",
  global: "it reaches outside the picture",
  process: "it reaches outside the picture",
  event: "nothing happens to a picture that stands still",
  screen: "it reaches outside the picture",
  windowSize: "it reaches outside the picture",
  containerSize: "it reaches outside the picture",
  constructor: "it reaches outside the picture",
  prototype: "it reaches outside the picture",
  __proto__: "it reaches outside the picture",
  warn: "it writes to the log",
  info: "it writes to the log",
  debug: "it writes to the log",
};

/** Everything in a Vega-Lite specification that would load, link, run or change something outside its picture. */
export function dangersIn(node: unknown, path: PropertyKey[] = []): Danger[] {
  if (Array.isArray(node)) return node.flatMap((item, i) => dangersIn(item, [...path, i]));
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const here = [...path, key];
    // Rows are not part of the drawing: a column may have any name.
    if (key === "values" && path.at(-1) === "data") return [];
    if (key === "datasets" && path.length === 0) return [];
    return [...keyDanger(key, value, here), ...dangersIn(value, here)];
  });
}

function keyDanger(key: string, value: unknown, path: PropertyKey[]): Danger[] {
  const danger = (found: string, expected: string, mend: string): Danger[] => [
    { path, found, expected, mend },
  ];
  if (key === "url" && path.includes("data"))
    return danger(`data from ${JSON.stringify(value)}`, "rows in the specification, or given with --data", "save the rows as a file and give it with --data FILE"); // prettier-ignore
  if (key === "href") return danger("a link in a mark", "marks without links", 'take "href" out: the words and the table can hold links'); // prettier-ignore
  if (key === "url" || (["mark", "type"].includes(key) && value === "image"))
    return danger("an image", "marks that Vega draws by itself", "draw a point, bar, line or text instead");
  if (key === "loader" || key === "usermeta") return danger(`"${key}"`, "a specification of the picture alone", `take "${key}" out`); // prettier-ignore
  if (!EXPRESSIONS.includes(key) || typeof value !== "string") return [];
  const why = unreadable(value);
  if (why !== null)
    return danger(`the expression ${value}`, "an expression that can be read", `correct it: ${why}`);
  return namesIn(value).flatMap((name) => {
    const outside = Object.hasOwn(OUTSIDE, name) ? OUTSIDE[name] : undefined;
    return outside === undefined ? [] : danger(`"${name}" in the expression ${value}`, `an expression of the rows alone: ${outside}`, `write it without "${name}"`); // prettier-ignore
  });
}

/** Why a text is no expression, or null if it is one. */
export function unreadable(expression: string): string | null {
  try {
    parseExpression(expression);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Every name in an expression: identifiers, and members that are written out. */
function namesIn(expression: string): string[] {
  const found: string[] = [];
  collect(parseExpression(expression), found);
  return found;
}

function collect(node: unknown, found: string[]): void {
  if (typeof node !== "object" || node === null) return;
  const { type, name, value, property, computed } = node as Record<string, unknown>;
  if (type === "Identifier") found.push(String(name));
  if (type === "MemberExpression" && computed === true) {
    const { value: member } = property as { value?: unknown };
    if (typeof member === "string") found.push(member);
  }
  if (type === "Literal" && typeof value === "string") return;
  for (const child of Object.values(node)) collect(child, found);
}

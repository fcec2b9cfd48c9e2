/** What a reader made of a chart, as it stands in an address: pure, so that it can be tested without a browser. */

/** One thing to choose from, as an address and as words have it. */
export type Option = { value: string; name: string };

/** What a chart offers: its series under the name of their column, and the months to begin and end with. */
export type Offer = { column: string; series: Option[]; from: Option[]; to: Option[] };

/** What was chosen; no series means all. */
export type State = { series: string[]; from: string | null; to: string | null; bright: string | null };

export const WHOLE: State = { series: [], from: null, to: null, bright: null };

const BRIGHT = "highlight";

/** The state that an address asks for, and what it asks for that the chart does not have, in words. */
export function stateOf(query: string, offer: Offer): { state: State; unknown: string[] } {
  const asked = new URLSearchParams(query);
  const unknown: string[] = [];
  const known = (name: string, value: string) => {
    const found = offer.series.some((one) => one.value === value);
    if (!found) unknown.push(`${name} “${value}”`);
    return found;
  };
  const series = (asked.get(offer.column) ?? "").split(",").filter((value) => value !== "" && known(offer.column, value)); // prettier-ignore
  const bright = asked.get(BRIGHT);
  const month = (name: "from" | "to") => {
    const value = asked.get(name);
    if (value === null) return null;
    const found = snapped(value, offer[name], name);
    if (found === null) unknown.push(`figures ${name} “${value}”`);
    return found;
  };
  let [from, to] = [month("from"), month("to")];
  if (from !== null && to !== null && from > to) {
    unknown.push(`figures from “${asked.get("from")}” to “${asked.get("to")}”`);
    [from, to] = [null, null];
  }
  const all = new Set(series).size === offer.series.length;
  const lit = bright !== null && bright !== "" && known(BRIGHT, bright) ? bright : null;
  return { state: { series: all ? [] : [...new Set(series)], from, to, bright: lit }, unknown };
}

/** A month that the chart has: the first not before "2017" or "2017-04", or the last not after it. */
function snapped(value: string, options: readonly Option[], name: "from" | "to"): string | null {
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value)) return null;
  const whole = value.length === 7 ? value : `${value}-${name === "from" ? "01" : "12"}`;
  const fits = options.filter((option) => (name === "from" ? option.value >= whole : option.value <= whole));
  return (name === "from" ? fits[0] : fits.at(-1))?.value ?? null;
}

/** The query of a state, "" for the whole chart. What else the address asks for stays. */
export function queryOf(state: State, offer: Offer, before = ""): string {
  const query = new URLSearchParams(before);
  const set = (name: string, value: string | null) =>
    value === null || value === "" ? query.delete(name) : query.set(name, value);
  set(offer.column, state.series.join(","));
  set("from", state.from);
  set("to", state.to);
  set(BRIGHT, state.bright);
  const text = query.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** The signals of src/charts/explorer-spec.ts for a state. */
export function signalsOf({ series, from, to, bright }: State, offer: Offer): Record<string, unknown> {
  const nameOf = (value: string) => offer.series.find((one) => one.value === value)?.name ?? value;
  return {
    shown_series: series.length > 0 ? series.map(nameOf) : null,
    shown_from: from === null ? null : monthOf(from),
    shown_to: to === null ? null : monthOf(to) + 1,
    bright_series: bright === null ? null : nameOf(bright),
  };
}

/** Which rows a state shows; each is the place of its series, and its period in months from year 0. */
export function shownRows(state: State, offer: Offer, rows: readonly (readonly [number, number, number])[]): boolean[] {
  const first = state.from === null ? -Infinity : monthOf(state.from);
  const after = state.to === null ? Infinity : monthOf(state.to) + 1;
  const wanted = (series: number) => state.series.length === 0 || state.series.includes(offer.series[series]?.value ?? "");
  return rows.map(([series, from, to]) => wanted(series) && from >= first && to <= after);
} // prettier-ignore

/** A state in a sentence: "8 of 32 figures: Capita; from January 2017." */
export function inWords(state: State, offer: Offer, shown: readonly boolean[]): string {
  const count = shown.filter(Boolean).length;
  const named = (value: string | null, options: readonly Option[]) => options.find((one) => one.value === value)?.name; // prettier-ignore
  const [from, to] = [named(state.from, offer.from), named(state.to, offer.to)];
  const parts = [
    state.series.map((value) => named(value, offer.series)).join(" and "),
    [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(" "),
    state.bright === null ? "" : `${named(state.bright, offer.series)} stands out`,
  ].filter((part) => part !== "");
  const figures = count === shown.length ? `All ${count} figures` : `${count} of ${shown.length} figures`;
  return `${figures}${parts.length > 0 ? `: ${parts.join("; ")}` : ""}.`;
}

function monthOf(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;
}

/** What a reader may choose, for every page: for each choice its values, the first being what the site does by itself. */
export const CHOICES = {
  order: ["words", "picture", "table"],
  text: ["normal", "large", "larger"],
  spacing: ["normal", "wide"],
  contrast: ["device", "more"],
} as const;

export type Choice = keyof typeof CHOICES;
export type Settings = { [C in Choice]: (typeof CHOICES)[C][number] };

/** Where the browser keeps them. They are sent nowhere. */
const KEY = "reader-settings";

/**
 * The settings that hold for a page: what its address asks for, else what the browser keeps, else the site's own.
 * Anything unknown counts as not said. `kept` is JSON, from whatever version of the site, or null.
 */
export function settingsFor(query: string, kept: string | null): Settings {
  const asked = new URLSearchParams(query);
  const own = parsed(kept);
  const choose = <C extends Choice>(choice: C) => {
    const values: readonly string[] = CHOICES[choice];
    return [asked.get(choice), own[choice]].find((value) => values.includes(String(value))) ?? values[0];
  };
  return Object.fromEntries((Object.keys(CHOICES) as Choice[]).map((choice) => [choice, choose(choice)])) as Settings;
} // prettier-ignore

/** The settings that differ from the site's own, as the query of an address: "text=large", or "". */
export function queryOf(settings: Settings): string {
  const chosen = Object.entries(settings).filter(([choice, value]) => CHOICES[choice as Choice][0] !== value);
  return new URLSearchParams(chosen).toString();
}

/** What the browser keeps; null where it keeps nothing or may not be asked, as in a sandboxed frame. */
export function keptSettings(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the settings in this browser. False if it may not. */
export function keepSettings(settings: Settings): boolean {
  try {
    if (queryOf(settings) === "") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}

/** Puts settings on the page: as attributes, which src/styles/settings.css reads, and the parts of charts in order. */
export function applySettings(settings: Settings): void {
  for (const [choice, value] of Object.entries(settings)) {
    document.documentElement.setAttribute(`data-${choice}`, value);
  }
  for (const parts of document.querySelectorAll(".chart-parts")) {
    // The order in the page, not only on screen: keyboard and screen reader follow it.
    const wanted = new Map([...new Set([settings.order, ...CHOICES.order])].map((part, place) => [part, place]));
    const place = (part: Element) => wanted.get((part as HTMLElement).dataset["part"] as Settings["order"]) ?? 9;
    const own = [...parts.children];
    const sorted = own.toSorted((a, b) => place(a) - place(b));
    if (sorted.some((part, i) => part !== own[i])) parts.append(...sorted);
  }
} // prettier-ignore

function parsed(kept: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(kept ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

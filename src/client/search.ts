/**
 * Starts Pagefind's components on the search page, lets one kind of page be chosen, and keeps words and kind in the
 * address, so that a search can be linked to. Pagefind's files are written after the pages: they are fetched by path.
 */
const COMPONENTS = "/pagefind/pagefind-component-ui.js";

type Filters = { kind?: string[] };
type Counts = { kind?: Record<string, number> };

/** What is used of Pagefind's component instance. */
type Instance = {
  triggerSearchWithFilters(term: string, filters: Filters): void;
  triggerFilters(filters: Filters): void;
  on(event: "search", heard: (term: string, filters: Filters) => void): void;
  on(event: "filters", heard: (counts: { available: Counts }) => void): void;
};

declare global {
  interface Window {
    /** What Pagefind's script leaves behind; it exports nothing. */
    PagefindComponents?: { getInstanceManager(): { getInstance(name: string): Instance } };
  }
}

const kinds = [...document.querySelectorAll<HTMLInputElement>("#search-kinds input")];
const filtersFor = (kind: string): Filters => (kind === "" ? {} : { kind: [kind] });

/** The address of a search. */
function addressOf(term: string, kind: string): string {
  const query = new URLSearchParams();
  if (term !== "") query.set("q", term);
  if (kind !== "") query.set("kind", kind);
  return query.size === 0 ? location.pathname : `${location.pathname}?${query}`;
}

/** How many results each kind would leave. */
function showCounts({ kind: counts = {} }: Counts): void {
  for (const { value, nextElementSibling } of kinds) {
    const count = nextElementSibling?.querySelector(".count");
    if (count && value !== "") count.textContent = ` ${counts[value] ?? 0}`;
  }
}

function connect(instance: Instance): void {
  for (const input of kinds) {
    input.addEventListener("change", () => instance.triggerFilters(filtersFor(input.value)));
  }
  instance.on("search", (term, { kind: [kind = ""] = [] }) =>
    history.replaceState(null, "", addressOf(term, kind)),
  );
  instance.on("filters", ({ available }) => showCounts(available));

  const asked = new URLSearchParams(location.search);
  const chosen = kinds.find(({ value }) => value === asked.get("kind"));
  if (chosen) chosen.checked = true;
  const term = asked.get("q") ?? "";
  if (term !== "" || chosen) instance.triggerSearchWithFilters(term, filtersFor(chosen?.value ?? ""));
}

/** Loads the components and shows the search, or says that it did not load. */
export async function startSearch(): Promise<void> {
  try {
    await import(/* @vite-ignore */ COMPONENTS);
    if (window.PagefindComponents === undefined) throw new Error(`${COMPONENTS} brought no components`);
    connect(window.PagefindComponents.getInstanceManager().getInstance("default"));
    document.getElementById("site-search")?.removeAttribute("hidden");
  } catch {
    document.getElementById("search-failed")?.removeAttribute("hidden");
  }
}

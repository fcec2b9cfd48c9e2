/**
 * Lets a reader narrow a chart: by the links to one series, or by the form that "Explore" opens. The first touch loads
 * the part of Vega that redraws it. What was chosen stands in the address, so that it can be sent on and gone back to.
 */
import type { Runtime } from "vega-typings";
import { startBrush } from "./chart-brush.ts";
import { narrowPage } from "./chart-narrow.ts";
import { inWords, queryOf, shownRows, signalsOf, stateOf, WHOLE, type Offer, type State } from "./chart-state.ts"; // prettier-ignore
import type { Live } from "./vega-view.ts";

type Row = readonly [number, number, number];
type Started = { live: Live; rows: readonly Row[] };

/** Makes the explorer of a page work. */
export function startExplore(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".chart-explore[data-explore]")) explore(box);
}

function explore(box: HTMLElement): void {
  const chart = box.dataset["explore"] ?? "";
  const template = box.querySelector("template");
  template?.replaceWith(template.content);
  const form = box.querySelector("form");
  const button = box.querySelector<HTMLElement>(".explore-open");
  const said = box.querySelector(".explore-said");
  const space = document.querySelector<HTMLElement>(`.chart-space[data-chart="${chart}"]`);
  if (!form || !button || !said || !space) return;
  const offer = offerOf(form);
  const started = new Map<string, Promise<Started>>();
  let now: State = WHOLE;

  const picture = () => [...space.querySelectorAll<SVGSVGElement>("svg.chart-picture")].find((svg) => svg.getClientRects().length > 0); // prettier-ignore

  /** The live chart behind a picture, loaded once. */
  const startedFor = (svg: SVGSVGElement): Promise<Started> => {
    const size = svg.classList.contains("wide") ? "wide" : "narrow";
    const known = started.get(size) ?? start(chart, size, svg);
    started.set(size, known);
    known.catch(() => started.delete(size));
    return known;
  };

  /** Draws what is chosen now. Of several askings the last one holds. */
  const draw = async (words: (told: string) => string) => {
    const svg = picture();
    if (!svg) return;
    const wanted = now;
    try {
      const { live, rows } = await startedFor(svg);
      const inside = await live.draw(signalsOf(wanted, offer));
      if (wanted !== now) return;
      const plot = svg.querySelector(".chart-plot");
      if (plot) plot.innerHTML = inside;
      space.dispatchEvent(new Event("redrawn"));
      const shown = shownRows(wanted, offer, rows);
      narrowPage(chart, shown);
      said.textContent = words(inWords(wanted, offer, shown));
      box.dataset["live"] = "";
    } catch {
      said.textContent = "The explorer did not load. Picture, words and table are whole without it.";
    }
  };

  const open = () => {
    form.hidden = false;
    button.setAttribute("aria-expanded", "true");
  };
  const choose = (state: State) => {
    if (queryOf(state, offer) === queryOf(now, offer)) return fill(form, now);
    now = state;
    history.pushState(null, "", location.pathname + queryOf(now, offer, location.search));
    fill(form, now);
    mark(box, now);
    void draw((told) => told);
  };

  button.addEventListener("click", () => {
    if (!form.hidden) {
      form.hidden = true;
      button.setAttribute("aria-expanded", "false");
      return;
    }
    open();
    if (!("live" in box.dataset)) void draw((told) => `Choose what to see. ${told}`);
  });
  box.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLElement>("a[data-series]");
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return; // prettier-ignore
    event.preventDefault();
    open();
    choose({ ...now, series: link.dataset["series"] ? [link.dataset["series"]] : [] });
  });
  form.addEventListener("change", () => choose(stateOf(chosenIn(form), offer).state));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    choose(WHOLE);
  });
  startBrush(space, picture, async (svg, x) => (await startedFor(svg)).live.monthAt(x), (from, to) => {
    open();
    const { state, unknown } = stateOf(queryOf({ ...now, from, to }, offer), offer);
    if (unknown.length > 0) said.textContent = "No whole period lies in that stretch.";
    else choose(state);
  }, offer); // prettier-ignore

  /** Takes over what the address asks for; says what of it the chart does not have. */
  const restore = () => {
    const { state, unknown } = stateOf(location.search, offer);
    const same = queryOf(state, offer) === queryOf(now, offer);
    now = state;
    fill(form, now);
    mark(box, now);
    if (same && unknown.length === 0) return;
    open();
    const stale = unknown.length > 0 ? `This address asks for ${unknown.join(" and ")}, which this chart does not have. Shown instead: ` : ""; // prettier-ignore
    void draw((told) => stale + told);
  };
  window.addEventListener("popstate", restore);
  window.addEventListener("resize", () => {
    if ("live" in box.dataset) void draw((told) => told);
  });
  restore();
  box.dataset["ready"] = "";
}

async function start(chart: string, size: string, svg: SVGSVGElement): Promise<Started> {
  const asked = fetch(`/charts/${chart}/explorer-${size}.json`);
  const [{ startView }, response] = await Promise.all([import("./vega-view.ts"), asked]);
  const { flow, rows } = (await response.json()) as { flow: Runtime; rows: Row[] };
  const hatch = svg.querySelector("pattern")?.id ?? "";
  return { live: startView(flow, hatch, Number(svg.getAttribute("font-size"))), rows };
}

/** What the form offers. */
function offerOf(form: HTMLFormElement): Offer {
  const boxes = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const options = (name: string) =>
    [...form.querySelectorAll<HTMLOptionElement>(`select[name="${name}"] option:not([value=""])`)].map(({ value, text }) => ({ value, name: text })); // prettier-ignore
  return {
    column: form.dataset["column"] ?? "",
    series: boxes.map(({ value, dataset }) => ({ value, name: dataset["name"] ?? value })),
    from: options("from"),
    to: options("to"),
  };
}

/** What is chosen in the form, as a query. Several series under one name are joined. */
function chosenIn(form: HTMLFormElement): string {
  const data = new FormData(form);
  const query = new URLSearchParams();
  for (const name of new Set(data.keys())) query.set(name, data.getAll(name).join(","));
  for (const [name, value] of [...query]) if (value === "") query.delete(name);
  return query.toString();
}

/** Puts a state into the form. No series chosen means all: their boxes are ticked. */
function fill(form: HTMLFormElement, state: State): void {
  for (const box of form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) {
    box.checked = state.series.length === 0 || state.series.includes(box.value);
  }
  const chosen: Record<string, string | null> = { from: state.from, to: state.to, highlight: state.bright };
  for (const select of form.querySelectorAll("select")) select.value = chosen[select.name] ?? "";
}

/** Says which of the links to one series is the one that is shown, if any is. */
function mark(box: HTMLElement, { series }: State): void {
  for (const link of box.querySelectorAll<HTMLElement>("a[data-series]")) {
    const shown = series.length > 1 ? null : (series[0] ?? "");
    if (link.dataset["series"] === shown) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

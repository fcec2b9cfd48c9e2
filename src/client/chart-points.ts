/**
 * A chart's figures by pointer, touch and keyboard. Takes them from the list of points that the page holds in words
 * (`[data-points] li[data-row]`) and finds their marks in the picture (`[data-row]`); asks for nothing.
 */
import { nearest, placeNote } from "./chart-marks.ts";
import { circle, uncircle } from "./chart-ring.ts";

/** How long a note stays when the pointer leaves its mark, so that it can be reached, in ms. */
const LINGER = 300;

/** What a mouse does before a click is a look; everything else is a choice, and is announced. */
type By = "look" | "choice";

/** Makes every picture of the page answer. */
export function startPoints(): void {
  for (const space of document.querySelectorAll<HTMLElement>(".chart-space[data-chart]")) answer(space);
}

function answer(space: HTMLElement): void {
  const part = <T extends Element>(name: string) => space.querySelector<T>(`.chart-${name}`);
  const [reader, note] = [part<HTMLElement>("reader"), part<HTMLElement>("note")];
  const [words, link, said] = [part("note-words"), part<HTMLAnchorElement>("note-link"), part("said")];
  if (!reader || !note || !words || !link || !said) return;
  const chart = space.dataset["chart"] ?? "";
  let now: Element | null = null;
  let chosen = false;
  let leaving = 0;

  /** The points that are shown, series by series. */
  const points = () => [
    ...document.querySelectorAll(`[data-points="${chart}"] li[data-row]:not([hidden], [hidden] *)`),
  ];
  const marks = () =>
    [...space.querySelectorAll<SVGGraphicsElement>("svg [data-row]")].filter(
      (mark) => mark.getClientRects().length > 0,
    );

  const hide = () => {
    clearTimeout(leaving);
    note.hidden = true;
    chosen = false;
    said.textContent = "";
    uncircle(space);
  };

  const show = (point: Element, by: By) => {
    clearTimeout(leaving);
    if (point === now && !note.hidden && by === "look") return;
    const mark = marks().find((each) => each.getAttribute("data-row") === point.getAttribute("data-row"));
    // All measures of what stands are taken before anything changes: a page is laid out again only once.
    const [box, around] = [mark?.getBoundingClientRect(), space.getBoundingClientRect()];
    const frame = mark?.ownerSVGElement?.getBoundingClientRect();
    now = point;
    const text = inWords(point);
    words.textContent = text;
    link.href = point.querySelector("a")?.href ?? "";
    note.hidden = false;
    chosen = by === "choice";
    if (chosen && said.textContent !== text) said.textContent = text;
    uncircle(space);
    if (!mark || !box || !frame) return;
    circle(mark, box, frame);
    const { left, top } = placeNote(box, note.getBoundingClientRect(), around);
    note.style.left = `${left}px`;
    note.style.top = `${top}px`;
  };

  const at = (event: MouseEvent, by: By) => {
    const all = marks();
    const found = all[nearest(all.map((mark) => mark.getBoundingClientRect()), event.clientX, event.clientY)];
    const point = points().find((each) => each.getAttribute("data-row") === found?.getAttribute("data-row"));
    if (point) show(point, by);
    else if (by === "choice") hide();
    else linger();
  }; // prettier-ignore
  const linger = () => {
    clearTimeout(leaving);
    if (!chosen) leaving = window.setTimeout(hide, LINGER);
  };

  space.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse") return;
    if (reader.contains(event.target as Node)) clearTimeout(leaving);
    else at(event, "look");
  });
  space.addEventListener("pointerleave", linger);
  space.addEventListener("click", (event) => {
    if (!reader.contains(event.target as Node)) at(event, "choice");
  });

  // The marks of a live picture are drawn anew when it is narrowed.
  space.addEventListener("redrawn", hide);

  const step = (to: (all: Element[], from: number) => number) => {
    const all = points();
    const from = now ? all.indexOf(now) : -1;
    const next = all[from < 0 ? 0 : Math.min(Math.max(to(all, from), 0), all.length - 1)];
    if (next) show(next, "choice");
  };
  reader.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-step]");
    if (button) step((_, from) => from + Number(button.dataset["step"]));
  });
  reader.addEventListener("keydown", (event) => {
    const move = MOVES[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(move);
  });
  // Who arrives by keyboard sees at once where they are.
  reader.addEventListener("focusin", ({ target, relatedTarget }) => {
    const arrived = (target as Element).matches("[data-step]:focus-visible");
    if (arrived && !reader.contains(relatedTarget as Node | null)) step((_, from) => from);
  });
  reader.addEventListener("focusout", ({ relatedTarget }) => {
    if (!reader.contains(relatedTarget as Node | null)) hide();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || note.hidden) return;
    if (note.contains(document.activeElement)) reader.querySelector<HTMLElement>("[data-step]")?.focus();
    hide();
  });
  reader.dataset["ready"] = "";
}

const MOVES: Readonly<Record<string, (all: Element[], from: number) => number>> = {
  ArrowLeft: (_, from) => from - 1,
  ArrowRight: (_, from) => from + 1,
  ArrowUp: (all, from) => across(all, from, -1),
  ArrowDown: (all, from) => across(all, from, 1),
  Home: () => 0,
  End: (all) => all.length - 1,
};

/** The same place in the series before or after; where it has none, its first point. */
function across(all: Element[], from: number, by: number): number {
  const series = [...new Set(all.map((point) => point.parentElement))];
  const next = series[series.indexOf(all[from]?.parentElement ?? null) + by];
  if (!next) return from;
  const place = (point?: Element) => point?.querySelector(".point-at")?.textContent;
  const own = all.filter((point) => point.parentElement === next);
  return all.indexOf(own.find((point) => place(point) === place(all[from])) ?? (own[0] as Element));
}

/** "Capita, July 2014: 46%": as the list has it, with the series before it where there are several. */
function inWords(point: Element): string {
  const series = point.closest<HTMLElement>("[data-series]")?.dataset["series"];
  const own = (point.textContent ?? "").replace(/\s+/g, " ").trim();
  return series ? `${series}, ${own}` : own;
}

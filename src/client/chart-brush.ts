/** Drawing over a chart with the mouse chooses a stretch of months. The form does the same by keyboard and touch. */
import type { Offer } from "./chart-state.ts";

/** What is less than this wide is a click, in px. */
const LEAST = 12;

/**
 * Listens for a stretch drawn over the picture that is shown, and tells its first and last month as an address has
 * them. `monthAt` turns a place across the plot, in the picture's own units, into a month counted from year 0.
 */
export function startBrush(
  space: HTMLElement,
  picture: () => SVGSVGElement | undefined,
  monthAt: (svg: SVGSVGElement, x: number) => Promise<number>,
  chosen: (from: string, to: string) => void,
  offer: Offer,
): void {
  if (offer.from.length < 2) return;
  const stretch = document.createElement("div");
  stretch.className = "chart-stretch";
  stretch.hidden = true;
  space.append(stretch);
  let began: number | null = null;

  const across = (x: number) => {
    const { left } = space.getBoundingClientRect();
    stretch.style.left = `${Math.min(began ?? x, x) - left}px`;
    stretch.style.width = `${Math.abs(x - (began ?? x))}px`;
    stretch.style.height = `${picture()?.getBoundingClientRect().height ?? 0}px`;
  };
  space.addEventListener("pointerdown", (event) => {
    const onPicture = picture()?.contains(event.target as Node) === true;
    if (event.pointerType !== "mouse" || event.button !== 0 || !onPicture) return;
    event.preventDefault();
    began = event.clientX;
  });
  window.addEventListener("pointermove", ({ clientX }) => {
    if (began === null) return;
    stretch.hidden = Math.abs(clientX - began) < LEAST;
    across(clientX);
  });
  window.addEventListener("pointerup", ({ clientX }) => {
    const svg = picture();
    const [left, right] = [Math.min(began ?? clientX, clientX), Math.max(began ?? clientX, clientX)];
    const drawn = began !== null && right - left >= LEAST;
    began = null;
    stretch.hidden = true;
    if (!drawn || !svg) return;
    const frame = svg.getBoundingClientRect();
    const at = Number(/translate\(([\d.-]+)/.exec(svg.querySelector(".chart-plot")?.getAttribute("transform") ?? "")?.[1] ?? 0); // prettier-ignore
    const inPlot = (x: number) => ((x - frame.left) * svg.viewBox.baseVal.width) / frame.width - at;
    void Promise.all([monthAt(svg, inPlot(left)), monthAt(svg, inPlot(right))]).then(([from, to]) =>
      chosen(monthAsText(Math.ceil(from - 0.5)), monthAsText(Math.floor(to - 0.5))),
    );
  });
}

/** "2014-01" for a month from year 0. */
function monthAsText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

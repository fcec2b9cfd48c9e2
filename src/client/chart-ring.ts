import type { Box } from "./chart-marks.ts";

/** Draws a ring around a mark that stands at `box` in a picture that stands at `frame`, both as on screen. */
export function circle(mark: SVGGraphicsElement, box: Box, frame: Box): void {
  const picture = mark.ownerSVGElement;
  if (!picture) return;
  const scale = picture.viewBox.baseVal.width / (frame.right - frame.left);
  const around = 4;
  const measures = {
    x: (box.left - frame.left) * scale - around,
    y: (box.top - frame.top) * scale - around,
    width: (box.right - box.left) * scale + 2 * around,
    height: (box.bottom - box.top) * scale + 2 * around,
    rx: 4,
  };
  for (const kind of ["halo", "line"]) {
    const ring = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const [name, value] of Object.entries(measures)) ring.setAttribute(name, String(value));
    ring.setAttribute("class", `chart-ring ${kind}`);
    picture.append(ring);
  }
}

/** Takes every ring out of a picture. */
export function uncircle(space: Element): void {
  for (const ring of space.querySelectorAll(".chart-ring")) ring.remove();
}

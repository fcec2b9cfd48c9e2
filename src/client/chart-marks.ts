/** A box on screen, in px. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** How far a pointer may be from a box and still mean it, in px: half of a 44 px target. */
export const REACH = 22;

/** The box nearest to a place, or -1 if none is within `reach`. Of two that hold it, the smaller one's middle decides. */
export function nearest(boxes: readonly Box[], x: number, y: number, reach = REACH): number {
  let best = -1;
  let least: [number, number] = [reach, 0];
  for (const [i, { left, top, right, bottom }] of boxes.entries()) {
    const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    const off = Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y);
    if (away < least[0] || (away === least[0] && off < least[1])) [best, least] = [i, [away, off]];
  }
  return best;
}

/** Where a note of a size goes: over the middle of its mark, or under it, and inside `space` sideways. */
export function placeNote(mark: Box, note: { width: number; height: number }, space: Box) {
  const gap = 6;
  const most = Math.max(0, space.right - space.left - note.width);
  const left = Math.min(Math.max((mark.left + mark.right) / 2 - space.left - note.width / 2, 0), most);
  const over = mark.top - gap - note.height;
  return { left, top: (over >= Math.min(space.top, 0) ? over : mark.bottom + gap) - space.top };
}

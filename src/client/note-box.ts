/** How far the box stands from the words and from the edges of the window, in CSS pixels. */
const GAP = 8;

/** Fills the box with what the note says, its way to the whole list, and a way out. */
export function fillNote(box: HTMLElement, note: Element, hash: string): void {
  const words = [...note.children].filter((child) => !child.matches(".back")).map((child) => child.cloneNode(true));
  const number = hash.replace("#note-", "");
  const ways = document.createElement("p");
  ways.className = "note-ways";
  const whole = document.createElement("a");
  whole.href = hash;
  whole.textContent = `Note ${number} in the list`;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "note-close";
  close.textContent = "Close";
  ways.append(whole, close);
  box.setAttribute("aria-label", `Note ${number}`);
  box.replaceChildren(...words, ways);
} // prettier-ignore

/** Puts the box under the words, or above them where there is more room, and keeps it inside the window. */
export function placeBeside(box: HTMLElement, link: Element): void {
  const words = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const parent = box.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const { width, height } = box.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - GAP;
  const left = Math.max(GAP, Math.min(words.left, room));
  const below = words.bottom + GAP + height <= window.innerHeight || words.top < height + GAP;
  const top = below ? words.bottom + GAP : words.top - GAP - height;
  box.style.left = `${left - parent.left}px`;
  box.style.top = `${top - parent.top}px`;
  // Where neither side has room the box runs on below: the window follows it.
  if (top + height > window.innerHeight) box.scrollIntoView({ block: "nearest" });
}

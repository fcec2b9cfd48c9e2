/**
 * A story's bound numbers by touch, pointer and keyboard: each shows its note, which the page holds, where the reader
 * is. Without this script the link leads to the note itself. Asks for nothing.
 */
import { fillNote, placeBeside } from "./note-box.ts";

const LINKS = "a.bound[href^='#note-']";

/** Makes the bound items of the page answer. */
export function startNotes(): void {
  const box = document.createElement("div");
  box.className = "note-box";
  box.hidden = true;
  box.tabIndex = -1;
  box.setAttribute("role", "dialog");
  let shown: HTMLAnchorElement | null = null;

  const hide = (): void => {
    box.hidden = true;
    shown?.removeAttribute("aria-expanded");
    shown = null;
  };

  const show = (link: HTMLAnchorElement, enter: boolean): void => {
    const note = document.getElementById(link.hash.slice(1));
    if (!note) return;
    if (shown !== link) {
      hide();
      shown = link;
      fillNote(box, note, link.hash);
      // Beside the words in the order of the keyboard too, but not inside a sentence.
      (link.closest("p, ul, ol, table, h2, h3") ?? link).after(box);
      box.hidden = false;
      link.setAttribute("aria-expanded", "true");
      placeBeside(box, link);
    }
    if (enter) box.focus({ preventScroll: true });
  };

  // Who closes a note has seen it: coming back to its number does not open it again.
  let returning = false;
  const back = (): void => {
    const link = shown;
    hide();
    returning = true;
    link?.focus({ preventScroll: true });
    returning = false;
  };

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLAnchorElement>(LINKS);
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      show(link, true);
    } else if (target?.closest(".note-close")) back();
    else if (target && !box.contains(target)) hide();
  });
  // A keyboard that comes to a number sees its note at once; focus stays in the sentence until Enter.
  document.addEventListener("focusin", ({ target }) => {
    if (returning || !(target instanceof HTMLElement) || box.contains(target)) return;
    if (target.matches(LINKS) && target.matches(":focus-visible")) show(target as HTMLAnchorElement, false);
    else if (target !== shown) hide();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && shown) back();
  });
  window.addEventListener("resize", () => {
    if (shown) placeBeside(box, shown);
  });
}

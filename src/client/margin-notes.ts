/**
 * On a wide window the numbers of a story say in the margin what they are, in one line each. The margin repeats the
 * notes for the eye only: who hears the page, or has no script, has the notes themselves.
 */
const WIDE = "(min-width: 72rem)";
const GAP = 12;

/** What may run into the margin itself. */
const WIDE_THINGS = "figure, .table-region, .know-box";

/** Starts the margin, and keeps it right as the window and the fonts change. */
export function startMargin(article: HTMLElement): void {
  const margin = document.createElement("div");
  margin.className = "margin-notes";
  margin.setAttribute("aria-hidden", "true");
  margin.dataset["needsScript"] = "";
  const links = firstOfEachNote(article);
  const entries = links.flatMap((link) => {
    const said = document.getElementById(link.hash.slice(1))?.querySelector(".brief")?.textContent?.trim();
    if (!said) return [];
    const entry = document.createElement("p");
    const number = document.createElement("span");
    number.className = "mark";
    number.textContent = `[${link.hash.replace("#note-", "")}] `;
    entry.append(number, said);
    margin.append(entry);
    return [{ link, entry }];
  });
  if (entries.length === 0) return;
  article.append(margin);

  const wide = window.matchMedia(WIDE);
  const lay = (): void => {
    margin.hidden = !wide.matches;
    if (!wide.matches) return;
    const top = article.getBoundingClientRect().top;
    const taken = [...article.querySelectorAll(WIDE_THINGS)].map((thing) => thing.getBoundingClientRect());
    let free = 0;
    for (const { link, entry } of entries) {
      let at = Math.max(free, link.getBoundingClientRect().top - top);
      for (const box of taken) {
        const [from, to] = [box.top - top - GAP, box.bottom - top + GAP];
        if (at < to && at + entry.offsetHeight > from) at = to;
      }
      entry.style.top = `${at}px`;
      free = at + entry.offsetHeight + GAP;
    }
  };
  lay();
  new ResizeObserver(lay).observe(article);
  void document.fonts.ready.then(lay);
}

/** The numbers that stand in the text, each note's first. */
function firstOfEachNote(article: HTMLElement): HTMLAnchorElement[] {
  const links = [...article.querySelectorAll<HTMLAnchorElement>("a.bound:not(.quiet)[href^='#note-']")];
  return links.filter((link, at) => links.findIndex(({ hash }) => hash === link.hash) === at);
}

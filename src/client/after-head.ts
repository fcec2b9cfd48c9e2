/** On the root of a page that is to be painted in two steps, and on it until the first of them is done. */
const [TWO_STEPS, WAITING] = ["data-head-first", "data-waiting"];

/** A page in the background is not painted. It must be whole all the same after this many milliseconds. */
const AT_MOST = 500;

/**
 * Loads the scripts that a page names on its root, after its head with the one h1 is painted; and has a page that asks
 * for it painted in two steps, first that head, then the rest. Without scripts a page is painted at once, as a whole.
 */
export function afterHead(): void {
  const root = document.documentElement;
  // Within the site the browser keeps the font, and a head without it would flicker.
  const keepsFont = document.referrer.startsWith(`${location.origin}/`);
  // An address with a place in the page leads past the head, and the place must be there.
  if (root.hasAttribute(TWO_STEPS) && location.hash === "") root.setAttribute(WAITING, keepsFont ? "" : "font");
  let done = false;
  const go = () => {
    if (done) return;
    done = true;
    root.removeAttribute(WAITING);
    // Scripts find a whole page, as modules in the page itself would, and do not hold up the frame that shows it.
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", loadScripts);
    else setTimeout(loadScripts);
  };
  // What the callback of one frame finds is painted in that frame; the rest comes with the next.
  const look = () => void requestAnimationFrame(document.querySelector("h1") ? go : look);
  requestAnimationFrame(look);
  setTimeout(go, AT_MOST);
} // prettier-ignore

/** The build names them there, in place of the elements that load them (src/pipeline/page-policy.ts). */
function loadScripts(): void {
  for (const src of document.documentElement.dataset["scripts"]?.split(" ") ?? []) void import(/* @vite-ignore */ src); // prettier-ignore
}

/** Starts Pagefind's search on the search page. Its files are written after the pages, so they are fetched by path. */
const COMPONENTS = "/pagefind/pagefind-component-ui.js";

const search = document.getElementById("site-search");
const failed = document.getElementById("search-failed");

try {
  await import(/* @vite-ignore */ COMPONENTS);
  search?.removeAttribute("hidden");
} catch {
  failed?.removeAttribute("hidden");
}

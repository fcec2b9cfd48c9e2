/**
 * Runs in every page's head, before it is painted (decision 0032): puts the reader's settings on, so that no page shows
 * otherwise than they chose, and sees that what can wait does (decision 0034).
 */
import { afterHead } from "./after-head.ts";
import { applySettings, keptSettings, settingsFor } from "./settings.ts";

const kept = keptSettings();
// Most readers have chosen nothing, and a page is the site's own as it stands.
if (kept !== null || location.search !== "") {
  const settings = settingsFor(location.search, kept);
  applySettings(settings);
  document.addEventListener("DOMContentLoaded", () => applySettings(settings));
}
afterHead();

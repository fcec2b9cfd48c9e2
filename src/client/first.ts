/** Loaded in every page's head, before it is painted, so that no page shows otherwise than its reader chose. */
import { applySettings, keptSettings, settingsFor } from "./settings.ts";

const settings = settingsFor(location.search, keptSettings());
applySettings(settings);
document.addEventListener("DOMContentLoaded", () => applySettings(settings));

/** The form of reader settings: each choice holds at once, is kept in this browser, and is said once. */
import { applySettings, CHOICES, keepSettings, keptSettings, queryOf, settingsFor, type Choice, type Settings } from "./settings.ts"; // prettier-ignore

/** Shows the form and answers it. */
export function startSettings(): void {
  const form = document.getElementById("settings-form");
  const said = document.getElementById("settings-said");
  const query = document.getElementById("settings-query");
  if (!(form instanceof HTMLFormElement) || !said || !query) throw new Error("the page has no settings");

  const chosen = () => new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])); // prettier-ignore
  const tellQuery = (settings: Settings) => {
    const asked = queryOf(settings);
    query.textContent = asked === "" ? "none: these are the site’s own" : `?${asked}`;
  };
  const hold = (what: string) => {
    const settings = settingsFor(chosen().toString(), null);
    const kept = keepSettings(settings);
    applySettings(settings);
    tellQuery(settings);
    said.textContent = kept ? what : `${what} This browser keeps nothing, so it holds for this page only.`;
  };
  const fill = (settings: Settings) => {
    for (const choice of Object.keys(CHOICES) as Choice[]) {
      const group = form.elements.namedItem(choice);
      if (group instanceof RadioNodeList) group.value = settings[choice];
    }
  };

  // What holds on this page already; an address that asks for something is not kept.
  const now = settingsFor(location.search, keptSettings());
  fill(now);
  tellQuery(now);
  form.addEventListener("change", ({ target }) => {
    const input = target as HTMLInputElement;
    const legend = input.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
    hold(`${legend}: ${input.labels?.[0]?.textContent?.trim() ?? ""}.`);
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    fill(settingsFor("", null));
    hold("Everything is as the site sets it.");
  });
  form.removeAttribute("hidden");
}

/**
 * A chart as sound, loaded when a reader asks to hear it: chart2music plays the points that the page lists in words,
 * those that are shown, higher tones for higher figures. It runs from this site and asks for nothing.
 */
type Heard = { series: string; at: string; words: string; value: number };

/** Makes every "Hear this chart" of the page work. */
export function startSound(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".chart-sound")) offer(box);
}

function offer(box: HTMLElement): void {
  const button = box.querySelector<HTMLElement>("button");
  const player = box.querySelector<HTMLElement>(".sound-player");
  const spoken = box.querySelector<HTMLElement>(".sound-spoken");
  const said = box.querySelector<HTMLElement>(".sound-said");
  if (!button || !player || !spoken || !said) return;
  let stop = (): void => undefined;
  button.addEventListener("click", () => void play());
  box.dataset["ready"] = "";

  async function play(): Promise<void> {
    if (!button || !player || !spoken || !said) return;
    const { points, silent } = heard(box.dataset["sound"] ?? "");
    if (points.length < 2) {
      said.textContent = "Fewer than two figures are shown, so there is nothing to hear.";
      return;
    }
    try {
      const { c2mChart } = await import("chart2music");
      stop();
      player.hidden = false;
      const { x = "", y = "", form } = box.dataset;
      const { err, data } = c2mChart({ ...scoreOf(points, form === "bar" ? "bar" : "line", x, y), title: box.dataset["title"] ?? "", element: player, cc: spoken, lang: "en" }); // prettier-ignore
      if (err !== null || !data) throw new Error(err ?? "no sound");
      stop = () => data.cleanUp();
      said.textContent = silent > 0 ? `${silent} missing ${silent === 1 ? "figure makes" : "figures make"} no sound.` : ""; // prettier-ignore
      player.focus();
    } catch (error) {
      player.hidden = true;
      said.textContent = `This chart cannot be heard: ${error instanceof Error ? error.message : "the player did not load"}.`; // prettier-ignore
    }
  }
}

/** The points that are shown, in the order of the rows, and how many of them have no figure. */
function heard(chart: string): { points: Heard[]; silent: number } {
  const listed = [...document.querySelectorAll<HTMLElement>(`[data-points="${chart}"] li[data-row]:not([hidden])`)]; // prettier-ignore
  const points = listed
    .sort((a, b) => Number(a.dataset["row"]) - Number(b.dataset["row"]))
    .flatMap((point): Heard[] => {
      const value = Number.parseFloat(point.dataset["value"] ?? "");
      const text = (name: string) => point.querySelector(name)?.textContent?.trim() ?? "";
      const series = point.closest<HTMLElement>("[data-series]")?.dataset["series"] ?? "";
      return Number.isNaN(value) ? [] : [{ series, at: text(".point-at"), words: text("a"), value }];
    });
  return { points, silent: listed.length - points.length };
}

/** The points as chart2music takes them: places in their order, figures in the words of the page. */
export function scoreOf(points: readonly Heard[], type: "bar" | "line", x: string, y: string) {
  const places = [...new Set(points.map(({ at }) => at))];
  const words = new Map(points.map((point) => [point.value, point.words]));
  const data: Record<string, { x: number; y: number; label?: string }[]> = {};
  for (const { series, at, words: own, value } of points) {
    // A figure that shares its value with another, but not its words, says its own: "about 40%" is not "40%".
    const label = words.get(value) === own ? {} : { label: own };
    (data[series] ??= []).push({ x: places.indexOf(at), y: value, ...label });
  }
  const format = (value: number) => words.get(value) ?? String(value);
  const series = Object.keys(data);
  return { type, data: series.length > 1 ? data : (data[series[0] ?? ""] ?? []), axes: { x: { label: x, valueLabels: places }, y: { label: y, format } } }; // prettier-ignore
}

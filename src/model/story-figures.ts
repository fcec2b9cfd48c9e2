/** What a Figure of a story shows of its observation. */
export type Shown = "value" | "base" | "target";

/** One Figure as it stands in a story's text. */
export type StoryFigure = { obs: string; show: Shown };

/** The Figures of a story's MDX text in reading order, each once, however often it stands there. */
export function figuresIn(body: string): StoryFigure[] {
  const found = [...body.matchAll(/<Figure\s([^>]*?)\/?>/g)].map(([, attributes = ""]) => ({
    obs: attribute(attributes, "obs") ?? "",
    show: (attribute(attributes, "show") ?? "value") as Shown,
  }));
  return found.filter((figure, index) => found.findIndex((other) => sameFigure(other, figure)) === index);
}

/** The observations that the Figures show, in order of first use: the note of the first is note 1. */
export function notesOf(figures: readonly StoryFigure[]): string[] {
  return [...new Set(figures.map(({ obs }) => obs))];
}

/** The anchor of a Figure in the text, where its note leads back to. */
export function figureAnchor(figures: readonly StoryFigure[], figure: StoryFigure): string {
  return `figure-${figures.findIndex((other) => sameFigure(other, figure)) + 1}`;
}

/** The anchor of a note. */
export function noteAnchor(number: number): string {
  return `note-${number}`;
}

function sameFigure(a: StoryFigure, b: StoryFigure): boolean {
  return a.obs === b.obs && a.show === b.show;
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}

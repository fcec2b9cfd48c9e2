import type { SeriesStyle } from "../model/chart.ts";

/**
 * Every colour of a chart, light and dark, by the name of its CSS variable in src/styles/tokens.css; a test compares
 * the two. Nothing else in a chart has a colour.
 */
export const PALETTE = {
  paper: { light: "#fbfaf6", dark: "#12161b" },
  ink: { light: "#15191f", dark: "#eceef1" },
  "ink-2": { light: "#454c56", dark: "#b4bbc5" },
  rule: { light: "#858a93", dark: "#7a828d" },
  hairline: { light: "#d9d5c9", dark: "#343b45" },
  atos: { light: "#0a5aa8", dark: "#6fb1f5" },
  capita: { light: "#b3420f", dark: "#f59a62" },
  maximus: { light: "#6a3d9a", dark: "#c3a1f0" },
  dwp: { light: "#3f4650", dark: "#b9c0ca" },
  courts: { light: "#0b6e5b", dark: "#5cc9b1" },
} as const;

export type Colour = keyof typeof PALETTE;

/** The colours that a mark which stands for data may have. */
export const DATA_COLOURS = ["atos", "capita", "maximus", "dwp", "courts", "ink", "ink-2"] as const;

/** A colour as Vega draws it: the light one, which a class turns into the reader's own. */
export const hex = (colour: Colour): string => PALETTE[colour].light;

/** The name of a drawn colour, or null if it is not one of ours. */
export function colourName(drawn: string): Colour | null {
  const found = Object.entries(PALETTE).find(([, { light }]) => light === drawn.toLowerCase());
  return found ? (found[0] as Colour) : null;
}

/** Who is who: colour, shape of points and dash of lines, so that no series rests on colour alone. */
export type Style = { colour: Colour; shape: string; dash: readonly number[] };

const SOLID: readonly number[] = [1, 0];
const LONG = [9, 4] as const;
const SHORT = [4, 3] as const;
const DOTS = [2, 3] as const;

export const STYLES: Record<SeriesStyle, Style> = {
  atos: { colour: "atos", shape: "circle", dash: SOLID },
  capita: { colour: "capita", shape: "square", dash: LONG },
  maximus: { colour: "maximus", shape: "triangle-up", dash: SHORT },
  dwp: { colour: "dwp", shape: "diamond", dash: SOLID },
  courts: { colour: "courts", shape: "cross", dash: DOTS },
  first: { colour: "ink", shape: "circle", dash: SOLID },
  second: { colour: "ink-2", shape: "square", dash: LONG },
  third: { colour: "ink-2", shape: "triangle-up", dash: SHORT },
  fourth: { colour: "ink-2", shape: "diamond", dash: DOTS },
};

/** The styles of codes that are drawn the same in every chart. */
export const STYLE_OF_CODE: Readonly<Record<string, SeriesStyle>> = {
  "atos-ias": "atos",
  capita: "capita",
  "maximus-chda": "maximus",
  "1": "atos",
  "2": "capita",
  "3": "atos",
};

/** What series that are nobody's take, in turn. */
export const NEUTRAL: readonly SeriesStyle[] = ["first", "second", "third", "fourth"];

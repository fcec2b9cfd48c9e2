/** How large a variant of a chart is. Text is in px of the drawing. */
export type Size = {
  name: "wide" | "narrow";
  width: number;
  /** Height of a chart over time. */
  height: number;
  /** Height of one panel of several. */
  panel: number;
  /** Height that one horizontal bar takes. */
  bar: number;
  /** How long the bar of an absent value is: a sign, not a measure. */
  absent: number;
  text: number;
  /** Width given to the names of horizontal bars, and to labels at the ends of lines. */
  names: number;
  labels: number;
  /** The smallest width on screen at which CSS shows this variant. */
  shownFrom: number;
};

/** The least size of a label on screen. */
export const LEAST_TEXT = 12;

/** For 640 px of text column and more. */
export const WIDE: Size = { name: "wide", width: 720, height: 380, panel: 110, bar: 28, absent: 48, text: 16, names: 180, labels: 170, shownFrom: 560 }; // prettier-ignore

/** For phones: at 320 px of screen the page leaves 288, and with the largest text that a reader can choose 272. */
export const NARROW: Size = { name: "narrow", width: 320, height: 320, panel: 100, bar: 26, absent: 28, text: 15, names: 96, labels: 100, shownFrom: 256 }; // prettier-ignore

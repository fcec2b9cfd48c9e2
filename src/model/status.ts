import { codesOf } from "./closed-list.ts";

/**
 * Why a value is missing or special: the UK harmonised shorthand (Government Analysis Function, "Symbols in
 * tables", 2022) and a few of our own for what an authority kept back. `absent` says that the value itself is missing.
 */
export const STATUSES = {
  x: { label: "not available", absent: true, meaning: "The source says that it has no figure here." },
  z: { label: "not applicable", absent: true, meaning: "A figure would make no sense here." },
  c: { label: "suppressed by the source", absent: true, meaning: "The source kept the figure back so that nobody can be recognised, or because too few cases stand behind it." },
  low: { label: "rounds to zero", absent: false, meaning: "Not zero, but less than half of the last digit shown." },
  b: { label: "break in the series", absent: false, meaning: "The definition changed: not comparable with what stands before." },
  r: { label: "revised", absent: false, meaning: "Differs from what the source gave before." },
  e: { label: "estimated", absent: false, meaning: "The source calls it an estimate." },
  p: { label: "provisional", absent: false, meaning: "The source says that it may still change." },
  withheld: { label: "withheld under the Act", absent: true, meaning: "The authority refused to give it and named a section of the Freedom of Information Act." },
  "not-disclosed": { label: "not disclosed", absent: true, meaning: "It was asked for and not given, and no section is known to have been named." },
  dropped: { label: "left out by us as wrong", absent: true, meaning: "The source prints a figure that is known to be wrong. A correction says why." },
  corrected: { label: "corrected by us", absent: false, meaning: "The source prints another figure, which is known to be wrong. A correction says why." },
  illegible: { label: "illegible", absent: true, meaning: "It stands in the document but cannot be read." },
} as const; // prettier-ignore

export type Status = keyof typeof STATUSES;

export const status = codesOf(STATUSES);

/** The statuses that a transcribed row may carry. The other two are ours: a declared correction sets them. */
export const sourceStatus = status.exclude(["dropped", "corrected"]);

/** Names of layers that the SVG treats in its own way. */
export const LAYER = { absent: "absent", gaps: "gap", ends: "ends", bars: "barlabels" } as const;

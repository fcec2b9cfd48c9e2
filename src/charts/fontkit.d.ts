/** The part of fontkit that the metrics use; the package has no types of its own. */
declare module "fontkit" {
  export type Font = {
    unitsPerEm: number;
    variationCoords: number[] | null;
    HVAR: object;
    /** Gives how much wider a glyph is at `variationCoords`. */
    _variationProcessor: { getAdvanceAdjustment(glyph: number, table: object): number };
    layout(text: string): { advanceWidth: number; glyphs: { id: number }[] };
  };
  export function create(bytes: Uint8Array): Font;
}

import { z } from "zod";
import { ID_PATTERN } from "./id.ts";

/**
 * Where a value was read: `<source>#<locator>` when transcribed by a person ("pq-25821#Table 1"),
 * `<source>#<sheet>!<cell>` when read from a held file ("mi-2016-03#Complaints!C14"). The one table of a held CSV is
 * the sheet "csv", its rows and columns named as a spreadsheet names them ("cabinet-office-foi-2020#csv!C17").
 */
export type Address = { source: string; locator: string } | { source: string; sheet: string; cell: string };

const CELL = /^[A-Z]{1,3}[1-9]\d*$/;

/** Writes an address. Sheets and locators keep their own words; the source's id cannot hold "#". */
export function formatAddress(address: Address): string {
  return `${address.source}#${locatorOf(address)}`;
}

/** The part of an address after the source: the locator, or sheet and cell. */
export function locatorOf(address: Address): string {
  return "cell" in address ? `${address.sheet}!${address.cell}` : address.locator;
}

/** Reads an address, or gives null. What follows the last "!" is a cell only if it looks like one. */
export function parseAddress(text: string): Address | null {
  const hash = text.indexOf("#");
  const source = text.slice(0, Math.max(0, hash));
  const rest = text.slice(hash + 1);
  if (hash < 0 || !ID_PATTERN.test(source) || rest === "") return null;
  const bang = rest.lastIndexOf("!");
  const cell = rest.slice(bang + 1);
  if (bang > 0 && CELL.test(cell)) return { source, sheet: rest.slice(0, bang), cell };
  return { source, locator: rest };
}

/** An address as text. */
export const address = z
  .string()
  .refine((text) => parseAddress(text) !== null, "an address: source#locator, or source#sheet!cell");

import { z } from "zod";
import { id } from "./id.ts";

/** The closed lists of data/reference that give codes their names: providers, lots, areas and units. */
export const provider = z.strictObject({
  id: id.describe("The code used in observations and records."),
  name: z.string().describe("The name that readers see."),
  short: z.string().describe("A shorter name, for charts and narrow tables."),
  members: z.array(id).optional().describe("The providers that a combined code stands for."),
  about: z.string().describe("What the company does under which contract."),
  sources: z.array(id).describe("The sources of the above; empty for codes of our own."),
});

export const lot = z.strictObject({
  id: id.describe("The code used in observations."),
  name: z.string().describe("The name that readers see."),
  about: z.string().describe("The area or contract that it covers."),
  sources: z.array(id).describe("The sources of the above; empty for codes of our own."),
});

export const area = z.strictObject({
  id: id.describe("The code used in observations."),
  name: z.string().describe("The area as the sources name it."),
});

/** A public authority, by the name that its source gives it; one that was renamed stands here under each name. */
export const authority = z.strictObject({
  id: id.describe("The code used in observations."),
  name: z.string().describe("The authority as the sources name it."),
});

export const unit = z.strictObject({
  id: id.describe("The code used in observations."),
  name: z.string().describe("The unit in words, for column heads: per cent, weeks, £ million."),
  one: z.string().describe("How a single one is written: # stands for the number."),
  many: z.string().describe("How several are written: # stands for the number."),
  highest: z.number().optional().describe("The most that a value in it can be, if there is such a number."),
});

export const providers = z.strictObject({
  providers: z.array(provider).describe("The companies, and codes for several of them together."),
});
export const lots = z.strictObject({
  lots: z.array(lot).describe("The contract lots, and codes for several of them together."),
});
export const areas = z.strictObject({ areas: z.array(area).describe("The areas that sources name.") });
export const authorities = z.strictObject({
  authorities: z.array(authority).describe("The authorities that sources name."),
  sources: z.array(id).describe("The sources that name them."),
});
export const units = z.strictObject({ units: z.array(unit).describe("The units of values.") });

export type Provider = z.infer<typeof provider>;
export type Lot = z.infer<typeof lot>;
export type Area = z.infer<typeof area>;
export type Authority = z.infer<typeof authority>;
export type Unit = z.infer<typeof unit>;

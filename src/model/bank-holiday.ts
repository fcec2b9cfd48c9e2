import { z } from "zod";
import { codesOf } from "./closed-list.ts";
import { id } from "./id.ts";
import { NATION_NAMES } from "./working-day.ts";

/** A part of the United Kingdom with bank holidays of its own. */
export const nation = codesOf(NATION_NAMES);

export const bankHoliday = z.strictObject({
  date: z.iso.date().describe("The day, as an ISO date."),
  title: z.string().min(1).describe("What the holiday is called."),
  in: z.array(nation).min(1).describe("The nations that keep it."),
});

/** data/reference/bank-holidays.yaml. */
export const bankHolidays = z.strictObject({
  note: z.string().describe("How the list was checked."),
  sources: z.array(id).min(1).describe("The sources of the list."),
  first: z.iso.date().describe("The first day that the list covers."),
  last: z.iso.date().describe("The last day that the list covers."),
  holidays: z.array(bankHoliday).describe("The holidays, by date."),
});

export type BankHoliday = z.infer<typeof bankHoliday>;
export type BankHolidays = z.infer<typeof bankHolidays>;

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/root.ts";
import { clockRules } from "../../src/model/clock.ts";
import { bankHolidays, type BankHolidays } from "../../src/model/bank-holiday.ts";
import { toCalendar } from "../../src/model/working-day.ts";
import { readYaml } from "../../src/pipeline/read-yaml.ts";

const read = (name: string) => readFileSync(join(ROOT, "data/reference", `${name}.yaml`));

function holidays(): BankHolidays {
  const { value } = readYaml(bankHolidays, "bank-holidays.yaml", read("bank-holidays"));
  if (!value) throw new Error("data/reference/bank-holidays.yaml cannot be read");
  return value;
}

/** The calendar of data/reference: a bank holiday in any part of the United Kingdom counts, as s.10(6) says. */
export const UK = toCalendar(holidays());

/** The trap: the same list with the holidays of England and Wales only. */
export const ENGLAND_AND_WALES = toCalendar({
  ...holidays(),
  holidays: holidays().holidays.filter((holiday) => holiday.in.includes("england-and-wales")),
});

/** The rules of data/reference/clocks.yaml. */
export const RULES = readYaml(clockRules, "clocks.yaml", read("clocks")).value?.rules ?? [];

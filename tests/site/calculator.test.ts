import { expect, test } from "vitest";
import { deadlineOf } from "../../src/model/deadline.ts";
import { UK } from "../model/calendar.ts";
import { useSite } from "./browser.ts";

const site = useSite();
const ZONES = ["Pacific/Honolulu", "Europe/London", "Pacific/Auckland"];
const REPLY = { name: "Reply", provision: "FOIA s.10(1)", statutory: true, period: { unit: "working-days", days: 20 } } as const; // prettier-ignore

test("the calculator gives the model's day in three time zones, by keyboard alone", async () => {
  for (const timezoneId of ZONES) {
    const page = await site.page("/clocks/", { timezoneId, locale: "en-GB" });
    await page.locator("#calculator-start").focus();
    // The same keys in whichever order the browser asks for day and month.
    await page.keyboard.type("08082019");
    await page.keyboard.press("Enter");
    const said = page.getByRole("status");
    await expect.poll(() => said.innerText()).toBe(deadlineOf(REPLY, "2019-08-08", UK).sentence);
    const rows = await page.locator("#calculator-days tbody tr").allInnerTexts();
    expect(rows.map((row) => row.replace(/\s+/g, " "))).toContain("Monday 26 August 2019 Not counted: Summer bank holiday (England and Wales and Northern Ireland)"); // prettier-ignore
    expect(rows.at(-1)).toContain("Day 20");
    await page.close();
  }
});

test("another rule gives another day, and what cannot be known is refused politely", async () => {
  const page = await site.page("/clocks/", { locale: "en-GB" });
  const ask = async (start: string, rule: string) => {
    await page.getByLabel("Day on which it starts").fill(start);
    await page.getByLabel("What runs out").selectOption(rule);
    await page.getByRole("button", { name: "Work it out" }).click();
    return page.getByRole("status").innerText();
  };
  expect(await ask("2018-01-29", "internal-review-exceptional")).toContain("run out on Tuesday 27 March 2018. Good practice, not a limit set by law"); // prettier-ignore
  expect(await ask("2017-12-19", "tribunal-appeal")).toContain("28 calendar days run out on Tuesday 16 January 2018"); // prettier-ignore
  expect(await ask("2027-12-20", "response")).toContain("would end after it, so nothing is worked out");
  expect(await page.locator("#calculator-days table").count()).toBe(0);
  expect(await page.locator("#calculator-start").getAttribute("aria-invalid")).toBe("true");
  expect(await ask("", "response")).toBe("That is not a full date. Give a day, a month and a year.");
});

test("days that a notice sets are asked for only where a notice sets them", async () => {
  const page = await site.page("/clocks/", { locale: "en-GB" });
  const days = page.getByLabel("Calendar days that the notice sets");
  expect(await days.isVisible()).toBe(false);
  await page.getByLabel("What runs out").selectOption("decision-notice-compliance");
  await page.getByLabel("Day on which it starts").fill("2017-12-19");
  const work = page.getByRole("button", { name: "Work it out" });
  await work.click();
  expect(await page.getByRole("status").innerText()).toContain("Give the days that the notice sets");
  expect(await days.getAttribute("aria-invalid")).toBe("true");
  expect(await page.locator("#calculator-start").getAttribute("aria-invalid")).toBe("false");
  await days.fill("35");
  await work.click();
  expect(await page.getByRole("status").innerText()).toContain("35 calendar days run out on Tuesday 23 January 2018. A limit set by law"); // prettier-ignore
  expect(await page.locator("#calculator-days tbody tr").count()).toBe(36);
  await page.getByLabel("What runs out").selectOption("response");
  expect(await days.isVisible()).toBe(false);
});

test("without scripts there is no dead form, but the rules and an example", async () => {
  const page = await site.page("/clocks/", { javaScriptEnabled: false });
  expect(await page.locator("#calculator-form").isVisible()).toBe(false);
  const text = await page.locator("main").innerText();
  expect(text).toContain("The calculator needs scripts");
  expect(text).toContain("20 working days run out on Wednesday 7 August 2019");
});

test("every legal basis with an explanation leads to it", async () => {
  const page = await site.page("/records/foi-pip-mi-2016/");
  await page.locator("#response-refused .event-source").getByRole("link", { name: "FOIA s.43" }).click();
  await page.waitForURL("**/clocks/#s43-2");
  expect(await page.locator("#s43-2").innerText()).toContain("commercial interests");
});

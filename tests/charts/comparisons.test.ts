import { describe, expect, test } from "vitest";
import { drawFixture, fixtureChart, fixtureRow, YEARS } from "./fixture.ts";

async function overview(rows: typeof YEARS, more = {}) {
  return (await words(rows, more)).overview;
}
async function words(rows: typeof YEARS, more = {}, material = {}) {
  const { drawn, problems } = await drawFixture(fixtureChart(more), rows, material);
  expect(problems).toEqual([]);
  if (!drawn) throw new Error("not drawn");
  return drawn.words;
}
const BOTH = { filter: { provider: ["capita", "atos-ias"] } };
const atos = (year: number, value: number, more = {}) => fixtureRow(year, value, { provider: "atos-ias", ...more }); // prettier-ignore

describe("who leads", () => {
  test("is counted over the periods for which all have a figure", async () => {
    const rows = [...YEARS, atos(2001, 11), atos(2002, 3), atos(2004, 50)];
    expect(await overview(rows, BOTH)).toContain("Higher in the 2 periods for which both have a figure: Capita in 1, Atos/IAS in 1."); // prettier-ignore
  });

  test("is nobody where two are level", async () => {
    expect(await overview([...YEARS, atos(2001, 10)], BOTH)).toContain("Higher in the one period for which both have a figure: none alone in 1."); // prettier-ignore
  });

  test("leaves out hedged and incomplete figures", async () => {
    const rows = [...YEARS, atos(2001, 11, { qualifier: "more than" }), atos(2002, 3)];
    expect(await overview(rows, BOTH)).toContain("Higher in the one period for which both have a figure: Capita in 1."); // prettier-ignore
  });

  test("is not said of one series, or of series that share no period", async () => {
    expect((await overview(YEARS)).join()).not.toContain("Higher");
    expect((await overview([...YEARS, atos(2004, 9)], BOTH)).join()).not.toContain("Higher");
  });
});

describe("a change", () => {
  const first = async (rows: typeof YEARS, material = {}) =>
    (await words(rows, {}, material)).series[0]?.summary[0];

  test("is in percentage points, or in the unit of the figures", async () => {
    expect(await first(YEARS)).toBe("From 10% in 2001 to 15% in 2003, a rise of 5 percentage points.");
    const weeks = YEARS.map((row) => ({ ...row, unit: "weeks" }));
    expect(await first(weeks)).toBe("From 10 weeks in 2001 to 15 weeks in 2003, a rise of 5 weeks.");
  });

  test("has the decimals of its figures, and no error of arithmetic", async () => {
    const rows = [fixtureRow(2001, 10), fixtureRow(2002, 1.3), fixtureRow(2003, 1.1)];
    expect(await first(rows)).toBe("From 10% in 2001 to 1.1% in 2003, a fall of 8.9 percentage points.");
  });

  test("is about as much where a source rounded", async () => {
    const rows = YEARS.map((row) => ({ ...row, qualifier: "rounded" as const }));
    expect(await first(rows)).toContain("a rise of about 5 percentage points");
  });

  test("is not said across a break, and neither is the highest of both sides", async () => {
    const breaks = [{ at: "2003", measure: "fixtures counted", why: "The fixture changed." }];
    const rows = [...YEARS, fixtureRow(2004, 12)];
    const said = await words(rows, {}, { dataset: { title: "Fixtures", breaks } });
    expect(said.series[0]?.summary[0]).toContain("because a break lies between them");
    expect(said.overview).toContain("Highest before January 2003: 20% (2002).");
    expect(said.overview).toContain("Highest from January 2003 on: 15% (2003).");
  });
});

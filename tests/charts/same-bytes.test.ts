import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import { CHARTS, drawNow } from "./material.ts";

const PLACES = [
  { TZ: "UTC", LC_ALL: "C" },
  { TZ: "America/New_York", LC_ALL: "tr_TR.UTF-8" },
  { TZ: "Pacific/Kiritimati", LC_ALL: "de_DE.UTF-8" },
];

test("every chart has the same bytes in three time zones and locales", { timeout: 60_000 }, () => {
  const drawn = PLACES.map((place) =>
    execFileSync(process.execPath, [join(ROOT, "tests/charts/fingerprints.ts")], {
      env: { ...process.env, ...place },
      encoding: "utf8",
    }),
  );
  expect(drawn[0]?.trim().split("\n")).toHaveLength(CHARTS.length);
  expect(new Set(drawn).size).toBe(1);
});

test("a chart has the same bytes whatever was drawn before it", async () => {
  const [one = "", other = ""] = CHARTS;
  const first = JSON.stringify(await drawNow(one));
  await drawNow(other);
  expect(JSON.stringify(await drawNow(one))).toBe(first);
});

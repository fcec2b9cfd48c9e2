import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";

test("a command runs in UTC and locale C whatever the machine says, and its exit code is handed on", () => {
  const run = spawnSync(
    process.execPath,
    [join(ROOT, "scripts/run.mjs"), "../tests/scripts/print-environment", "--root", "x"],
    {
      encoding: "utf8",
      env: { ...process.env, TZ: "America/New_York", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
    },
  );
  const [environment = "", hour] = run.stdout.split("\n");
  expect(JSON.parse(environment)).toEqual({
    TZ: "UTC",
    LC_ALL: "C",
    LANG: "C",
    ASTRO_TELEMETRY_DISABLED: "1",
    args: ["--root", "x"],
  });
  expect(hour).toBe("0");
  expect(run.status).toBe(7);
});

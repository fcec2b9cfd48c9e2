import { defineConfig } from "vitest/config";

// Test processes inherit this, so that `npx vitest` alone runs under the same clock as `npm test`.
process.env["TZ"] = "UTC";

const shared = { allowOnly: false, restoreMocks: true } as const;

export default defineConfig({
  test: {
    // Much of the time is child processes and the browser: as many files at once as there are processors.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          // Some tests read every published cell back: no limit on speed stands in a test, only on hanging.
          testTimeout: 60_000,
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/site/**", "tests/cases/**"],
        },
      },
      {
        test: {
          ...shared,
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          // A browser's first start on a small machine can take several seconds.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A busy machine may take seconds to get round to a page: a limit on hanging, not on speed.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});

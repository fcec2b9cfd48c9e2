import { cp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { packageProgram, runNode } from "./program.ts";
import { DIST, ROOT } from "./root.ts";
import { indexSite } from "./search-index.ts";
import type { Step } from "./steps.ts";

// The site grows here and becomes dist/ when it is whole, so a half-built site is never served.
const GROWING = join(ROOT, ".cache", "site");

/** data/ is validated and data/tidy/ written. */
export const dataStep: Step = { name: "data", run: (run) => runNode(["scripts/data.ts"], run) };

/** Every chart is drawn into .cache/charts. */
export const chartsStep: Step = { name: "charts", run: (run) => runNode(["scripts/charts.ts"], run) };

// Every file of /data/ is made here, before the pages that name its size.
const PACKAGED = join(ROOT, ".cache", "data");

/** The tidy rows, and the releases, are written in every published format into .cache/data. */
export const packageStep: Step = {
  name: "package",
  run: (run) => runNode(["scripts/package.ts", "--out", PACKAGED], run),
};

/** From the evidence to a whole site in dist/. */
export const buildSteps: readonly Step[] = [
  dataStep,
  chartsStep,
  packageStep,
  {
    name: "pages",
    run: async (run) => {
      await rm(DIST, { recursive: true, force: true });
      await rm(GROWING, { recursive: true, force: true });
      await runNode(packageProgram("astro", ["build", "--outDir", GROWING]), run);
      await cp(PACKAGED, join(GROWING, "data"), { recursive: true });
    },
  },
  {
    name: "search index",
    run: async ({ write }) => {
      const pages = await indexSite(GROWING);
      write(`${pages} pages can be searched\n`);
      await rename(GROWING, DIST);
    },
  },
];

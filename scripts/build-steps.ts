import { existsSync } from "node:fs";
import { cp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { formatProblem } from "../src/model/problem.ts";
import { takeLock, type Lock } from "./lock.ts";
import { applyPolicy } from "./page-policy.ts";
import { packageProgram, ProgramFailed, runNode } from "./program.ts";
import { restoreFolder, swapFolder } from "./replace.ts";
import { DIST, ROOT } from "./root.ts";
import { scanBuilt } from "./scan-built.ts";
import { indexSite } from "./search-index.ts";
import type { Step } from "./steps.ts";

// The site grows here and becomes dist/ when it is whole and has been looked through, so that neither half a site
// nor one with a person's details in it is ever served. The one before stands in dist/ until then. Each build has a
// folder of its own: a program of one that was cut off may still be writing.
const CACHE = join(ROOT, ".cache");
const GROWING = join(CACHE, `site-of-${process.pid}`);
const BEFORE = join(CACHE, "site-before");
const LOCK = join(CACHE, "build.lock");

/** data/ is validated and data/tidy/ written. */
export const dataStep: Step = { name: "data", run: (run) => runNode(["scripts/data.ts"], run) };

/** Every chart is drawn into .cache/charts. */
export const chartsStep: Step = { name: "charts", run: (run) => runNode(["scripts/charts.ts"], run) };

/** The charts' pictures, of now and of each release, become PNGs in .cache/images. */
export const imagesStep: Step = { name: "images", run: (run) => runNode(["scripts/images.ts"], run) };

// Every file of /data/ is made here, before the pages that name its size.
const PACKAGED = join(ROOT, ".cache", "data");

/** The tidy rows, and the releases, are written in every published format into .cache/data. */
export const packageStep: Step = {
  name: "package",
  run: (run) => runNode(["scripts/package.ts", "--out", PACKAGED], run),
};

const pagesStep: Step = {
  name: "pages",
  run: async (run) => {
    await clearGrowing();
    await runNode(packageProgram("astro", ["build", "--outDir", GROWING]), run);
    await cp(PACKAGED, join(GROWING, "data"), { recursive: true });
  },
};

/** Styles and the first script stand in the pages, and the policy names them. */
const policyStep: Step = {
  name: "policy",
  run: async ({ write }) =>
    write(`the policy names ${applyPolicy(GROWING)} styles and scripts that stand in pages\n`),
};

const searchStep: Step = {
  name: "search index",
  run: async ({ write }) => write(`${await indexSite(GROWING)} pages can be searched\n`),
};

/** Nothing that leads to a person is on the site, or it does not get out. */
const scanStep: Step = {
  name: "scan",
  run: async ({ write }) => {
    const { files, problems } = await scanBuilt(GROWING, ROOT);
    for (const problem of problems) write(`${formatProblem(problem)}\n\n`);
    if (problems.length > 0) throw new ProgramFailed(`${problems.length} found on the site`);
    write(`${files} files hold nothing that looks like a person's details\n`);
  },
};

/** From the evidence to a whole site in dist/. One build at a time: the first step takes a lock, the last gives it back. */
export function buildSteps(): readonly Step[] {
  let lock: Lock | undefined;
  const release = () => {
    if (lock?.taken) lock.release();
  };
  const lockStep: Step = {
    name: "lock",
    run: async ({ write }) => {
      lock = takeLock(LOCK);
      if (!lock.taken) throw new ProgramFailed(`a build is at work already (process ${lock.holder}): wait until it has ended`); // prettier-ignore
      // A build that fails gives it back as its process ends.
      process.once("exit", release);
      restoreFolder(DIST, BEFORE);
      if (lock.left !== null)
        write(`a build before this one was cut off (process ${lock.left}). ${standing()}\n`);
    },
  };
  const outStep: Step = {
    name: "out",
    run: async () => {
      swapFolder(GROWING, DIST, BEFORE);
      release();
      process.removeListener("exit", release);
    },
  };
  return [
    lockStep,
    dataStep,
    chartsStep,
    imagesStep,
    packageStep,
    pagesStep,
    policyStep,
    searchStep,
    scanStep,
    outStep,
  ];
}

async function clearGrowing(): Promise<void> {
  const left = (await readdir(CACHE)).filter((name) => /^site-of-\d+$/.test(name));
  await Promise.all(
    left.map((name) => rm(join(CACHE, name), { recursive: true, force: true, maxRetries: 3 })),
  );
}

/** What stands in dist/ after a build that did not go well. */
export function standing(): string {
  return existsSync(join(DIST, "index.html"))
    ? "dist/ is still the site of the last build that went well."
    : "There is no site in dist/: no build has gone well yet.";
}

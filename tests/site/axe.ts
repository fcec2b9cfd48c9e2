import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The source of axe-core. It comes in through the debugger, which a page's Content-Security-Policy does not bind. */
export const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with a page, as text. Run as a string: Vitest rewrites functions. */
export const RUN_AXE = `axe.run(document, { resultTypes: ["violations"] }).then((results) =>
  results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" "))))`;

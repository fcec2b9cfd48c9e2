import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Data } from "../src/charts/draw-file.ts";

/** What charts are drawn from: data/tidy of the tree at `root`, each file read once. */
export function tidyData(root: string): Data {
  const once = new Map<string, unknown>();
  const tidy = <T>(name: string): T => {
    if (!once.has(name)) once.set(name, JSON.parse(readFileSync(join(root, "data", "tidy", `${name}.json`), "utf8"))); // prettier-ignore
    return once.get(name) as T;
  };
  return { catalogue: tidy("catalogue"), rowsOf: tidy, reference: tidy("reference") };
}

/** Prints a hash of each chart of the site, drawn in this process: its picture, words and table. */
import { createHash } from "node:crypto";
import { CHARTS, drawnReal } from "./material.ts";

for (const id of CHARTS) {
  const hash = createHash("sha256").update(JSON.stringify(await drawnReal(id)));
  console.log(id, hash.digest("hex"));
}

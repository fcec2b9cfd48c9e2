/** Bench, run by hand: `node bench/record.ts 500`. How long the page of a record of so many events takes, and what it weighs. */
import { gzipSync } from "node:zlib";
import { longRecord, renderRecord } from "./long-record.ts";

for (const count of process.argv.slice(2).map(Number)) {
  const record = longRecord(count);
  const { html, seconds } = await renderRecord(record);
  const [whole, compressed] = [html.length, gzipSync(html).length].map((bytes) => (bytes / 1000).toFixed(0));
  console.log(`${count} events, ${record.clocks.length} clocks: ${seconds.toFixed(2)} s, ${whole} kB, ${compressed} kB compressed`); // prettier-ignore
}
process.exit(0);

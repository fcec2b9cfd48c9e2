import { join } from "node:path";
import { experimental_AstroContainer as Container } from "astro/container";
import { getViteConfig } from "astro/config";
import { createServer } from "vite";
import { ROOT } from "../scripts/root.ts";
import { clocksOf } from "../src/model/clock.ts";
import type { PublishedRecord } from "../src/model/published.ts";
import { calendar } from "../src/site/clocks.ts";
import { records, reference } from "../src/site.ts";

/**
 * FIXTURE, not data: a record of so many events. Each is one of the longest record that there is, with an id of its own
 * and words drawn at random (the same each time) from all records, so that it compresses no better than a real one.
 */
export function longRecord(count: number): PublishedRecord {
  const [longest] = [...records()].sort((a, b) => b.events.length - a.events.length);
  if (!longest) throw new Error("there is no record to lengthen");
  const said = records().flatMap(({ events }) =>
    events.map(({ summary, note = "" }) => `${summary} ${note}`),
  );
  const words = [...new Set(said.join(" ").split(/\s+/))];
  let seed = 20_171_219;
  const sentence = (length: number) =>
    Array.from({ length }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return words[seed % words.length];
    }).join(" ");
  const events = Array.from({ length: count }, (_, index) => {
    const event = longest.events[index % longest.events.length];
    if (!event) throw new Error("there is no event to repeat");
    const text = { summary: sentence(25), note: sentence(25) };
    return { ...event, ...text, id: `fixture-${index}`, order: index + 1 };
  });
  const clocks = clocksOf(events, reference().clocks.rules, calendar());
  return { ...longest, id: "fixture-long-record", title: "FIXTURE: a long record", events, clocks };
}

/** Renders the page of a record as the build does, writing nothing; gives its HTML and the seconds that it took. */
export async function renderRecord(record: PublishedRecord): Promise<{ html: string; seconds: number }> {
  const inner = {
    cacheDir: join(ROOT, ".cache/vite"),
    server: { middlewareMode: true, hmr: false },
  } as const;
  const config = await getViteConfig(inner, { root: ROOT, logLevel: "silent" })({
    mode: "production",
    command: "serve",
  });
  const server = await createServer({ ...config, optimizeDeps: { noDiscovery: true } });
  try {
    type Page = Parameters<Container["renderToString"]>[0];
    const { default: page } = (await server.ssrLoadModule("/src/pages/records/[record].astro")) as { default: Page }; // prettier-ignore
    const container = await Container.create();
    const options = { props: { record }, params: { record: record.id }, partial: false };
    // Once to load what the page needs: a build does that for the first of its pages.
    await container.renderToString(page, options);
    const began = performance.now();
    const html = await container.renderToString(page, options);
    return { html, seconds: (performance.now() - began) / 1000 };
  } finally {
    await server.close();
  }
}

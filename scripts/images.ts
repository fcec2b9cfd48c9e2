/**
 * npm run build's step after the charts: their pictures as PNG, and the images for social sites, into .cache/images,
 * each under the address that it gets. What is drawn from the same SVG as before is not drawn again.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { imageOfStory, imagesOf, type Image } from "../src/charts/images.ts";
import type { DrawnChart } from "../src/charts/drawn.ts";
import type { PublishedStory } from "../src/model/published-story.ts";
import { frozenChart } from "../src/model/frozen-chart.ts";
import { chartMeasure } from "./chart-font.ts";
import { pngInputs, pngWriter, type ToPng } from "./png.ts";

const { values } = parseArgs({ options: { root: { type: "string", default: "." } } });
const root = resolve(values.root);
const folder = join(root, ".cache", "images");
const list = join(root, ".cache", "images.json");
const measure = chartMeasure();

const images: Image[] = [
  ...jsonIn(join(root, ".cache", "charts")).flatMap((chart) => imagesOf(chart as DrawnChart, measure)),
  ...releases().flatMap(
    (release) =>
    jsonIn(join(root, "data", "releases", release, "charts")).flatMap((chart) => imagesOf(frozenChart.parse(chart), measure)), // prettier-ignore
  ),
];
images.push(...storyImages());
const outside = hash(...pngInputs());
const before = existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as Record<string, string>) : {};
const now: Record<string, string> = {};
let toPng: ToPng | null = null;
let fresh = 0;
for (const { path, svg, width } of images) {
  const file = join(folder, path);
  now[path] = hash(outside, svg, String(width));
  if (before[path] === now[path] && existsSync(file)) continue;
  toPng ??= await pngWriter();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, toPng(svg, width));
  fresh += 1;
}
for (const gone of Object.keys(before).filter((path) => !(path in now))) rmSync(join(folder, gone), { force: true }); // prettier-ignore
mkdirSync(dirname(list), { recursive: true });
writeFileSync(list, `${JSON.stringify(now, null, 1)}\n`);
console.log(`${images.length} images: ${fresh} drawn, ${images.length - fresh} unchanged.`);

/** Each story's picture, with the first chart that it lists. */
function storyImages(): Image[] {
  const file = join(root, "data", "tidy", "stories.json");
  const stories = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as PublishedStory[]) : [];
  const charts = jsonIn(join(root, ".cache", "charts")) as DrawnChart[];
  return stories.map((story) => imageOfStory(story, charts.find(({ id }) => id === story.charts[0]), measure)); // prettier-ignore
}

function jsonIn(from: string): unknown[] {
  if (!existsSync(from)) return [];
  const names = readdirSync(from).filter((name) => name.endsWith(".json")).sort(); // prettier-ignore
  return names.map((name) => JSON.parse(readFileSync(join(from, name), "utf8")) as unknown);
}

function releases(): string[] {
  const all = join(root, "data", "releases");
  return existsSync(all) ? readdirSync(all).sort() : [];
}

function hash(...parts: (string | Uint8Array)[]): string {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return sum.digest("hex");
}

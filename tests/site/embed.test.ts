import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import { useSite } from "./browser.ts";
import { embeds, pages } from "./built.ts";

const site = useSite();

type Message = {
  from: number;
  message?: string;
  value?: number;
  secret?: string;
  type?: string;
  height?: number;
};

/** A page of somebody else's with embeds in frames: their attributes are given, and what they say is kept. */
async function host(paths: readonly string[], attributes: string, width: number) {
  const page = await site.page("/404.html", { viewport: { width: width + 40, height: 900 } });
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.frame() !== page.mainFrame()) asked.push(request.url().replace(site.url, ""));
  });
  await page.evaluate(
    ({ paths, attributes, width }) => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      const frames = () => [...document.querySelectorAll("iframe")];
      addEventListener("message", ({ data, source }) => {
        heard.push({ ...data, from: frames().findIndex(({ contentWindow }) => contentWindow === source) });
      });
      document.body.innerHTML = paths
        .map((path) => `<iframe src="${path}" width="${width}" height="800" ${attributes}></iframe>`)
        .join("");
    },
    { paths, attributes, width },
  );
  const frames: Frame[] = [];
  for (const element of await page.locator("iframe").elementHandles()) {
    const frame = await element.contentFrame();
    await frame?.waitForURL(/embed/);
    await frame?.locator("h1").waitFor();
    if (frame) frames.push(frame);
  }
  const messages = () => page.evaluate(() => (window as unknown as { heard: Message[] }).heard);
  return { page, frames, asked, messages };
}

/** As many frames as a page of somebody else's may be asked to hold at once. */
function batches(paths: readonly string[]): string[][] {
  const size = 12;
  const starts = Array.from({ length: Math.ceil(paths.length / size) }, (_, index) => index * size);
  return starts.map((start) => paths.slice(start, start + size));
}

/** What stands in a frame: what is wider than it, which pictures are seen, whether every word is inside, and has paper between it and the lines behind it. */
const measure = (frame: Frame) =>
  frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const seen = [...document.querySelectorAll("svg")].filter((svg) => svg.getClientRects().length > 0);
    const texts = seen.flatMap((svg) => [...svg.querySelectorAll("text")]);
    const words = texts.map((text) => text.getBoundingClientRect());
    const paper = getComputedStyle(document.body).backgroundColor;
    const struck = texts.map((text) => getComputedStyle(text)).filter(({ paintOrder, stroke }) => !(paintOrder === "stroke" && stroke === paper)); // prettier-ignore
    return {
      sideways: document.documentElement.scrollWidth > width,
      pictures: seen.map((svg) => svg.classList[1]),
      words: words.length,
      struck: struck.length,
      cut: words.filter(({ left, right }) => left < -1 || right > width + 1).length,
      letters: Math.min(
        ...seen.map(
          (svg) =>
            (parseFloat(getComputedStyle(svg).fontSize) * svg.getBoundingClientRect().width) /
            svg.viewBox.baseVal.width,
        ),
      ),
    };
  });

test("there is an embed for every chart and one for every frozen chart", () => {
  const charts = pages.filter(({ path }) => /^\/charts\/[^/]+\/(\d+\.\d+\.\d+\/)?$/.test(path));
  const live = charts.filter(({ root }) => root.querySelector("#use") !== null).map(({ path }) => path);
  expect(live.length).toBeGreaterThanOrEqual(18);
  expect(embeds.map(({ path }) => path)).toEqual(expect.arrayContaining(live.map((path) => path.replace("/charts/", "/embed/")))); // prettier-ignore
});

test("an embed names no file: no link, image, font or script from anywhere", () => {
  for (const { path, root, html } of embeds) {
    expect(root.querySelectorAll("link, img, script[src], iframe, object, video, [style]").map(({ outerHTML }) => outerHTML), path).toEqual([]); // prettier-ignore
    expect(html.match(/@import|@font-face|url\((?!#)/g), path).toBeNull();
  }
});

test("an embed says finding, scope, what must be said with it, where it was read, its page, and whether it is pinned", () => {
  const silent = embeds.filter(({ path, root }) => {
    const chart = path.replace("/embed/", "/charts/");
    const page = pages.find((each) => each.path === chart);
    const caveats = page?.root.querySelectorAll("#caveats + ul li").map(({ text }) => text.trim()) ?? [];
    const said = root.querySelectorAll(".embed-caveats li").map(({ text }) => text.trim());
    const foot = root.querySelector(".embed-foot");
    return !(
      root.querySelector("h1")?.text.trim() === page?.root.querySelector("h1")?.text.trim() &&
      caveats.length > 0 &&
      caveats.join("|") === said.join("|") &&
      root.querySelector(".chip") &&
      root.querySelector("table caption") &&
      foot?.querySelector(`a[href$="${chart}"]`) &&
      /\b(Live|Pinned to release \d)/.test(foot.text)
    );
  });
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test("an embed about deaths leads to support, live and pinned, as its page does", () => {
  const leads = (all: typeof pages, before: string) => all.filter(({ root }) => root.querySelector("[aria-label=Support] a[href^='https://www.samaritans.org']")).map(({ path }) => path).filter((path) => path.startsWith(before)).sort(); // prettier-ignore
  const shown = leads(embeds, "/embed/");
  expect(shown).toContain("/embed/deaths-after-refusal/");
  const offered = leads(pages, "/charts/").map((path) => path.replace("/charts/", "/embed/"));
  expect(shown).toEqual(offered.filter((path) => embeds.some((embed) => embed.path === path)));
});

describe.each([
  ["sandbox=''", "no script"],
  ["sandbox='allow-scripts'", "script"],
  ["", "script"],
])("in a frame with %s (%s)", (attributes, scripts) => {
  test.each([300, 1000])("every embed is right at %i px, asks for nothing, and tells its height if it may", async (width) => {
    for (const paths of batches(embeds.map(({ path }) => path))) {
      const { page, frames, asked, messages } = await host(paths, attributes, width);
      expect(frames).toHaveLength(paths.length);
      for (const [index, frame] of frames.entries()) {
        const found = await measure(frame);
        expect(found, paths[index]).toMatchObject({ sideways: false, cut: 0, struck: 0, pictures: [width < 600 ? "narrow" : "wide"] });
        expect(found.words, paths[index]).toBeGreaterThan(3);
        expect(found.letters, `${paths[index]}: letters in px`).toBeGreaterThanOrEqual(12);
      }
      expect(asked.sort()).toEqual([...paths].sort());
      const told = async () => {
        const heard = await messages();
        return paths.filter((_, from) => {
          const own = heard.filter((message) => message.from === from);
          return own.some(({ message, value = 0 }) => message === "height" && value > 200) && own.some(({ type, height = 0 }) => type === "embed-size" && height > 200);
        });
      };
      if (scripts === "no script") expect(await messages()).toEqual([]);
      else await expect.poll(told).toEqual(paths);
      await page.close();
    }
  }); // prettier-ignore
});

test("the height follows when a reader opens the table", async () => {
  const { frames, messages } = await host(["/embed/winning-at-tribunal/"], "sandbox='allow-scripts'", 600); // prettier-ignore
  const [frame] = frames;
  const heights = async () => (await messages()).filter(({ message }) => message === "height").map(({ value = 0 }) => value); // prettier-ignore
  await expect.poll(heights).not.toEqual([]);
  const closed = (await heights()).at(-1) ?? 0;
  await frame?.locator("summary", { hasText: "The figures" }).click();
  await expect.poll(async () => (await heights()).at(-1)).toBeGreaterThan(closed + 200);
  expect(await frame?.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height))).toBe((await heights()).at(-1)); // prettier-ignore
});

// WordPress puts a secret of ten characters behind the address, and believes a message only if it comes from that frame
// with that secret (wp-includes/js/wp-embed.js).
test("WordPress's secret comes back with the height, at once and when it asks, and a pressed link is passed on", async () => {
  const { page, frames, messages } = await host(["/embed/winning-at-tribunal/#?secret=aB3dE6gH9j"], "sandbox='allow-scripts' data-secret='aB3dE6gH9j'", 600); // prettier-ignore
  const said = async (message: string) => (await messages()).filter((each) => each.message === message);
  await expect.poll(async () => (await said("height"))[0]?.secret).toBe("aB3dE6gH9j");
  const before = (await said("height")).length;
  await page.evaluate(() => document.querySelector("iframe")?.contentWindow?.postMessage({ message: "ready", secret: "aB3dE6gH9j" }, "*")); // prettier-ignore
  await expect.poll(async () => (await said("height")).length).toBeGreaterThan(before);
  await frames[0]?.locator(".embed-foot a").click();
  await expect.poll(async () => (await said("link"))[0]).toMatchObject({ value: `${site.url}/charts/winning-at-tribunal/`, secret: "aB3dE6gH9j" }); // prettier-ignore
});

test("with scripts off an embed alone shows everything, and its table opens", async () => {
  const page = await site.page("/embed/winning-at-tribunal/", { javaScriptEnabled: false, viewport: { width: 300, height: 900 } }); // prettier-ignore
  await page.getByText("The figures", { exact: true }).click();
  expect(await page.locator("tbody tr").count()).toBe(21);
  expect(await page.locator("tbody tr").last().innerText()).toContain("61%");
});

test("an embed takes a reader's settings from its address", async () => {
  const size = async (query: string) => {
    const page = await site.page(`/embed/winning-at-tribunal/${query}`);
    return page.evaluate(() => ({
      letters: parseFloat(getComputedStyle(document.querySelector(".embed-foot") ?? document.body).fontSize),
      table: document.querySelector(".embed-table")?.getBoundingClientRect().top ?? 0,
      picture: document.querySelector("figure")?.getBoundingClientRect().top ?? 0,
    }));
  };
  const plain = await size("");
  const chosen = await size("?text=large&order=table");
  expect(chosen.letters).toBe(plain.letters * 1.25);
  expect(plain.table).toBeGreaterThan(plain.picture);
  expect(chosen.table).toBeLessThan(chosen.picture);
});

import { describe, expect, test } from "vitest";
import { citeChart } from "../../src/model/chart-citation.ts";
import { oembedOf } from "../../src/model/oembed.ts";
import { shareTags } from "../../src/model/share-tags.ts";

const SITE = "https://pip.example.org";
const chart = { id: "a-chart", finding: "Less than 3% & more “won”.", dataset: { title: "A set" }, sources: [{ title: "Table", publisher: "DWP" }] }; // prettier-ignore
const card = { title: "T", description: "D", path: "/x/", kind: "article", image: { path: "/x.png", alt: "A" } } as const; // prettier-ignore
const contents = (site?: string) => Object.fromEntries(shareTags(card, site).map((tag) => ["property" in tag ? tag.property : tag.name, tag.content])); // prettier-ignore

describe("without an address of the site", () => {
  test("a card names its image by its path and leaves its own address out", () => {
    expect(contents("")).toMatchObject({ "og:image": "/x.png", "og:image:alt": "A", "twitter:card": "summary_large_image" }); // prettier-ignore
    expect(contents("")).not.toHaveProperty("og:url");
  });

  test("oEmbed names paths and leaves out what must be a whole address", () => {
    const oembed = oembedOf(chart, undefined, "");
    expect(oembed.html).toContain('src="/embed/a-chart/"');
    expect(Object.keys(oembed).filter((key) => /_url$/.test(key))).toEqual([]);
  });
});

describe("with an address of the site", () => {
  test("a card names page and image in full", () => {
    expect(contents(SITE)).toMatchObject({ "og:url": `${SITE}/x/`, "og:image": `${SITE}/x.png` });
  });

  test("oEmbed has provider and thumbnail, and a code with whole addresses", () => {
    const oembed = oembedOf(chart, "1.0.0", SITE);
    expect(oembed.html).toContain(`src="${SITE}/embed/a-chart/1.0.0/"`);
    expect(oembed.html).toContain(`href="${SITE}/charts/a-chart/1.0.0/"`);
    expect(oembed).toMatchObject({ provider_url: `${SITE}/`, thumbnail_url: `${SITE}/charts/a-chart/1.0.0/a-chart-1.0.0.social.png`, thumbnail_width: 1200, thumbnail_height: 630 }); // prettier-ignore
  });

  test("a citation ends in the whole address", () => {
    expect(citeChart(chart, { version: "1.0.0", date: "2026-11-23" }, "1.0.0", SITE).csl.URL).toBe(`${SITE}/charts/a-chart/1.0.0/`); // prettier-ignore
  });
});

test("a card without an image is a small one", () => {
  const tags = shareTags({ ...card, image: null });
  expect(JSON.stringify(tags)).not.toContain("og:image");
  expect(tags.at(-1)).toEqual({ name: "twitter:card", content: "summary" });
});

test("a finding goes into HTML and TeX as text", () => {
  expect(oembedOf(chart).html).toContain("<blockquote>Less than 3% &amp; more “won”.");
  expect(citeChart(chart, { version: "0.0.0+unreleased", date: null }).bibtex).toContain("title = {{Less than 3\\% \\& more “won”}}"); // prettier-ignore
});

test("a citation has the year of its release, and none before one", () => {
  expect(citeChart(chart, { version: "1.0.0", date: "2026-11-23" }, "1.0.0").text).toContain("PIP Disclosures (2026) ‘Less than 3% & more “won”’ [chart], A set, version 1.0.0."); // prettier-ignore
  const unreleased = citeChart(chart, { version: "0.0.0+unreleased", date: null });
  expect(unreleased.text).toContain("(n.d.)");
  expect(unreleased.csl).not.toHaveProperty("issued");
});

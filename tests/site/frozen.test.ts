import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyProject, type Project } from "./project.ts";

const CORRECTED = "winning-at-tribunal";
const REVISED = "what-challenges-cost";
const WITHDRAWN = "asking-the-doctor";
const SAME = "three-lots-one-quarter";

let project: Project;

/** A release is made; then the evidence and the charts move on; then the site is built. */
beforeAll(() => {
  project = copyProject();
  project.run("release.ts", "1.0.0", "--summary", "A test", "--date", "2001-02-03");
  writeFileSync(
    join(project.folder, "data/datasets/tribunal-pip-success/corrections.yaml"),
    `corrections:
  - id: first-month
    observation: 2014-01-great-britain-month
    action: flag
    expect: "15"
    reason: A test found fault with it.
    noticed_by: a test
    date: 2001-02-04
    status: open
`,
  );
  project.edit(
    "data/datasets/challenge-costs/observations.csv",
    "mandatory reconsiderations,20.1,",
    "mandatory reconsiderations,20.2,",
  );
  project.edit(`content/charts/${REVISED}.yaml`, "caveats:\n", "caveats:\n  - A test adds this.\n");
  rmSync(join(project.folder, `content/charts/${WITHDRAWN}.yaml`));
  project.build();
}, 300_000);

afterAll(() => project.remove());

const frozen = (chart: string) => project.page(`charts/${chart}/1.0.0`);
const since = (chart: string) =>
  frozen(chart).querySelector("aside[aria-label='Since it was frozen']")?.text.replace(/\s+/g, " ") ?? "";

describe("a frozen chart", () => {
  test("keeps finding, words, picture and table as the release has them", () => {
    const held = JSON.parse(
      readFileSync(join(project.folder, `data/releases/1.0.0/charts/${REVISED}.json`), "utf8"),
    ) as { finding: string; svg: { wide: string }; words: { series: { points: { words: string }[] }[] } };
    const page = frozen(REVISED);
    expect(page.querySelector("h1")?.text.trim()).toBe(held.finding);
    // The page writes <path/> as <path></path>.
    const written = held.svg.wide.replace(/<(\w+)([^>]*)\/>/g, "<$1$2></$1>");
    expect(page.innerHTML.includes(written), "the picture of the release stands in the page").toBe(true);
    const points = held.words.series.flatMap((series) => series.points.map(({ words }) => words));
    expect(page.querySelectorAll(".chart-points a").map(({ text }) => text)).toEqual(points);
    expect(page.querySelector("table")?.text).toContain("£20.1 million");
    expect(page.querySelector("#caveats + ul")?.text).not.toContain("A test adds this.");
    expect(page.text).toContain("release 1.0.0");
  });

  test("tells a correction that was declared since", () => {
    expect(since(CORRECTED)).toContain("Corrected, 4 February 2001: A test found fault with it.");
    expect(project.page(`charts/${CORRECTED}`).text).toContain("A test found fault with it.");
  });

  test("tells a figure that is another one now, and a caveat that came", () => {
    expect(since(REVISED)).toContain("2018–19: £20.1 million here; now £20.2 million.");
    expect(since(REVISED)).toContain("To be said with it now: A test adds this.");
  });

  test("tells that it was withdrawn, and its live address leads to it", () => {
    expect(since(WITHDRAWN)).toContain("Withdrawn since.");
    const gone = project.page(`charts/${WITHDRAWN}`);
    expect(gone.querySelector("h1")?.text.trim()).toBe("This chart was withdrawn");
    expect(gone.querySelector(`a[href="/charts/${WITHDRAWN}/1.0.0/"]`)).not.toBeNull();
  });

  test("says so if nothing has changed", () => {
    expect(since(SAME)).toBe("");
    expect(frozen(SAME).text).toContain("Nothing in it has changed since.");
  });
});

import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyProject, type Project } from "./project.ts";

const CORRECTED = "winning-at-tribunal";
const REVISED = "extra-support-then-refused";
const WITHDRAWN = "taken-back-in-a-test";
const SAME = "three-lots-one-quarter";

let project: Project;

/** A release is made; then the evidence and the charts move on; then the site is built. */
beforeAll(() => {
  project = copyProject();
  const path = (chart: string) => join(project.folder, `content/charts/${chart}.yaml`);
  cpSync(path(CORRECTED), path(WITHDRAWN));
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
    "data/datasets/additional-support/observations.csv",
    "disallowed after assessment,2300,",
    "disallowed after assessment,2400,",
  );
  project.edit(`content/charts/${REVISED}.yaml`, "caveats:\n", "caveats:\n  - A test adds this.\n");
  rmSync(path(WITHDRAWN));
  project.build();
}, 600_000);

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
    expect(page.querySelector("table")?.text).toContain("2,300");
    expect(page.querySelector("#caveats + ul")?.text).not.toContain("A test adds this.");
    expect(page.text).toContain("release 1.0.0");
  });

  test("tells a correction that was declared since", () => {
    expect(since(CORRECTED)).toContain("Corrected, 4 February 2001: A test found fault with it.");
    expect(project.page(`charts/${CORRECTED}`).text).toContain("A test found fault with it.");
  });

  test("tells a figure that is another one now, and a caveat that came", () => {
    expect(since(REVISED)).toContain("2018: 2,300 claimants here; now 2,400 claimants.");
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

  test("stands in an embed that is pinned, keeps its figure, and says in a sentence what happened since", () => {
    const embed = (chart: string) => project.page(`embed/${chart}/1.0.0`);
    const text = (chart: string) => embed(chart).querySelector("main")?.text.replace(/\s+/g, " ") ?? "";
    expect(text(SAME)).toContain("Pinned to release 1.0.0 of 3 February 2001: this figure does not change.");
    expect(text(SAME)).not.toContain("since");
    expect(text(CORRECTED)).toContain("Figures in this chart have been corrected since.");
    expect(text(REVISED)).toContain("Figures in this chart are given otherwise now.");
    expect(text(REVISED)).toContain("2,300");
    expect(text(WITHDRAWN)).toContain("This chart has been withdrawn since.");
    expect(project.page(`embed/${WITHDRAWN}`).text).toContain("This chart was withdrawn");
  });

  test("has its files, its rows as the release gives them, and a code that is pinned", () => {
    const file = (ending: string) => readFileSync(join(project.folder, `dist/charts/${REVISED}/1.0.0/${REVISED}-1.0.0.${ending}`)); // prettier-ignore
    expect(file("csv").toString()).toContain(",disallowed after assessment,2300,");
    expect(file("citation.txt").toString()).toContain("PIP Disclosures (2001)");
    expect(file("svg").toString()).toContain(`/charts/${REVISED}/1.0.0/`);
    expect(file("social.png").length).toBeGreaterThan(10_000);
    expect(frozen(REVISED).querySelector("#use-pinned")?.text).toContain(`src="/embed/${REVISED}/1.0.0/"`);
    expect(project.page(`charts/${REVISED}`).querySelector("#use-pinned")?.text).toContain(`src="/embed/${REVISED}/1.0.0/"`); // prettier-ignore
  });
});

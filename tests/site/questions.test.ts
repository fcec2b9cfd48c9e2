import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import type { PublishedQuestion } from "../../src/model/question.ts";
import { pages as all, pagesUnder, readBuilt } from "./built.ts";

const questions = JSON.parse(
  readFileSync(join(ROOT, "data/tidy/questions.json"), "utf8"),
) as PublishedQuestion[];
const pages = pagesUnder("/questions/");

test("every question has a page of its own, and the list leads to each of them", () => {
  expect(questions.length).toBeGreaterThan(30);
  const paths = questions.map(({ id }) => `/questions/${id}/`).sort();
  expect(pages.map(({ path }) => path).sort()).toEqual(paths);
  const list = all.find(({ path }) => path === "/questions/");
  const links = list?.root.querySelectorAll("main a").map((link) => link.getAttribute("href"));
  expect(paths.filter((path) => !links?.includes(path))).toEqual([]);
});

test("a page shows the answer that data/tidy holds, word for word, with each number bound to its observation", () => {
  for (const { id, answer, sentences } of questions.filter(({ set }) => set !== null)) {
    const shown = pages.find(({ path }) => path === `/questions/${id}/`)?.root.querySelector(".answer");
    expect(shown?.text, id).toBe(answer);
    const bound = shown?.querySelectorAll("a.bound").map((link) => link.getAttribute("href"));
    const refs = sentences.flat().flatMap((part) => ("observation" in part ? [part.observation] : []));
    expect(bound, id).toEqual(refs.map((ref) => `/datasets/${ref.replace("/", "/#")}`));
  }
});

test("a page names the source and the period of every observation that it rests on", () => {
  for (const { root, path } of pages) {
    expect(root.querySelectorAll("main .chip").length, path).toBeGreaterThan(0);
    expect(root.querySelector("#caveats"), path).not.toBeNull();
  }
});

test("the answer as data holds the observation whole, with its address", () => {
  for (const { id, answer, observations } of questions) {
    const data = JSON.parse(readBuilt(`/questions/${id}.json`).toString()) as {
      answer: string;
      observations: { dataset: string; id: string; address: string }[];
    };
    expect(data.answer).toBe(answer);
    expect(data.observations.map((row) => `${row.dataset}/${row.id}`)).toEqual(observations);
    expect(data.observations.every(({ address }) => address.includes("#"))).toBe(true);
  }
});

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

test("a page leads to the source of every observation that it rests on, and to the caveats of its dataset", () => {
  for (const { id, observations } of questions.filter((question) => question.observations.length > 0)) {
    const root = pages.find(({ path }) => path === `/questions/${id}/`)?.root;
    expect(root?.querySelectorAll("main .chip").length, id).toBeGreaterThan(0);
    expect(root?.querySelector("#caveats"), id).not.toBeNull();
    const links = root?.querySelectorAll("main a").map((link) => link.getAttribute("href"));
    const hrefs = observations.map((ref) => `/datasets/${ref.replace("/", "/#")}`);
    expect(
      hrefs.filter((href) => !links?.includes(href)),
      id,
    ).toEqual([]);
  }
});

test("a written answer stands on its page word for word", () => {
  for (const { id, answer } of questions.filter(({ set }) => set === null)) {
    const shown = pages.find(({ path }) => path === `/questions/${id}/`)?.root.querySelector(".answer");
    const words = (text = "") =>
      text
        .replace(/\u00a0?\[\d+\]/g, "")
        .replace(/\s+/g, " ")
        .trim();
    expect(words(shown?.text), id).toBe(words(answer));
  }
});

test("at least eight questions are refused, each with its reason and with what shows it", () => {
  const refused = questions.filter(({ set, kind }) => set === null && kind === "refusal");
  expect(refused.length).toBeGreaterThanOrEqual(8);
  for (const { id, limits } of refused) {
    const part = pages.find(({ path }) => path === `/questions/${id}/`)?.root.querySelector('[aria-labelledby="because"]'); // prettier-ignore
    expect(part?.querySelector(".unanswered")?.text, id).toMatch(/\.$/);
    expect(part?.querySelectorAll("li > a").length, id).toBeGreaterThanOrEqual(limits.length);
    expect(limits.length, id).toBeGreaterThan(0);
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

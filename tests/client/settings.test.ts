import { expect, test } from "vitest";
import { queryOf, settingsFor } from "../../src/client/settings.ts";

const OWN = { order: "words", text: "normal", spacing: "normal", contrast: "device" };

test("without a word from the reader the settings are the site's own", () => {
  expect(settingsFor("", null)).toEqual(OWN);
  expect(queryOf(settingsFor("", null))).toBe("");
});

test("the address goes before what the browser keeps, choice by choice", () => {
  const kept = JSON.stringify({ ...OWN, text: "larger", order: "table" });
  expect(settingsFor("?order=picture&contrast=more", kept)).toEqual({ order: "picture", text: "larger", spacing: "normal", contrast: "more" }); // prettier-ignore
});

test("what is unknown or broken counts as not said", () => {
  expect(settingsFor("?text=huge&spacing=", '{"contrast":"purple","order":7}')).toEqual(OWN);
  for (const broken of ["{", "null", "[1]", '"table"']) expect(settingsFor("", broken)).toEqual(OWN);
});

test("the query of settings gives them back", () => {
  const asked = "order=table&text=large&spacing=wide&contrast=more";
  expect(queryOf(settingsFor(asked, null))).toBe(asked);
});

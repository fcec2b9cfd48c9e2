import { expect, test } from "vitest";
import * as link from "../../src/model/link.ts";

test("the addresses that readers cite have these forms, which never change", () => {
  expect([
    link.datasetHref("a"),
    link.observationHref("a", "b"),
    link.downloadHref("a", "csv"),
    link.sourceHref("a"),
    link.recordHref("a"),
    link.eventHref("a", "b"),
    link.chartHref("a"),
    link.storyHref("a"),
    link.gapHref("a"),
  ]).toEqual([
    "/datasets/a/",
    "/datasets/a/#b",
    "/data/a.csv",
    "/sources/a/",
    "/records/a/",
    "/records/a/#b",
    "/charts/a/",
    "/stories/a/",
    "/missing/#a",
  ]);
});

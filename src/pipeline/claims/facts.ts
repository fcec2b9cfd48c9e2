import type { Chart } from "../../model/chart.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { PublishedCoverage, PublishedReason, PublishedRecord, PublishedReference, PublishedSource } from "../../model/published.ts"; // prettier-ignore
import type { Rows } from "../rows.ts";

/** All that a claim can rest on: what is published, and the rules of each dataset for comparing. */
export type Facts = {
  tidy: ReadonlyMap<string, Rows>;
  datasets: ReadonlyMap<string, Dataset>;
  records: readonly PublishedRecord[];
  sources: readonly PublishedSource[];
  coverage: readonly PublishedCoverage[];
  reasons: readonly PublishedReason[];
  charts: ReadonlyMap<string, Chart>;
  reference: PublishedReference;
};

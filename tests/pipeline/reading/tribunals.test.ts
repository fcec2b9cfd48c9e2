import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../../scripts/root.ts";
import type { PublishedDataset } from "../../../src/model/published.ts";
import type { TidyRow } from "../../../src/model/tidy-row.ts";

const tidy = <T>(name: string) => JSON.parse(readFileSync(join(ROOT, "data/tidy", `${name}.json`), "utf8")) as T; // prettier-ignore
const won = tidy<TidyRow[]>("tribunal-pip-success");
const volumes = tidy<TidyRow[]>("tribunal-volumes");
const pairsOf = (dataset: string) => tidy<PublishedDataset[]>("catalogue").find(({ id }) => id === dataset)?.vintages ?? []; // prettier-ignore
const byId = new Map([...won, ...volumes].map((row) => [row.id, row]));

describe("the tribunals' own tables", () => {
  test("give 17 quarters that articles gave, and differ from three of them by a point", () => {
    const pairs = pairsOf("tribunal-pip-success").map((ids) => ids.map((id) => byId.get(id)));
    expect(pairs).toHaveLength(17);
    const differ = pairs.filter(([article, table]) => article?.value !== table?.value);
    expect(
      differ.map(([article, table]) => [
        article?.category,
        article?.period_start,
        article?.value,
        table?.value,
      ]),
    ).toEqual([
      ["quarter: DLA", "2013-04-01", 40, 41],
      ["quarter: PIP", "2015-04-01", 56, 57],
      ["quarter: PIP", "2017-07-01", 68, 67],
    ]);
  });

  test("give a percentage as the sheet shows it, with its base and its cell", () => {
    expect(byId.get("2017-07-to-2017-09-great-britain-quarter-pip-share-moj-2018")).toMatchObject({
      value: 67,
      as_published: "67%",
      denominator: 21028,
      period_label: "2017/18 Q2",
      status: "r",
      address: "moj-tribunals-q4-2017-18#SSCS_3!AG217",
    });
  });

  test("give no share where no appeal was heard: 0% of none is not nought", () => {
    expect(byId.get("2013-04-to-2013-06-great-britain-quarter-pip-share-moj-2018")).toMatchObject({ value: null, status: "z" }); // prettier-ignore
    expect(byId.get("2013-04-to-2013-06-great-britain-quarter-pip-heard-moj-2018")).toMatchObject({ value: 0, as_published: "-" }); // prettier-ignore
  });

  test("read 2007/085 as 2007/08 with note 5, three rows a year and later five", () => {
    expect(byId.get("2007-08-heard-moj-2018")).toMatchObject({ value: 162837, period_label: "2007/08", address: "moj-tribunals-q4-2017-18#SSCS_3!D5" }); // prettier-ignore
    expect(byId.get("2014-15-heard-moj-2018")).toMatchObject({ value: 124602, address: "moj-tribunals-q4-2017-18#SSCS_3!D28" }); // prettier-ignore
    expect(volumes.filter(({ category }) => category === "cleared at a hearing")).toHaveLength(11);
  });

  test("agree with a written answer on receipts of 2017/18, and not on disposals", () => {
    const pair = (id: string) => pairsOf("tribunal-volumes").find((group) => group.includes(id))?.map((item) => byId.get(item)?.value); // prettier-ignore
    expect(pair("2017-18-receipts")).toEqual([238803, 238803]);
    expect(pair("2017-18-disposals")).toEqual([214478, 214449]);
  });
});

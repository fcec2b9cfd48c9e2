import { z } from "zod";
import { chart } from "../../model/chart.ts";
import { corrections } from "../../model/correction.ts";
import { dataset } from "../../model/dataset.ts";
import { transcribedRow } from "../../model/observation.ts";
import { page } from "../../model/page.ts";
import { record } from "../../model/record.ts";
import { release } from "../../model/release.ts";
import { source } from "../../model/source.ts";
import { story } from "../../model/story.ts";
import { tidyRow } from "../../model/tidy-row.ts";

/** The shapes of the files that people write and of the rows that the site gives out, by the schema's file name. */
const SCHEMAS: Record<string, z.ZodType> = {
  chart,
  corrections,
  dataset,
  "observations-row": transcribedRow,
  page,
  record,
  release,
  source,
  story,
  "tidy-row": tidyRow,
  "tidy-rows": z.array(tidyRow),
};

/** JSON Schemas (2020-12) of authored files and published rows, derived from the model. */
export function jsonSchemas(): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `schemas/${name}.json`,
      { $id: `${name}.json`, ...z.toJSONSchema(schema, { target: "draft-2020-12" }) },
    ]),
  );
}

import { describe, expect, test } from "vitest";
import { z } from "zod";
import { chart } from "../../src/model/chart.ts";
import { clockRules } from "../../src/model/clock.ts";
import { corrections } from "../../src/model/correction.ts";
import { coverageRow } from "../../src/model/coverage.ts";
import { dataset } from "../../src/model/dataset.ts";
import { disagreements } from "../../src/model/disagreement.ts";
import { gaps } from "../../src/model/gap.ts";
import { obligations } from "../../src/model/obligation.ts";
import { transcribedRow } from "../../src/model/observation.ts";
import { record } from "../../src/model/record.ts";
import { areas, lots, providers, units } from "../../src/model/reference.ts";
import { letter } from "../../src/model/request-draft.ts";
import { source } from "../../src/model/source.ts";
import { story } from "../../src/model/story.ts";
import { bankHolidays } from "../../src/model/bank-holiday.ts";

const AUTHORED = { areas, bankHolidays, chart, clockRules, corrections, coverageRow, dataset, disagreements, gaps, letter, lots, obligations, providers, record, source, story, transcribedRow, units }; // prettier-ignore

type Schema = { properties?: Record<string, Schema>; additionalProperties?: unknown; description?: string; const?: unknown; items?: Schema; anyOf?: Schema[]; oneOf?: Schema[] }; // prettier-ignore

/** Every object of a JSON Schema with its path. */
function objectsIn(schema: Schema, path: string): [string, Schema][] {
  const inner = [...(schema.items ? [schema.items] : []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const fields = Object.entries(schema.properties ?? {});
  return [
    ...(schema.properties ? [[path, schema] as [string, Schema]] : []),
    ...inner.flatMap((part) => objectsIn(part, path)),
    ...fields.flatMap(([name, part]) => objectsIn(part, `${path}.${name}`)),
  ];
}

describe.each(Object.entries(AUTHORED))("authored file: %s", (name, schema) => {
  const objects = objectsIn(z.toJSONSchema(schema, { io: "input" }) as Schema, name);

  test("no object takes a field that the model does not know", () => {
    expect(objects.length).toBeGreaterThan(0);
    expect(objects.filter(([, { additionalProperties }]) => additionalProperties !== false).map(([path]) => path)).toEqual([]); // prettier-ignore
  });

  test("every field has a sentence that says what it holds, which problems quote", () => {
    const bare = objects.flatMap(([path, { properties }]) =>
      Object.entries(properties ?? {}).filter(([, field]) => field.const === undefined && !/^[A-Z].*[.]$/s.test(field.description ?? "")).map(([field]) => `${path}.${field}`)); // prettier-ignore
    expect(bare).toEqual([]);
  });
});

/**
 * DuckDB's side of bench/rows.ts: the same reading, checks, order and forms, in SQL. It asks what the model and the
 * pipeline ask of each row and of all rows together, and counts what is wrong; it gives no message with a place.
 */
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { AREA_IDS, CATEGORY_NAMES, MEASURE_NAMES, tableOf } from "./fixture.ts";
import { Stopwatch } from "./stopwatch.ts";

const [place = "", rows = ""] = process.argv.slice(2);
const watch = new Stopwatch();
const connection = await (await DuckDBInstance.create(":memory:")).connect();

const ID = "'^[a-z0-9]+(-[a-z0-9]+)*$'";
const listed = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ");
// The characters of src/model/hidden-character.ts, as DuckDB writes them.
const HIDDEN_CHARACTERS =
  "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x{9f}\\x{ad}\\x{61c}\\x{180e}\\x{200b}-\\x{200f}\\x{2028}-\\x{202e}\\x{2060}-\\x{206f}\\x{feff}\\x{fff9}-\\x{fffb}\\x{e0000}-\\x{e007f}]";
const KEY = "period_start, period_end, period_label, provider, lot, area, measure, category, unit, source";
const ORDER = "measure, unit, category, provider, lot, area, period_start, period_end";

await connection.run(`CREATE TABLE cells AS SELECT * FROM read_csv('${tableOf(place)}', header = true,
  all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"', strict_mode = true)`);

watch.lap("read");
await none(
  "a row that the model does not take, that names what is not declared, or that contradicts itself",
  `FROM cells WHERE NOT regexp_matches(id, ${ID}) OR id IS NULL
  OR (period_start IS NOT NULL AND TRY_CAST(period_start AS DATE) IS NULL) OR (period_end IS NOT NULL AND TRY_CAST(period_end AS DATE) IS NULL)
  OR period_label IS NULL OR NOT regexp_matches(provider, ${ID}) OR NOT regexp_matches(lot, ${ID}) OR NOT regexp_matches(area, ${ID})
  OR measure IS NULL OR category IS NULL OR NOT regexp_matches(value, '^-?\\d+(\\.\\d+)?$')
  OR qualifier NOT IN ('rounded', 'about', 'more than', 'just under', 'fewer than', 'at most') OR NOT regexp_matches(unit, ${ID}) OR unit IS NULL
  OR NOT regexp_matches(target, '^((<=|<|>=|>) )?\\d+(\\.\\d+)?%( satisfied)?$') OR status NOT IN ('x', 'z', 'c', 'low', 'b', 'r', 'e', 'p', 'withheld', 'not-disclosed', 'illegible')
  OR NOT regexp_matches(source, ${ID}) OR source IS NULL OR locator IS NULL
  OR source NOT IN ('fixture-answer', 'fixture-letter') OR provider NOT IN ('fixture-company') OR lot NOT IN ('fixture-lot') OR area NOT IN (${listed(AREA_IDS)})
  OR unit NOT IN ('fixture-count') OR measure NOT IN (${listed(MEASURE_NAMES)}) OR category NOT IN (${listed(CATEGORY_NAMES)}) OR period_end < period_start
  OR (regexp_matches(period_label, '^\\d{4}-\\d{2}$') AND (period_start <> period_label || '-01' OR period_end::DATE <> last_day((period_label || '-01')::DATE)))
  OR (value IS NULL) <> coalesce(status IN ('x', 'z', 'c', 'withheld', 'not-disclosed', 'illegible'), false)
  OR CAST(value AS DOUBLE) < 0 OR (unit <> 'percent' AND CAST(value AS DOUBLE) > TRY_CAST(denominator AS DOUBLE))
  OR regexp_matches(concat_ws(' ', period_label, measure, category, denominator, target, locator, note), '${HIDDEN_CHARACTERS}')`,
);
watch.lap("check each row");
await none("an id twice", "FROM (SELECT id FROM cells GROUP BY id HAVING count(*) > 1)");
await none("the same thing twice", `FROM (SELECT 1 FROM cells GROUP BY ${KEY} HAVING count(*) > 1)`);
await none("vintages", `FROM (SELECT 1 FROM cells GROUP BY ${ORDER} HAVING count(DISTINCT source) > 1)`);
await connection.run(`CREATE TABLE steps AS SELECT *, lag(v) OVER series AS before, lag(period_start) OVER series AS before_start
  FROM (SELECT *, CAST(value AS DOUBLE) AS v, datediff('month', period_start::DATE, period_end::DATE) AS months FROM cells
    WHERE value IS NOT NULL AND period_start IS NOT NULL AND period_end IS NOT NULL)
  WINDOW series AS (PARTITION BY measure, unit, category, provider, lot, area, months ORDER BY period_start)`);
await none(
  "a sudden jump",
  "FROM steps WHERE least(before, v) > 0 AND greatest(before, v) >= 100 * least(before, v)",
);
await none(
  "a copied period",
  `FROM (SELECT 1 FROM steps WHERE before IS NOT NULL GROUP BY period_start, period_end, before_start, provider, lot, area, source
  HAVING count(*) FILTER (v <> 0) >= 6 AND bool_and(before = v))`,
);
watch.lap("check across rows");
await connection.run(`CREATE TABLE tidy AS SELECT id, CAST(period_start AS DATE) AS period_start, CAST(period_end AS DATE) AS period_end, period_label,
  provider, lot, area, NULL::VARCHAR AS authority, measure, category, CAST(value AS DOUBLE) AS value, value AS as_published, qualifier, unit,
  TRY_CAST(denominator AS DOUBLE) AS denominator, denominator AS denominator_as_published, target, status, source, locator,
  source || '#' || locator AS address, note FROM cells ORDER BY ${ORDER}, id`);
watch.lap("sort");
await copy("json", "JSON, ARRAY true");
await copy("csv", "csv, header");
await copy("parquet", "parquet");
watch.end();

async function none(what: string, query: string): Promise<void> {
  const found = Number((await connection.runAndReadAll(`SELECT count(*) ${query}`)).getRows()[0]?.[0]);
  if (found !== 0) throw new Error(`${found} times: ${what}`);
}

async function copy(ending: string, options: string): Promise<void> {
  await connection.run(`COPY tidy TO '${join(place, `duckdb.${ending}`)}' (FORMAT ${options})`);
  watch.lap(`write ${{ json: "JSON", csv: "CSV", parquet: "Parquet" }[ending]}`);
}

const counted = await connection.runAndReadAll("SELECT count(*) FROM tidy");
if (String(counted.getRows()[0]?.[0]) !== rows) throw new Error("rows were lost");

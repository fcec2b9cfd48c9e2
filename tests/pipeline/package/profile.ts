import { z } from "zod";

/**
 * What Data Package 2.0 asks of the parts that we use: our own reading of the specification. The official profile may
 * not be copied into this repository; the decision “Data Packages are checked by our own reading” says when it was last run by hand.
 */
const path = z
  .string()
  .regex(
    /^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$/,
    "a URL or a path below",
  );
const text = z.string();
const licences = z
  .array(z.strictObject({ name: z.string().regex(/^[-a-zA-Z0-9._]+$/), path, title: text }))
  .min(1);
const labelled = z.array(z.strictObject({ value: text, label: text }));
const common = {
  name: text,
  title: text,
  description: text,
  constraints: z.strictObject({ required: z.boolean() }).optional(),
  missingValues: labelled.optional(),
};
const field = z.discriminatedUnion("type", [
  z.strictObject({ ...common, type: z.literal("string"), categories: labelled.optional() }),
  z.strictObject({ ...common, type: z.literal("number") }),
  z.strictObject({ ...common, type: z.literal("date") }),
]);
const tableSchema = z.strictObject({
  $schema: z.literal("https://datapackage.org/profiles/2.0/tableschema.json"),
  fields: z.array(field).min(1),
  primaryKey: z.array(text).min(1),
  missingValues: labelled,
});
const resource = z.strictObject({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  type: z.literal("table"),
  path,
  title: text,
  description: text,
  format: z.literal("csv"),
  mediatype: z.string().regex(/^[^/]+\/[^/]+$/),
  encoding: z.literal("utf-8"),
  bytes: z.int(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  licenses: licences,
  sources: z.array(z.strictObject({ title: text, path: path.optional(), version: text })).optional(),
  dialect: z.strictObject({
    header: z.boolean(),
    delimiter: text,
    lineTerminator: text,
    quoteChar: text,
    doubleQuote: z.boolean(),
  }),
  schema: tableSchema,
  // Ours: the specification lets a descriptor hold more.
  caveats: z.array(text).optional(),
  notComparable: z.array(text).optional(),
  breaks: z.array(z.unknown()).optional(),
  measures: z.array(z.unknown()).optional(),
});

export const dataPackageProfile = z.strictObject({
  $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
  name: text,
  title: text,
  description: text,
  version: text,
  created: z.iso.datetime().optional(),
  licenses: licences,
  contributors: z.array(z.strictObject({ title: text, roles: z.array(text).min(1) })).min(1),
  keywords: z.array(text).min(1),
  resources: z.array(resource).min(1),
});

import { z } from "zod";
import { heldCell } from "./cell.ts";
import { id } from "./id.ts";
import { periodForm } from "./period-form.ts";
import { sourceStatus as status } from "./status.ts";

const text = z.string().min(1);
const row = z.int().positive();
const columnLetters = z.string().regex(/^[A-Z]{1,3}$/, "the letters of a column, such as AG");

/**
 * Words are how a reading says what a value is: they are given for the whole shape, a file, a sheet, a block of rows, a
 * column or a label, and the nearer one wins. A word may name others in braces: "quarter: {benefit}".
 */
export const words = z.record(
  z.string().regex(/^[a-z][a-z_]*$/, "a word's name: letters and underscores"),
  z.string(),
);

/** Cells that must hold a text, so that a sheet of another shape, or another lot's, is not read as this one. */
const guards = z.record(heldCell.shape.cell, text);

const heading = z.union([text, z.array(text).min(1)]);

/** In some files a column's heading or place differs: said here, it is a variant; not said, it is a problem. */
const variant = z.strictObject({
  files: z.array(id).min(1).describe("The sources whose files differ."),
  at: columnLetters.optional().describe("Where the column stands in them."),
  heading: heading.optional().describe("What it is called in them."),
});

/** A column that says what its row is about: a period, a lot, a measure, an authority. */
export const labelColumn = z.strictObject({
  word: text.describe("The word that it gives, such as quarter."),
  at: columnLetters.optional().describe("Its column. Without it the column is found by its heading."),
  heading: heading.describe("Its heading, from the top down where it has several."),
  fill: z.literal("down").optional().describe("An empty cell means the same as the one above."),
  footnotes: z.array(z.string().regex(/^\d+$/)).optional().describe("Note numbers glued to labels."),
  suffixes: z
    .record(text, status)
    .optional()
    .describe("What is glued to a label and gives its row a status."),
  texts: z
    .record(z.string(), z.union([words, z.null()]))
    .optional()
    .describe("All labels that may stand here, and the words each gives; null for a row that is not read."),
  variants: z.array(variant).optional().describe("Files in which it differs."),
});

/** A column, or a run of like columns, that holds values. */
export const valueColumn = z.strictObject({
  name: text.optional().describe("A name by which a block can choose it."),
  at: columnLetters.optional().describe("Its column. Without it the column is found by its heading."),
  to: columnLetters.optional().describe("The last of a run of columns that differ in their headings only."),
  heading: heading.optional().describe("Its heading, from the top down where it has several."),
  occurrence: row.optional().describe("Which of several columns with this heading."),
  word: text.optional().describe("The word that the heading gives, for a run of columns."),
  give: words.optional().describe("What its values are."),
  variants: z.array(variant).optional().describe("Files in which it differs."),
});

/** Rows that are read alike. */
export const block = z.strictObject({
  from: z
    .union([row, z.strictObject({ after: text, in: columnLetters })])
    .describe("The first row, or the label that stands right above it."),
  to: z
    .union([row, z.strictObject({ before: text, in: columnLetters }), z.literal("end")])
    .describe("The last row, or the label that stands right below it, or the end of the sheet."),
  rows: z
    .union([z.int().positive(), z.record(id, z.int().positive())])
    .optional()
    .describe("How many rows are read, in all files or by source, so that none is lost unnoticed."),
  columns: z.array(text).min(1).optional().describe("The names of the columns that are read; all if absent."),
  only: z
    .record(text, z.array(z.string()).min(1))
    .optional()
    .describe("Only rows with these labels, by word."),
  except: z
    .record(text, z.array(z.string()).min(1))
    .optional()
    .describe("No rows with these labels, by word."),
  period: z
    .strictObject({
      label: text.describe("The period, by its words: {year} {quarter}."),
      forms: z.array(periodForm).min(1).describe("The forms that it may have."),
      span: z.literal("month").optional().describe("The day stands for its whole month."),
    })
    .describe("Where the period stands and how it is written."),
  give: words.optional().describe("What the values of these rows are."),
});

/** What a cell without a number means: nought, not an observation at all, or a status. */
const meaning = z.union([z.enum(["zero", "skip"]), status]);

/** data/datasets/<dataset>/readings/<reading>.yaml: how one shape of sheet becomes observations. */
export const reading = z
  .strictObject({
    about: text.describe("What is read and what is left, in a sentence."),
    files: z
      .array(
        z.strictObject({
          source: id.describe("The source whose file is held."),
          give: words.optional().describe("What its values are."),
          expect: guards.optional().describe("What cells must hold in this file."),
        }),
      )
      .min(1)
      .describe("The held files of this shape."),
    sheet: text.optional().describe("The sheet's name; * stands for any letters, and one sheet must fit."),
    sheets: z
      .record(text, z.strictObject({ give: words.optional(), expect: guards.optional() }))
      .optional()
      .describe("Several sheets of this shape by name, and what sets each apart."),
    csv: z
      .strictObject({
        columns: z.int().positive().describe("How many columns every row has."),
      })
      .optional()
      .describe("For a CSV, whose dialect its source declares."),
    header: z
      .strictObject({
        rows: z
          .array(row)
          .min(1)
          .describe("The rows of headings. A merged heading stands for all its columns."),
        fill: z
          .array(row)
          .optional()
          .describe("Rows where an empty cell means the same as the one to its left."),
      })
      .describe("Where the headings stand."),
    expect: guards.optional().describe("What cells must hold in every file."),
    cells: z
      .record(z.string(), heldCell.shape.cell)
      .optional()
      .describe("Words that stand in one cell of the sheet, such as its month."),
    labels: z.array(labelColumn).describe("The columns that say what a row is about."),
    values: z.array(valueColumn).min(1).describe("The columns that hold values."),
    blocks: z.array(block).min(1).describe("The rows that are read, block by block."),
    numbers: z
      .strictObject({
        thousands: z.literal(",").optional().describe("What may stand between thousands."),
        text: z.boolean().optional().describe("True if numbers may be held as text, as a CSV always does."),
      })
      .optional()
      .describe("How numbers are written."),
    percent: z
      .enum(["sign", "points", "fraction"])
      .optional()
      .describe("How percentages are shown: 41%, 41 or 0.41. Only one of them in one shape."),
    markers: z.record(text, meaning).optional().describe("What stands for a missing or special value."),
    empty: meaning.optional().describe("What an empty cell means. If absent there must be none."),
    of_nothing: status.optional().describe("What a share is whose base is 0: nothing is 0% of nothing."),
    suffixes: z.record(text, status).optional().describe("Marks that may be glued to a value: 12r, 31 (p)."),
    give: words.describe("What every value of this shape is."),
    id: text.describe("The observation's id from its words: {period}-{area}-{category}."),
  })
  .refine(({ sheet, sheets, csv }) => [sheet, sheets, csv].filter((way) => way !== undefined).length === 1, {
    error: "one of sheet, sheets or csv",
    path: ["sheet"],
    params: { mend: "name the sheet, or the sheets, of a workbook, or give csv: with its columns" },
  });

export type Reading = z.infer<typeof reading>;
export type Words = z.infer<typeof words>;
export type LabelColumn = z.infer<typeof labelColumn>;
export type ValueColumn = z.infer<typeof valueColumn>;
export type Block = z.infer<typeof block>;
export type Meaning = z.infer<typeof meaning>;

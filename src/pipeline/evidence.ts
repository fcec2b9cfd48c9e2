import type { z } from "zod";
import { chart, type Chart } from "../model/chart.ts";
import { clockRules, type ClockRules } from "../model/clock.ts";
import { corrections, type Correction } from "../model/correction.ts";
import type { Coverage } from "../model/coverage.ts";
import { dataset, type Dataset } from "../model/dataset.ts";
import { disagreements, type Disagreement } from "../model/disagreement.ts";
import { easyRead, type EasyRead } from "../model/easy-read.ts";
import { gaps, type Gap } from "../model/gap.ts";
import { glossary, type Term } from "../model/glossary.ts";
import { obligations, type Obligations } from "../model/obligation.ts";
import type { Place, Problem } from "../model/problem.ts";
import { page } from "../model/page.ts";
import { questionSet, writtenQuestion, type QuestionSet, type WrittenQuestion } from "../model/question.ts";
import { reading, type Reading } from "../model/reading.ts";
import { reasons, type Reason } from "../model/reason.ts";
import { record, type HistoryRecord } from "../model/record.ts";
import { redirects, type Redirect } from "../model/redirect.ts";
import {
  areas,
  authorities,
  lots,
  providers,
  units,
  type Area,
  type Authority,
  type Lot,
  type Provider,
  type Unit,
} from "../model/reference.ts";
import { letter, type Letter } from "../model/request-draft.ts";
import { source, type Source } from "../model/source.ts";
import { story, type Story } from "../model/story.ts";
import { bankHolidays, type BankHolidays } from "../model/bank-holiday.ts";
import { checkCharacters } from "./check-characters.ts";
import { checkLayout } from "./check-layout.ts";
import type { Entries } from "./entry.ts";
import { readTexts } from "./read-texts.ts";
import { readYaml, type Read } from "./read-yaml.ts";
import { checkHeld } from "./reading/held.ts";
import type { ReadObservation } from "./reading/observations.ts";
import { readAll } from "./reading/read-dataset.ts";
import { readCoverage, readTable } from "./read-rows.ts";
import type { TranscribedTable } from "./transcribed-table.ts";
import { pathsUnder, type Tree } from "./tree.ts";

/** A file that was read: its value, its path, and where each part of it stands. */
export type Authored<T> = {
  id: string;
  file: string;
  value: T;
  placeOf: (path: readonly PropertyKey[]) => Place | undefined;
};

/** A dataset's authored files. */
export type AuthoredDataset = Authored<Dataset> & {
  table: string;
  rows: TranscribedTable;
  readings: Authored<Reading>[];
  /** Its observations, from the table and by the readings. */
  entries: Entries;
  reads: ReadObservation[];
  corrections: Authored<{ corrections: Correction[] }> | null;
};

/** The front matter of an MDX file, and the text under it. */
export type AuthoredText<T> = Authored<T> & { body: string; bodyLine: number };

/** A story. */
export type AuthoredStory = AuthoredText<Story>;

/** All authored files, read and matching their schemas. References between them are not checked yet. */
export type Evidence = {
  sources: Authored<Source>[];
  records: Authored<HistoryRecord>[];
  datasets: AuthoredDataset[];
  charts: Authored<Chart>[];
  stories: AuthoredStory[];
  letters: Authored<Letter>[];
  easyReads: AuthoredText<EasyRead>[];
  glossary: Authored<{ terms: Term[] }>;
  questionSets: Authored<QuestionSet>[];
  writtenQuestions: AuthoredText<WrittenQuestion>[];
  coverage: { file: string; rows: { line: number; row: Coverage }[] };
  reference: {
    providers: Authored<{ providers: Provider[] }>;
    lots: Authored<{ lots: Lot[] }>;
    areas: Authored<{ areas: Area[] }>;
    authorities: Authored<{ authorities: Authority[]; sources: string[] }>;
    units: Authored<{ units: Unit[] }>;
    clocks: Authored<ClockRules>;
    bankHolidays: Authored<BankHolidays>;
    obligations: Authored<Obligations>;
    gaps: Authored<{ gaps: Gap[] }>;
    disagreements: Authored<{ disagreements: Disagreement[] }>;
    reasons: Authored<{ reasons: Reason[] }>;
    redirects: Authored<{ redirects: Redirect[] }>;
  };
};

/** Reads every authored file of a tree. If anything does not match its schema there is no evidence, only problems. */
export function readEvidence(tree: Tree): { evidence: Evidence | null; problems: Problem[] } {
  const problems: Problem[] = [...checkLayout(tree), ...checkCharacters(tree)];
  const keep = <T>(file: string, read: Read<T>): Authored<T>[] => {
    problems.push(...read.problems);
    return read.value === null ? [] : [{ id: idOf(file), file, value: read.value, placeOf: read.placeOf }];
  };
  const yamlAt = <S extends z.ZodType>(schema: S, file: string): Authored<z.output<S>>[] => {
    const bytes = tree.get(file);
    return bytes ? keep(file, readYaml(schema, file, bytes)) : [];
  };
  const folder = <S extends z.ZodType>(schema: S, path: string) =>
    pathsUnder(tree, path).filter((file) => file.endsWith(".yaml")).flatMap((file) => yamlAt(schema, file)); // prettier-ignore
  const list = <S extends z.ZodType>(schema: S, name: string): Authored<z.output<S>> | undefined =>
    yamlAt(schema, `data/reference/${name}.yaml`)[0];

  // A fault of dataset.yaml hides none of the files beside it.
  const described = pathsUnder(tree, "data/datasets").filter((file) => file.endsWith("/dataset.yaml"));
  const datasets = described.flatMap((file) => {
    const path = file.replace("/dataset.yaml", "");
    const table = `${path}/observations.csv`;
    const rows = readTable(tree, table, problems);
    const declared = yamlAt(corrections, `${path}/corrections.yaml`)[0] ?? null;
    const readings = folder(reading, `${path}/readings`);
    return yamlAt(dataset, file).map((authored) => ({ ...authored, id: idOf(path), table, rows, readings, corrections: declared })); // prettier-ignore
  });
  // The words of pages go straight to Astro; here their fields are only checked.
  readTexts(tree, "content/pages", page, problems);
  const coverageFile = "data/reference/coverage.csv";
  const coverage = { file: coverageFile, rows: readCoverage(tree, coverageFile, problems) };
  const reference = {
    providers: list(providers, "providers"),
    lots: list(lots, "lots"),
    areas: list(areas, "areas"),
    authorities: list(authorities, "authorities"),
    units: list(units, "units"),
    clocks: list(clockRules, "clocks"),
    bankHolidays: list(bankHolidays, "bank-holidays"),
    obligations: list(obligations, "obligations"),
    gaps: list(gaps, "gaps"),
    disagreements: list(disagreements, "disagreements"),
    reasons: list(reasons, "reasons"),
    redirects: list(redirects, "redirects"),
  };
  const parts = {
    sources: folder(source, "data/sources"),
    records: folder(record, "data/records"),
    datasets,
    charts: folder(chart, "content/charts"),
    letters: folder(letter, "content/requests"),
    questionSets: folder(questionSet, "content/questions"),
    stories: readTexts(tree, "content/stories", story, problems),
    writtenQuestions: readTexts(tree, "content/questions", writtenQuestion, problems),
    easyReads: readTexts(tree, "content/easy-read", easyRead, problems),
    coverage,
  };
  const words = yamlAt(glossary, "content/glossary.yaml")[0];
  if (problems.length > 0 || words === undefined || !isWhole(reference)) return { evidence: null, problems };
  problems.push(...checkHeld(tree, parts.sources));
  if (problems.length > 0) return { evidence: null, problems };
  const whole = readAll(tree, parts.sources, datasets, problems);
  if (problems.length > 0) return { evidence: null, problems };
  return { evidence: { ...parts, datasets: whole, glossary: words, reference }, problems: [] };
}

function isWhole<T extends object>(lists: T): lists is { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.values(lists).every((value) => value !== undefined);
}

/** The id that a file's name gives. */
function idOf(file: string): string {
  return (file.split("/").at(-1) ?? "").replace(/\.(yaml|mdx)$/, "");
}

import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readTree } from "../../../scripts/read-tree.ts";
import { ROOT } from "../../../scripts/root.ts";
import type { EvidenceRef } from "../../../src/model/claim/bound.ts";
import type { PublishedStory } from "../../../src/model/published-story.ts";
import type { TidyRow } from "../../../src/model/tidy-row.ts";
import { factsOf } from "../../../src/pipeline/check-stories.ts";
import type { Facts } from "../../../src/pipeline/claims/facts.ts";
import { readStory, type ReadStory } from "../../../src/pipeline/claims/read-story.ts";
import { tellStory } from "../../../src/pipeline/claims/tell-story.ts";
import { readEvidence } from "../../../src/pipeline/evidence.ts";
import { published } from "../base-tree.ts";
import type { Tree } from "../../../src/pipeline/tree.ts";

type Used = Extract<EvidenceRef, { kind: "observation" }>;
type Material = { reads: ReadStory[]; facts: Facts };

// Every observation that a story uses is changed by one unit of its last printed digit, one after the other, in memory.
describe.each([
  ["the stories of the site", () => readTree(ROOT)],
  ["a story with every kind of claim", () => caseTree("valid-claims")],
])("%s", (_, tree) => {
  let material: Material;
  beforeAll(() => {
    material = materialOf(tree());
  }, 60_000);

  test("an observation changed by one unit stops the build in a sentence that uses it, and in no other", () => {
    const counts = { observations: 0, caught: 0, sentences: 0 };
    const missed: string[] = [];
    for (const read of material.reads) {
      const { story } = tellStory(read, material.facts);
      expect(story, `${read.story.id} is sound`).not.toBeNull();
      for (const { used, sentences } of usesOf(story as PublishedStory)) {
        const { problems } = tellStory(read, withChanged(material.facts, used));
        const told = [...new Set(problems.map(({ sentence = "" }) => sentence))];
        counts.observations += 1;
        counts.sentences += told.length;
        const right = told.length > 0 && told.every((sentence) => sentences.includes(sentence));
        if (right) counts.caught += 1;
        else missed.push(`${read.story.id}: ${used.dataset}/${used.id} ${used.part ?? "value"}: ${told.join(" | ")}`); // prettier-ignore
      }
    }
    console.log(`${counts.observations} observations changed, ${counts.caught} caught, ${counts.sentences} sentences named`); // prettier-ignore
    expect(missed).toEqual([]);
    expect(counts.observations).toBeGreaterThan(0);
  });
});

/** Each observation that a story uses, once for each part of it, with the sentences that rest on it. */
function usesOf(story: PublishedStory): { used: Used; sentences: string[] }[] {
  const uses = new Map<string, { used: Used; sentences: string[] }>();
  for (const item of story.items) {
    for (const used of story.notes[item.note - 1]?.evidence ?? []) {
      // A date or a name taken from an observation does not rest on its value.
      if (used.kind !== "observation" || used.part === "words") continue;
      const key = JSON.stringify(used);
      const use = uses.get(key) ?? { used, sentences: [] };
      uses.set(key, { used, sentences: [...use.sentences, item.sentence] });
    }
  }
  return [...uses.values()];
}

/** The facts with one observation changed by one unit. */
function withChanged(facts: Facts, { dataset, id, part }: Used): Facts {
  const rows = (facts.tidy.get(dataset) ?? []).map((row) => (row.id === id ? changed(row, part) : row));
  return { ...facts, tidy: new Map([...facts.tidy, [dataset, rows]]) };
}

function changed(row: TidyRow, part: Used["part"]): TidyRow {
  if (part === "base" && row.denominator === null) return { ...row, denominator_as_published: "another number" };
  if (part === "base") return { ...row, denominator: (row.denominator ?? 0) + 1 };
  if (part === "target") return { ...row, target: (row.target ?? "").replace(/\d+/, (number) => String(Number(number) + 1)) }; // prettier-ignore
  if (row.value === null) return { ...row, value: 1, as_published: "1", status: null };
  const decimals = (row.as_published ?? "").replace(/[,%]/g, "").split(".")[1]?.length ?? 0;
  const as_published = (row.value + 10 ** -decimals).toFixed(decimals);
  return { ...row, value: Number(as_published), as_published };
} // prettier-ignore

function materialOf(tree: Tree): Material {
  const { evidence, problems } = readEvidence(tree);
  if (!evidence) throw new Error(JSON.stringify(problems));
  // The committed tidy files are what publishing gives; data:check holds them to it.
  const texts = tree.has("data/tidy/records.json") ? tidyTexts(tree) : published(tree).files;
  const made = <T>(name: string): T => JSON.parse(texts.get(`data/tidy/${name}.json`) ?? "null") as T;
  const tidy = new Map(evidence.datasets.map(({ id }) => [id, made<TidyRow[]>(id)]));
  const facts = factsOf(evidence, { tidy, records: made("records"), reasons: made("reasons"), reference: made("reference") }); // prettier-ignore
  return { reads: evidence.stories.map((story) => readStory(story)), facts };
}

function tidyTexts(tree: Tree): ReadonlyMap<string, string> {
  const tidy = [...tree].filter(([path]) => path.startsWith("data/tidy/"));
  return new Map(tidy.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

function caseTree(name: string): Tree {
  const input = (folder: string) => readTree(join(ROOT, "tests/cases", folder, "input"));
  return new Map([...input("base"), ...input(name)]);
}

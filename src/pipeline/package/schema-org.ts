import type { Edition } from "../../model/edition.ts";
import { DESCRIPTIONS, FORMATS } from "../../model/format.ts";
import { dataHref, datasetHref, downloadHref, storyHref } from "../../model/link.ts";
import type { PublishedStory } from "../../model/published-story.ts";
import type { PublishedDataset, PublishedSource } from "../../model/published.ts";
import { addressOf, KEYWORDS, LICENCE, PUBLISHER } from "../../model/publisher.ts";

const CREATOR = { "@type": "Organization", name: PUBLISHER };

/** Google takes a description of 50 to 5,000 characters. */
const SHORTEST = 50;

/**
 * A dataset in the words of schema.org, for the dataset's page. Addresses without a host are relative to that page.
 */
export function schemaOrgDataset(
  dataset: PublishedDataset,
  sources: readonly PublishedSource[],
  edition: Edition,
) {
  const described = `${dataset.definition} ${dataset.caveats.join(" ")}`.trim();
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    "@id": addressOf(datasetHref(dataset.id)),
    name: dataset.title,
    description:
      described.length < SHORTEST ? `${dataset.title}. ${described} Published by ${PUBLISHER}.` : described,
    url: addressOf(datasetHref(dataset.id)),
    version: edition.version,
    ...(edition.date ? { datePublished: edition.date } : {}),
    license: LICENCE.path,
    isAccessibleForFree: true,
    inLanguage: "en-GB",
    creator: CREATOR,
    publisher: CREATOR,
    keywords: KEYWORDS,
    spatialCoverage: { "@type": "Place", name: "United Kingdom" },
    ...(dataset.period_start && dataset.period_end
      ? { temporalCoverage: `${dataset.period_start}/${dataset.period_end}` }
      : {}),
    variableMeasured: dataset.measures.map(({ name, unit }) => ({
      "@type": "PropertyValue",
      name,
      unitText: unit,
    })),
    isBasedOn: sources
      .filter(({ id }) => dataset.sources.includes(id))
      .map(({ title, url }) => ({ "@type": "CreativeWork", name: title, ...(url ? { url } : {}) })),
    distribution: Object.entries(FORMATS).map(([format, { media }]) => ({
      "@type": "DataDownload",
      encodingFormat: media,
      contentUrl: addressOf(downloadHref(dataset.id, format as keyof typeof FORMATS)),
    })),
    includedInDataCatalog: { "@type": "DataCatalog", name: PUBLISHER, url: addressOf("/data/") },
    subjectOf: Object.entries(DESCRIPTIONS).map(([ending, { name, media }]) => ({
      "@type": "DataDownload",
      name,
      encodingFormat: media,
      contentUrl: addressOf(dataHref(`${dataset.id}.${ending}`)),
    })),
  };
}

/** A story in the words of schema.org, with the datasets that it uses, as their own pages describe them. */
export function schemaOrgArticle(
  story: PublishedStory,
  datasets: readonly Pick<PublishedDataset, "id" | "title">[],
  image: string | null,
) {
  return {
    "@context": "https://schema.org/",
    "@type": "Article",
    "@id": addressOf(storyHref(story.id)),
    headline: story.title,
    description: story.standfirst,
    url: addressOf(storyHref(story.id)),
    ...(image === null ? {} : { image: addressOf(image) }),
    datePublished: story.published,
    ...(story.changed === undefined ? {} : { dateModified: story.changed }),
    inLanguage: "en-GB",
    wordCount: story.words,
    license: LICENCE.path,
    isAccessibleForFree: true,
    author: CREATOR,
    publisher: CREATOR,
    isBasedOn: datasets.map(({ id, title }) => ({
      "@type": "Dataset",
      "@id": addressOf(datasetHref(id)),
      name: title,
      url: addressOf(datasetHref(id)),
    })),
  };
}

/** A question with our answer. It is no FAQPage: nobody asked it here, and the page holds this one only. */
export function schemaOrgQuestion(question: string, answer: string) {
  return {
    "@context": "https://schema.org/",
    "@type": "WebPage",
    name: question,
    inLanguage: "en-GB",
    mainEntity: {
      "@type": "Question",
      name: question,
      acceptedAnswer: { "@type": "Answer", text: answer, author: CREATOR },
    },
  };
}

/**
 * JSON-LD as it can stand in a page: "<" is written so that no text of ours can end the element, and the two line
 * separators so that old parsers read it.
 */
export function jsonForPage(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

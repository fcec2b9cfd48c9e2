import { join, resolve } from "node:path";

/**
 * The project's folders. Paths start at the folder that a command runs in, because the code of pages runs from the
 * build folder and cannot find the project by its own place.
 */
export const root = resolve(process.cwd());

/** Tidy JSON: what the site reads. */
export const tidyFolder = join(root, "data", "tidy");

/** Charts drawn before the pages are built. */
export const drawnFolder = join(root, ".cache", "charts");

/** PNGs by their path in the site, drawn before the pages are built. */
export const imagesFolder = join(root, ".cache", "images");

/** The published files, made before the pages are built. */
export const packagedFolder = join(root, ".cache", "data");

/** Releases, frozen. */
export const releasesFolder = join(root, "data", "releases");

/** Letters that ask for what is missing, as authored. */
export const requestsFolder = join(root, "content", "requests");

/** The words that are explained, as authored. */
export const glossaryFile = join(root, "content", "glossary.yaml");

/** Questions, as authored. */
export const questionsFolder = join(root, "content", "questions");

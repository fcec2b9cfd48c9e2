// Plain JavaScript that an old Node can read: it has to run in order to ask for a newer one.

export const NEEDED_MAJOR = 24;

/**
 * What is wrong with this Node, for a person to read, or undefined if it will do.
 * @param {string} version as in `process.version`, for instance "v20.11.1"
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const major = Number(/^v?(\d+)\./.exec(version)?.[1]);
  if (major >= NEEDED_MAJOR) return undefined;
  return [
    `PIP Disclosures needs Node >= ${NEEDED_MAJOR}, and this is Node ${version}.`,
    "On Linux (x64, arm64) `npm ci` brings the right Node along and npm scripts use it by themselves:",
    "run `npm ci` again, without --omit=optional. Elsewhere (macOS, other processors) install",
    `Node >= ${NEEDED_MAJOR} from https://nodejs.org and try again.`,
  ].join("\n");
}

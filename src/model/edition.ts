import type { Release } from "./release.ts";

/** Which state of the data a file was made from. */
export type Edition = {
  /** The release's version; with "+unreleased" if the data has changed since, or if there is no release yet. */
  version: string;
  /** The day on which the release was frozen; null if this state has not been released. */
  date: string | null;
};

/** The state of data of which nothing has been released yet. */
export const UNRELEASED: Edition = { version: "0.0.0+unreleased", date: null };

/** The edition of the data as it stands now. `same` says that every value is as in the newest release. */
export function editionOf(newest: Pick<Release, "version" | "date"> | null, same: boolean): Edition {
  if (!newest) return UNRELEASED;
  return same
    ? { version: newest.version, date: newest.date }
    : { version: `${newest.version}+unreleased`, date: null };
}

/** Compares versions number by number: 1.10.0 comes after 1.9.0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  for (let place = 0; place < 3; place += 1) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

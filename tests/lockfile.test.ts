import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../scripts/root.ts";

type Entry = { version?: string; resolved?: string; optionalDependencies?: { [name: string]: string } };

const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
  packages: { [path: string]: Entry };
};

/** The entry that Node would find for a name, looking from a package upwards. */
function found(from: string, name: string): Entry | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const entry = packages[`${at === "" ? "" : `${at}/`}node_modules/${name}`];
    if (entry !== undefined || at === "") return entry;
    if (!at.includes("/node_modules/")) return packages[`node_modules/${name}`];
  }
}

test("the lockfile names every platform's package, or `npm ci` refuses it", () => {
  // npm leaves an entry out if the registry it asked does not have that version.
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && found(path, name)?.version !== version)
      .map(([name, version]) => `${path || "package.json"} wants ${name}@${version}`),
  );
  expect(missing).toEqual([]);
});

test("the lockfile records no download address", () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test("every dependency is pinned to one version", () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    [list: string]: { [name: string]: string };
  };
  const loose = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((list) =>
    Object.entries(manifest[list] ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
  );
  expect(loose).toEqual([]);
});

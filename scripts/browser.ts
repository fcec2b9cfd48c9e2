import { join } from "node:path";

/** What must be known of a machine, and done on it, to get a browser. Passed in, so that tests can do without. */
export type Machine = {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  isRoot: boolean;
  /** Where Playwright keeps its own Chromium, whether it is there or not; undefined if it has none for this system. */
  playwrightChromium: string | undefined;
  isExecutable: (path: string) => boolean;
  /** Runs a program and tells whether it ended well. */
  succeeds: (file: string, args: string[]) => Promise<boolean>;
  /** Lets Playwright download its Chromium and tells whether that ended well. */
  downloadChromium: (withSystemLibraries: boolean) => Promise<boolean>;
};

type Log = (text: string) => void;

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_APPS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where a browser may be, best first: the PATH, the applications of a Mac, Playwright's own. */
export function browserPlaces({ env, platform, playwrightChromium }: Machine): string[] {
  const folders = (env["PATH"] ?? "").split(platform === "win32" ? ";" : ":").filter((part) => part !== "");
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const places = [...onPath, ...(platform === "darwin" ? MAC_APPS : [])];
  return playwrightChromium === undefined ? places : [...places, playwrightChromium];
}

/**
 * The path of a browser that starts, or undefined.
 * @throws when CHROMIUM_PATH names something else than a program: a wish is never silently passed by.
 */
export async function findBrowser(machine: Machine): Promise<string | undefined> {
  const wished = machine.env["CHROMIUM_PATH"];
  if (wished !== undefined && wished !== "") {
    if (machine.isExecutable(wished)) return wished;
    throw new Error(`CHROMIUM_PATH is ${wished}, which is not a program that can be run.`);
  }
  for (const place of browserPlaces(machine).filter(machine.isExecutable)) {
    // Ubuntu's chromium-browser is a note that asks for a snap, and a download may lack system libraries.
    if (await machine.succeeds(place, ["--version"])) return place;
  }
  return undefined;
}

/**
 * The path of a browser that starts; if there is none, gets one: from apt where that is allowed, otherwise
 * by Playwright's download.
 * @throws with what to install when neither can be had.
 */
export async function ensureBrowser(machine: Machine, log: Log): Promise<string> {
  const found = await findBrowser(machine);
  if (found !== undefined) return found;
  if (await installByApt(machine, log)) {
    const installed = await findBrowser(machine);
    if (installed !== undefined) return installed;
  }
  log("No Chromium or Chrome here: letting Playwright download one\n");
  if (await machine.downloadChromium(machine.isRoot && machine.platform === "linux")) {
    const downloaded = await findBrowser(machine);
    if (downloaded !== undefined) return downloaded;
  }
  throw new Error(NOTHING_WORKED);
}

async function installByApt(machine: Machine, log: Log): Promise<boolean> {
  const sudo = machine.isRoot ? [] : ["sudo", "-n"];
  const asRoot = (...words: string[]) => {
    const [file = "", ...args] = [...sudo, ...words];
    return machine.succeeds(file, args);
  };
  const allowed = machine.platform === "linux" && (await asRoot("apt-get", "--version"));
  if (!allowed) return false;
  log("No Chromium or Chrome here: installing Debian's chromium\n");
  // A list that cannot be refreshed may still be good enough to install from.
  await asRoot("apt-get", "update");
  return asRoot("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "chromium");
}

const NOTHING_WORKED = [
  "No browser could be found or installed, and the tests of the site need one. Either",
  "  - install Chromium or Chrome (Debian: apt-get install chromium), or",
  "  - run `npx playwright-core install --with-deps chromium`, or",
  "  - set CHROMIUM_PATH to a Chromium or Chrome that you have.",
].join("\n");

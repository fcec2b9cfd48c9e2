import { describe, expect, test } from "vitest";
import { browserPlaces, ensureBrowser, findBrowser, type Machine } from "../../scripts/browser.ts";

type Told = Partial<Pick<Machine, "env" | "platform" | "isRoot">> & {
  /** Programs on disk that start. */
  programs?: string[];
  /** Programs on disk that do not start. */
  broken?: string[];
  /** Command lines that end well, and what each puts on disk. */
  commands?: Record<string, string[]>;
  download?: string[];
};

/** A machine that is only told about; it writes down what was run on it. */
function machine(told: Told): { on: Machine; ran: string[] } {
  const working = new Set(told.programs);
  const ran: string[] = [];
  const on: Machine = {
    env: { PATH: "/usr/local/bin:/usr/bin", ...told.env },
    platform: told.platform ?? "linux",
    isRoot: told.isRoot ?? false,
    playwrightChromium: "/cache/chrome",
    isExecutable: (path) => working.has(path) || (told.broken ?? []).includes(path),
    succeeds: async (file, args) => {
      if (args[0] === "--version" && file.startsWith("/")) return working.has(file);
      const line = [file, ...args].join(" ");
      ran.push(line);
      for (const path of told.commands?.[line] ?? []) working.add(path);
      return told.commands?.[line] !== undefined;
    },
    downloadChromium: async (withSystemLibraries) => {
      ran.push(`download${withSystemLibraries ? " with libraries" : ""}`);
      for (const path of told.download ?? []) working.add(path);
      return told.download !== undefined;
    },
  };
  return { on, ran };
}

const silent = () => undefined;
const APT = {
  "apt-get --version": [],
  "apt-get update": [],
  "env DEBIAN_FRONTEND=noninteractive apt-get install -y chromium": ["/usr/bin/chromium"],
};

describe("finding a browser", () => {
  test("a wish comes before everything", async () => {
    const { on } = machine({
      env: { CHROMIUM_PATH: "/my/chrome" },
      programs: ["/my/chrome", "/usr/bin/chromium"],
    });
    expect(await findBrowser(on)).toBe("/my/chrome");
  });

  test("a wish that cannot be run is an error, even when there is another browser", async () => {
    const { on } = machine({ env: { CHROMIUM_PATH: "/my/typo" }, programs: ["/usr/bin/chromium"] });
    await expect(findBrowser(on)).rejects.toThrow("CHROMIUM_PATH is /my/typo");
  });

  test("Chromium comes before Chrome, and both before Playwright's own", async () => {
    const chrome = "/usr/local/bin/google-chrome";
    expect(await findBrowser(machine({ programs: [chrome, "/usr/bin/chromium", "/cache/chrome"] }).on)).toBe(
      "/usr/bin/chromium",
    );
    expect(await findBrowser(machine({ programs: [chrome, "/cache/chrome"] }).on)).toBe(chrome);
    expect(await findBrowser(machine({ programs: ["/cache/chrome"] }).on)).toBe("/cache/chrome");
  });

  test("a browser that does not start is passed by", async () => {
    const { on } = machine({ broken: ["/usr/bin/chromium-browser"], programs: ["/cache/chrome"] });
    expect(await findBrowser(on)).toBe("/cache/chrome");
  });

  test("a Mac's applications are looked at on a Mac only", () => {
    const isApp = (place: string) => place.startsWith("/Applications/");
    expect(browserPlaces(machine({ platform: "darwin" }).on).filter(isApp)).toHaveLength(2);
    expect(browserPlaces(machine({}).on).filter(isApp)).toHaveLength(0);
  });
});

describe("getting a browser", () => {
  test("nothing is installed when there is one", async () => {
    const { on, ran } = machine({ programs: ["/usr/bin/chromium"], commands: APT, isRoot: true });
    expect(await ensureBrowser(on, silent)).toBe("/usr/bin/chromium");
    expect(ran).toEqual([]);
  });

  test("root installs it by apt", async () => {
    const { on, ran } = machine({ isRoot: true, commands: APT });
    expect(await ensureBrowser(on, silent)).toBe("/usr/bin/chromium");
    expect(ran).toEqual(Object.keys(APT));
  });

  test("so does a person whom sudo asks for no password", async () => {
    const commands = Object.fromEntries(Object.entries(APT).map(([line, puts]) => [`sudo -n ${line}`, puts]));
    const { on, ran } = machine({ commands });
    expect(await ensureBrowser(on, silent)).toBe("/usr/bin/chromium");
    expect(ran).toEqual(Object.keys(commands));
  });

  test("without apt or leave, Playwright downloads one", async () => {
    const { on, ran } = machine({ download: ["/cache/chrome"] });
    expect(await ensureBrowser(on, silent)).toBe("/cache/chrome");
    expect(ran).toEqual(["sudo -n apt-get --version", "download"]);
  });

  test("when apt brings only a stand-in that does not start, Playwright downloads one with its libraries", async () => {
    const { on, ran } = machine({
      isRoot: true,
      commands: { ...APT, "env DEBIAN_FRONTEND=noninteractive apt-get install -y chromium": [] },
      broken: ["/usr/bin/chromium-browser"],
      download: ["/cache/chrome"],
    });
    expect(await ensureBrowser(on, silent)).toBe("/cache/chrome");
    expect(ran.at(-1)).toBe("download with libraries");
  });

  test("on a Mac apt is not asked for", async () => {
    const { on, ran } = machine({ platform: "darwin", download: ["/cache/chrome"] });
    await ensureBrowser(on, silent);
    expect(ran).toEqual(["download"]);
  });

  test("when nothing works it says what to install", async () => {
    await expect(ensureBrowser(machine({}).on, silent)).rejects.toThrow("apt-get install chromium");
    await expect(ensureBrowser(machine({ download: [] }).on, silent)).rejects.toThrow("CHROMIUM_PATH");
  });
});

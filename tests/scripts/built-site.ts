import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A small built site in a folder of its own, with a secret beside it and a link to that. Gone after the test. */
export function builtSite(): string {
  const folder = mkdtempSync(join(tmpdir(), "built-site-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = {
    "secret.txt": "secret",
    "dist-too/secret.txt": "secret",
    "dist/index.html": "home",
    "dist/404.html": "no such page",
    "dist/_headers": "/*\n  X-Site: ours\n/data/*\n  Access-Control-Allow-Origin: *\n",
    "dist/charts/index.html": "charts",
    "dist/data/complaints.csv": "a,b\n1,2\n",
    "dist/data/two words.json": "{}",
    "dist/pagefind/pagefind.en.pf_meta": "bytes",
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(folder, "secret.txt"), join(folder, "dist/link.txt"));
  return join(folder, "dist");
}

import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A lock that was taken, with a word on one that was left behind; or the process that holds it. */
export type Lock =
  { taken: true; left: number | null; release: () => void } | { taken: false; holder: number };

/**
 * Takes a lock: a file that holds the number of the process at work. One that a dead process has left is taken over.
 * The file appears whole or not at all, and two processes can never both have it.
 */
export function takeLock(path: string, pid = process.pid, lives: (pid: number) => boolean = isAlive): Lock {
  mkdirSync(dirname(path), { recursive: true });
  const own = `${path}.${pid}`;
  let left: number | null = null;
  writeFileSync(own, String(pid));
  try {
    for (;;) {
      if (succeeds(() => linkSync(own, path), "EEXIST"))
        return { taken: true, left, release: () => release(path, pid) };
      const holder = holderOf(path);
      if (holder === null) continue;
      if (lives(holder)) return { taken: false, holder };
      // Moved away before it is judged: of two who find it dead, only one moves it.
      const stale = `${path}.stale.${pid}`;
      if (!succeeds(() => renameSync(path, stale), "ENOENT")) continue;
      const moved = holderOf(stale);
      if (moved !== null && moved !== holder && lives(moved)) succeeds(() => linkSync(stale, path), "EEXIST");
      else left = holder;
      rmSync(stale, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function release(path: string, pid: number): void {
  if (holderOf(path) === pid) rmSync(path, { force: true });
}

/** The process that a lock names; null if the lock is gone. A lock that names none is held by nobody (0). */
function holderOf(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : 0;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return hasCode(error, "EPERM");
  }
}

function succeeds(work: () => void, unless: string): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (hasCode(error, unless)) return false;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

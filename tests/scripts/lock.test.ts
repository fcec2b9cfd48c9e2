import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "../../scripts/lock.ts";

const path = () => join(mkdtempSync(join(tmpdir(), "lock-")), "cache", "build.lock");
const all = () => true;

test("a lock is taken once, names its process, and can be taken again when it was given back", () => {
  const file = path();
  const first = takeLock(file, 11, all);
  expect(first).toMatchObject({ taken: true, left: null });
  expect(readFileSync(file, "utf8")).toBe("11");
  expect(takeLock(file, 12, all)).toEqual({ taken: false, holder: 11 });
  if (first.taken) first.release();
  expect(existsSync(file)).toBe(false);
  expect(takeLock(file, 12, all)).toMatchObject({ taken: true, left: null });
});

test("one that a dead process has left is taken over, and that is told", () => {
  const file = path();
  takeLock(file, 11, all);
  expect(takeLock(file, 12, (pid) => pid !== 11)).toMatchObject({ taken: true, left: 11 });
  expect(readFileSync(file, "utf8")).toBe("12");
});

test("this process is alive, and one that has never been is not", () => {
  const file = path();
  takeLock(file, process.pid);
  expect(takeLock(file, 12)).toEqual({ taken: false, holder: process.pid });
  // Greater than any number that Linux gives to a process.
  writeFileSync(file, "4194999");
  expect(takeLock(file)).toMatchObject({ taken: true, left: 4194999 });
});

test("a lock that names nobody is held by nobody", () => {
  const file = path();
  takeLock(file, 11, all);
  writeFileSync(file, "what?");
  expect(takeLock(file, 12)).toMatchObject({ taken: true });
});

test("to give a lock back does not take it from another", () => {
  const file = path();
  const first = takeLock(file, 11, all);
  writeFileSync(file, "12");
  if (first.taken) first.release();
  expect(readFileSync(file, "utf8")).toBe("12");
});

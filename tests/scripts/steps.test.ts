import { expect, test } from "vitest";
import { progressOn } from "../../scripts/progress.ts";
import { ProgramFailed } from "../../scripts/program.ts";
import { runSteps, summary, type Step } from "../../scripts/steps.ts";

/** Runs steps with a clock that each step moves on by one and a half seconds, and gives what was printed. */
async function run(steps: Step[], { isTTY = false, signal = new AbortController().signal } = {}) {
  let printed = "";
  let time = 0;
  const timed = steps.map(({ name, run }): Step => ({
    name,
    run: async (how) => {
      time += 1500;
      await run(how);
    },
  }));
  const stream = { isTTY, write: (text: string) => (printed += text) };
  const now = () => time;
  const outcomes = await runSteps(timed, { progress: progressOn(stream, now), now, signal });
  return { printed, outcomes };
}

const data: Step = { name: "data", run: async ({ write }) => write("38 datasets\n") };
const pages: Step = { name: "pages", run: () => Promise.reject(new ProgramFailed("ended with code 1")) };
const search: Step = { name: "search", run: async () => undefined };

test("a log has each step's name, output and time in plain lines", async () => {
  const { printed } = await run([data, search]);
  expect(printed).toBe(
    "[1/2] data ...\n38 datasets\n[1/2] data: done in 1.5 s\n[2/2] search ...\n[2/2] search: done in 1.5 s\n",
  );
});

test("a terminal shows a running clock under the output", async () => {
  const { printed } = await run([data], { isTTY: true });
  expect(printed).toBe(
    "[1/1] data ... 0 s\r\u001b[K38 datasets\n[1/1] data ... 1 s\r\u001b[K[1/1] data: done in 1.5 s\n",
  );
});

test("output that ends without a line end is not run into the next line", async () => {
  const open: Step = { name: "open", run: async ({ write }) => write("half a line") };
  expect((await run([open])).printed).toContain("half a line\n[1/1] open: done");
  expect((await run([open], { isTTY: true })).printed).toContain("half a line\n[1/1] open: done");
});

test("the first step that fails is the last that runs", async () => {
  const { printed, outcomes } = await run([data, pages, search]);
  expect(outcomes.map(({ name }) => name)).toEqual(["data", "pages"]);
  expect(outcomes[1]?.failure).toBeInstanceOf(ProgramFailed);
  expect(printed).toContain("[2/3] pages: FAILED after 1.5 s: ended with code 1\n");
});

test("a fault of our own is shown with its stack", async () => {
  const broken: Step = { name: "broken", run: () => Promise.reject(new TypeError("x is undefined")) };
  expect((await run([broken])).printed).toMatch(/TypeError: x is undefined\n {4}at /);
});

test("no step begins after a person has pressed Ctrl-C", async () => {
  const { outcomes } = await run([data], { signal: AbortSignal.abort() });
  expect(outcomes[0]).toHaveProperty("failure");
});

test("the summary has a line for every step, also for those not reached", async () => {
  const { outcomes } = await run([data, pages, search]);
  expect(summary([data, pages, search], outcomes)).toBe(
    [
      "  data    ok         1.5 s",
      "  pages   FAILED     1.5 s",
      "  search  not run",
      "  all                3.0 s",
    ].join("\n"),
  );
});

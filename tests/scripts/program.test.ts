import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { packageProgram, ProgramFailed, runNode, runProgram } from "../../scripts/program.ts";

function listening() {
  const written: string[] = [];
  return {
    run: { write: (text: string) => void written.push(text), signal: new AbortController().signal },
    written,
  };
}

test.for([["eslint"], ["prettier"], ["astro"], ["vitest"], ["typescript", "tsc"], ["playwright-core"]])(
  "the program of the package %s is found",
  ([name = "", program]) => {
    const [file = "", ...args] = packageProgram(name, ["--version"], program);
    expect(existsSync(file)).toBe(true);
    expect(args).toEqual(["--version"]);
  },
);

test("what a program prints on either stream is passed on", async () => {
  const { run, written } = listening();
  await runNode(["-e", "console.log('out'); console.error('err')"], run);
  expect(written.join("").split("\n").sort()).toEqual(["", "err", "out"]);
});

test("a code other than 0 is a failure", async () => {
  await expect(runNode(["-e", "process.exit(3)"], listening().run)).rejects.toThrow("ended with code 3");
});

test("a program that is not there is a failure", async () => {
  await expect(runProgram("/no/such/program", [], listening().run)).rejects.toThrow(ProgramFailed);
});

test("an aborted signal ends the program", async () => {
  const controller = new AbortController();
  const run = { write: () => controller.abort(), signal: controller.signal };
  const endless = runNode(["-e", "console.log('on'); setInterval(() => {}, 1000)"], run);
  await expect(endless).rejects.toThrow(ProgramFailed);
});

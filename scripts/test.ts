// npm test: everything that must hold, from form to the built site in a real browser.
import { ensureBrowser } from "./browser.ts";
import { buildSteps } from "./build-steps.ts";
import { dataCheckStep, lintSteps, siteTestStep, typeSteps, unitTestStep } from "./check-steps.ts";
import { thisMachine } from "./machine.ts";
import { completeSteps, type Step } from "./steps.ts";
import { stopSignal } from "./stop.ts";

const browserStep: Step = {
  name: "browser",
  run: async (run) => {
    const browser = await ensureBrowser(thisMachine(run), run.write);
    run.write(`${browser}\n`);
    // The site tests run in a child process and find the browser here.
    process.env["CHROMIUM_PATH"] = browser;
  },
};

await completeSteps(
  "test",
  [...lintSteps, ...typeSteps, dataCheckStep, unitTestStep, ...buildSteps(), browserStep, siteTestStep],
  stopSignal(),
);

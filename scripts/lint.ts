// npm run lint: ESLint and Prettier.
import { lintSteps } from "./check-steps.ts";
import { completeSteps } from "./steps.ts";
import { stopSignal } from "./stop.ts";

await completeSteps("lint", lintSteps, stopSignal());

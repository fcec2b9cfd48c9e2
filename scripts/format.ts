// npm run format: Prettier rewrites every file that it looks after.
import { formatStep } from "./check-steps.ts";
import { completeSteps } from "./steps.ts";
import { stopSignal } from "./stop.ts";

await completeSteps("format", [formatStep], stopSignal());

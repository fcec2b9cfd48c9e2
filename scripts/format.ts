// npm run format: puts right the faults of form that need no thought.
import { formatSteps } from "./check-steps.ts";
import { completeSteps } from "./steps.ts";
import { stopSignal } from "./stop.ts";

await completeSteps("format", formatSteps, stopSignal());

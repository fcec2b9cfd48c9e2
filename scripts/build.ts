// npm run build: from the evidence to a site in dist/.
import { buildSteps } from "./build-steps.ts";
import { completeSteps } from "./steps.ts";
import { stopSignal } from "./stop.ts";

await completeSteps("build", buildSteps, stopSignal());

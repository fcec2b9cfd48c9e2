// npm run build: from the evidence to a site in dist/.
import { buildSteps, standing } from "./build-steps.ts";
import { completeSteps } from "./steps.ts";
import { stopSignal } from "./stop.ts";

if (!(await completeSteps("build", buildSteps(), stopSignal()))) console.error(standing());

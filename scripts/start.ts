// npm start: build the site, then serve it until Ctrl-C.
import { buildSteps, standing } from "./build-steps.ts";
import { serveSite } from "./serve-site.ts";
import { completeSteps } from "./steps.ts";
import { stopSignal } from "./stop.ts";

const signal = stopSignal();
if (await completeSteps("build", buildSteps(), signal)) await serveSite(signal);
else console.error(standing());

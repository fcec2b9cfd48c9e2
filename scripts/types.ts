// npm run types: the compiler over pages and programs.
import { typeSteps } from "./check-steps.ts";
import { completeSteps } from "./steps.ts";
import { stopSignal } from "./stop.ts";

await completeSteps("types", typeSteps, stopSignal());

// npm run dev: data, charts, images and packages once, then Astro's development server, which follows changes under src/.
// It serves pages only: downloads are there after npm run build.
import { spawn } from "node:child_process";
import { chartsStep, dataStep, imagesStep, packageStep } from "./build-steps.ts";
import { packageProgram } from "./program.ts";
import { ROOT } from "./root.ts";
import { completeSteps } from "./steps.ts";
import { stopSignal } from "./stop.ts";

const signal = stopSignal();
if (await completeSteps("dev", [dataStep, chartsStep, imagesStep, packageStep], signal)) {
  const args = packageProgram("astro", ["dev"]);
  const server = spawn(process.execPath, args, { cwd: ROOT, stdio: "inherit", signal });
  server.on("error", (error) => {
    if (!signal.aborted) throw error;
  });
}

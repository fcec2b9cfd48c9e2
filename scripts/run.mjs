// `node scripts/run.mjs <command> [arguments]` is how every npm script starts scripts/<command>.ts. (They say
// "exec node": npm passes signals to its shell, and a shell that stays in between would not hand them on.)
// It makes sure of Node first, and gives the command an environment that is the same on any machine.
// Plain JavaScript: an old Node must be able to read it.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { nodeProblem } from "./node-version.mjs";

const problem = nodeProblem(process.version);
if (problem !== undefined) {
  console.error(problem);
  process.exit(1);
}

const [command, ...args] = process.argv.slice(2);
const child = spawn(process.execPath, [fileURLToPath(new URL(`./${command}.ts`, import.meta.url)), ...args], {
  stdio: "inherit",
  // Node reads its time zone and locale when it starts, hence a new process.
  env: {
    ...process.env,
    TZ: "UTC",
    LC_ALL: "C",
    LANG: "C",
    ASTRO_TELEMETRY_DISABLED: "1",
    // A log gets plain lines.
    ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }),
  },
});

// A terminal sends Ctrl-C to the command as well as to us, and npm sends it to us again. A second copy that
// reaches the command while it ends would kill it, so ours is sent once, and only if it is still there.
let asked = false;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => {
    if (!asked) setTimeout(() => child.kill(signal), 200);
    asked = true;
  });
}
child.on("exit", (code) => process.exit(code ?? 1));

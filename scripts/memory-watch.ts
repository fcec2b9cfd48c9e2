// Ends its process at once when that takes more memory than it may. workerData is the limit in bytes.
import { workerData } from "node:worker_threads";

setInterval(() => {
  if (process.memoryUsage.rss() > Number(workerData)) process.kill(process.pid, "SIGKILL");
}, 20);

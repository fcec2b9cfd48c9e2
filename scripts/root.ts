import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder, wherever a command is called from. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The built site. It is there only when a build has run to its end. */
export const DIST = join(ROOT, "dist");

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { headersFor, parseHeaders, type HeaderRule } from "./headers.ts";
import { findFile, mediaType } from "./static-file.ts";

/** A server at work: where it answers, and how to end it. */
export type Serving = { url: string; close: () => Promise<void> };

// What a host sends when _headers says nothing else.
const ALWAYS_ASK = "public, max-age=0, must-revalidate";
const PORTS_TO_TRY = 100;

type Answer = { status: number; headers: Record<string, string>; body: Buffer };

/**
 * Serves the files under `root` on this machine, with the headers of `root/_headers`, as a host would.
 * If the port is taken, the next free one is used; port 0 takes any.
 * @throws when `root` is missing, its `_headers` cannot be read, or no port is free.
 */
export async function serve({ root, port }: { root: string; port: number }): Promise<Serving> {
  if (!existsSync(join(root, "index.html"))) {
    throw new Error(`There is no built site in ${root}: run \`npm run build\` first.`);
  }
  const headersFile = join(root, "_headers");
  const rules = existsSync(headersFile) ? parseHeaders(await readFile(headersFile, "utf8")) : [];
  const server = createServer(answering(root, rules));
  await listen(server, port);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep connections open; nobody waits for them.
        server.closeAllConnections();
      }),
  };
}

function answering(root: string, rules: readonly HeaderRule[]): RequestListener {
  return (request, response) => {
    answer(root, rules, request).then(
      ({ status, headers, body }) => {
        response.writeHead(status, { "Content-Length": body.byteLength, ...headers });
        response.end(request.method === "HEAD" ? undefined : body);
      },
      (error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  };
}

async function answer(root: string, rules: readonly HeaderRule[], request: IncomingMessage): Promise<Answer> {
  const [path = "/", query] = (request.url ?? "/").split("?", 2);
  const headers = { "Cache-Control": ALWAYS_ASK, ...headersFor(rules, path) };
  if (request.method !== "GET" && request.method !== "HEAD") {
    return { status: 405, headers: { ...headers, Allow: "GET, HEAD" }, body: Buffer.alloc(0) };
  }
  const found = await findFile(root, path);
  if (found.kind === "redirect") {
    const location = query === undefined ? found.to : `${found.to}?${query}`;
    return { status: 301, headers: { ...headers, Location: location }, body: Buffer.alloc(0) };
  }
  const file = found.kind === "file" ? found.file : join(root, "404.html");
  const body = found.kind === "file" || existsSync(file) ? await readFile(file) : Buffer.from("Not found\n");
  const status = found.kind === "file" ? 200 : 404;
  return { status, headers: { "Content-Type": mediaType(file), ...headers }, body };
}

/** Listens on the first free port from `port` on. */
async function listen(server: Server, port: number): Promise<void> {
  for (let candidate = port; candidate < port + PORTS_TO_TRY; candidate++) {
    const error = await tryPort(server, candidate);
    if (error === undefined) return;
    if (error.code !== "EADDRINUSE") throw error;
  }
  throw new Error(`No port from ${port} to ${port + PORTS_TO_TRY - 1} is free.`);
}

function tryPort(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const refused = (error: NodeJS.ErrnoException) => resolve(error);
    server.once("error", refused);
    server.listen(port, "localhost", () => {
      server.off("error", refused);
      resolve(undefined);
    });
  });
}

import { request } from "node:http";
import { dirname } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { serve, type Serving } from "../../scripts/server.ts";
import { builtSite } from "./built-site.ts";

async function serving(port = 0): Promise<Serving> {
  const server = await serve({ root: builtSite(), port });
  onTestFinished(() => server.close());
  return server;
}

const get = (url: string, method = "GET") => fetch(url, { method, redirect: "manual" });

test("a file is sent with its type, its length and the site's headers", async () => {
  const { url } = await serving();
  const response = await get(`${url}/data/complaints.csv?download`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(response.headers.get("content-length")).toBe("8");
  expect(response.headers.get("x-site")).toBe("ours");
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(await response.text()).toBe("a,b\n1,2\n");
});

test("HEAD gives the headers of GET and no body", async () => {
  const { url } = await serving();
  const response = await get(`${url}/`, "HEAD");
  expect([response.status, response.headers.get("content-length"), await response.text()]).toEqual([
    200,
    "4",
    "",
  ]);
});

test("what is missing is answered with the site's own page, status 404", async () => {
  const { url } = await serving();
  const response = await get(`${url}/no/such/page/`);
  expect([response.status, response.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  expect(response.headers.get("x-site")).toBe("ours");
  expect(await response.text()).toBe("no such page");
});

test("a folder without its slash is sent on, with its query", async () => {
  const { url } = await serving();
  const response = await get(`${url}/charts?x=1`);
  expect([response.status, response.headers.get("location")]).toEqual([301, "/charts/?x=1"]);
});

test("nothing but GET and HEAD is answered", async () => {
  const { url } = await serving();
  const response = await get(`${url}/`, "POST");
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

test("a path with .. that no browser would send gets a 404", async () => {
  const { url } = await serving();
  const status = await new Promise((resolve) => {
    request({ port: new URL(url).port, host: "localhost", path: "/../secret.txt" }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).end();
  });
  expect(status).toBe(404);
});

test("a taken port is passed over for the next free one", async () => {
  const first = await serving();
  const port = Number(new URL(first.url).port);
  const second = await serving(port);
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
});

test("closing does not wait for a browser that keeps its connection", async () => {
  const server = await serve({ root: builtSite(), port: 0 });
  await (await get(`${server.url}/`)).text();
  await server.close();
  await expect(get(`${server.url}/`)).rejects.toThrow();
});

test("a missing site is said to be missing", async () => {
  const parent = dirname(builtSite());
  await expect(serve({ root: parent, port: 0 })).rejects.toThrow("npm run build");
});

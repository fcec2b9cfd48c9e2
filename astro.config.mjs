import { fileURLToPath } from "node:url";
import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import { defineConfig, passthroughImageService } from "astro/config";
import { numberItems } from "./src/pipeline/claims/number-items.ts";

/** @param {string} path */
const fromHere = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  output: "static",
  srcDir: "./src",
  publicDir: "./public",
  outDir: "./dist",
  trailingSlash: "always",
  // `true` drops white space only where that changes nothing; the default ("jsx") eats the space
  // between two inline elements on separate lines.
  compressHTML: true,
  build: {
    format: "directory",
    // A page is painted without waiting for a stylesheet; the policy names each style by its hash (decision 0032).
    inlineStylesheets: "always",
  },
  // A highlighter writes style attributes, which the Content-Security-Policy blocks.
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [numberItems] }) },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Of Vega's transforms the explorer registers a few; the rest is left out.
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/\/vega-transforms\//.test(id) } },
    },
    // What a live chart needs of Vega, and no more (docs/decisions/0026).
    resolve: {
      alias: {
        "vega-functions": fromHere("./src/client/vega-functions.ts"),
        "vega-loader": fromHere("./src/client/vega-loader.ts"),
        "vega-transforms": fromHere("./node_modules/vega-transforms/index.js"),
      },
    },
  },
  image: { service: passthroughImageService() },
  integrations: [mdx()],
  devToolbar: { enabled: false },
  prefetch: false,
});

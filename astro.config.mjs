import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import { defineConfig, passthroughImageService } from "astro/config";
import { numberItems } from "./src/pipeline/claims/number-items.ts";

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
    // The Content-Security-Policy allows no inline style and no inline script: everything is a file.
    inlineStylesheets: "never",
  },
  // A highlighter writes style attributes, which the Content-Security-Policy blocks.
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [numberItems] }) },
  vite: { build: { assetsInlineLimit: 0 } },
  image: { service: passthroughImageService() },
  integrations: [mdx()],
  devToolbar: { enabled: false },
  prefetch: false,
});

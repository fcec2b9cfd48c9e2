import astro from "eslint-plugin-astro";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const LOCALE = {
  selector:
    "CallExpression[callee.property.name=/^toLocale/][arguments.length=0], CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
  message: "The same commit gives the same bytes in any locale: name the locale.",
};

// "is:inline" with a file to load is not inline code: Astro leaves such an element as it is.
const INLINE_CODE = {
  selector:
    "JSXOpeningElement:not(:has(JSXAttribute[name.name='src'])) > JSXAttribute[name.name.name='inline'], JSXAttribute[name.name.name='vars'], JSXAttribute[name.name=/^(style|on[a-z]+)$/]",
  message: "The Content-Security-Policy blocks inline scripts, styles and handlers: put it in a file.",
};

// Prettier decides format and the compiler decides types; what is left here are the few rules that
// catch a wrong program, or keep a promise that neither of them can see.
export default defineConfig(
  { ignores: ["dist/", ".astro/", ".cache/", "data/", "tests/cases/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      "no-console": "off",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
    },
  },
  {
    files: ["src/**/*.ts", "scripts/**/*.ts", "tests/**/*.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      // Text order must not depend on the machine's locale, and numbers must not be sorted as text.
      "@typescript-eslint/require-array-sort-compare": ["error", { ignoreStringArrays: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    files: ["src/**", "scripts/**"],
    rules: { "no-restricted-syntax": ["error", LOCALE, INLINE_CODE] },
  },
  {
    // An embed is one file that loads nothing: its style and script run by their hashes (decision 0028).
    files: ["src/components/charts/Embed.astro"],
    rules: { "no-restricted-syntax": ["error", LOCALE] },
  },
);

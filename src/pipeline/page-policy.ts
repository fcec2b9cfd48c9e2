/**
 * What stands in the pages themselves so that they are painted without waiting for another file (decision 0032): each
 * page's styles, and the one script that must run first. The Content-Security-Policy lets each run by its hash. The other
 * scripts are named there, to be loaded after the paint (decision 0034).
 */
import { createHash } from "node:crypto";

// Base marks the script that must run before a page is painted.
const FIRST = /<script src="([^"]+)" data-first><\/script>/g;

// Scripts of components, as Astro writes them.
const LATE = /<script type="module" src="([^"]+)"><\/script>/g;

// Data that lies in a page, such as JSON-LD, has a type and is not run.
const INLINE = /<(style|script)>([\s\S]*?)<\/\1>/g;

/** The inline styles and scripts of pages, as the sources that a policy names: 'sha256-…', each once and in order. */
export type InlineSources = { styles: string[]; scripts: string[] };

/**
 * A page with its marked scripts in it. `codeOf` gives the text of a script by its address on the site.
 * @throws if the text would end the element that it stands in
 */
export function withFirstScripts(html: string, codeOf: (src: string) => string): string {
  return html.replace(FIRST, (_, src: string) => {
    const code = codeOf(src).trim();
    if (/<\/script/i.test(code)) throw new Error(`${src} holds "</script", which would end it inside a page`);
    return `<script>${code}</script>`;
  });
}

/**
 * A page whose scripts are named on its root instead of loaded by elements: src/client/after-head.ts loads them once the
 * head is painted (decision 0034). Elements would have the browser fetch them before.
 */
export function withLateScripts(html: string): string {
  const scripts = [...new Set([...html.matchAll(LATE)].map(([, src]) => src))];
  if (scripts.length === 0) return html;
  return html.replaceAll(LATE, "").replace("<html ", `<html data-scripts="${scripts.join(" ")}" `);
}

/** The hash of an inline style or script as a Content-Security-Policy names it (CSP 3, section 2.3.1), without quotes. */
export function policyHash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** What a policy must name for these pages to work. */
export function inlineSources(pages: Iterable<string>): InlineSources {
  const found = { style: new Set<string>(), script: new Set<string>() };
  for (const html of pages) {
    for (const [, element, text] of html.matchAll(INLINE)) {
      found[element as "style" | "script"].add(`'${policyHash(text ?? "")}'`);
    }
  }
  return { styles: [...found.style].sort(), scripts: [...found.script].sort() };
}

/**
 * The host's headers with the sources in place of `'inline-styles'` and `'inline-scripts'`.
 * @throws if one of the two stands in no policy, since nothing would be painted as it should
 */
export function withSources(headers: string, { styles, scripts }: InlineSources): string {
  const put = (text: string, mark: string, sources: readonly string[]) => {
    if (!text.includes(mark)) throw new Error(`public/_headers names no ${mark}: add it to the policy of all pages`);
    return text.replaceAll(mark, sources.join(" "));
  };
  return put(put(headers, "'inline-styles'", styles), "'inline-scripts'", scripts);
} // prettier-ignore

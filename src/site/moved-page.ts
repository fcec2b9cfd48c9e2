import type { Redirect } from "../model/redirect.ts";

/** The page at an old address, as HTML: it leads on at once without a script, and says why to whoever stays. */
export function movedPage({ to, why }: Pick<Redirect, "to" | "why">): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta http-equiv="refresh" content="0; url=${to}" />
    <meta name="robots" content="noindex" />
    <meta name="description" content="This page has a new address." />
    <link rel="canonical" href="${to}" />
    <title>This page has moved · PIP Disclosures</title>
  </head>
  <body>
    <main>
      <h1>This page has moved</h1>
      <p>It is now at <a href="${to}">${to}</a>. ${escaped(why)}</p>
    </main>
  </body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

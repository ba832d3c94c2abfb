import { createHash } from "node:crypto";
import type { Lang } from "../text.js";
import { html, type Html } from "./html.js";

/** A whole page before it is one. */
export interface Document {
  readonly lang: Lang;
  readonly title: string;
  readonly style: Html;
  readonly body: Html;
}

/**
 * One HTML file: no script, no request, no style but the one style sheet, which the content security policy allows by its
 * hash. The same parts give the same bytes.
 */
export function documentOf({ lang, title, style, body }: Document): string {
  const hash = createHash("sha256").update(style.text).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  // The style sheet and its hash must stay the same text: nothing may format what stands between the tags.
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${html`${title}`.text}</title>
<style>${style.text}</style>
</head>
<body>
${body.text}
</body>
</html>
`;
}

import { createHash } from "node:crypto";
import type { Lang } from "../text.js";
import { html, type Html } from "./html.js";
import { sealed, sealTag, type PageFacts } from "./seal.js";

/** A whole page before it is one. */
export interface Document {
  readonly lang: Lang;
  readonly title: string;
  /** What the page says of itself for programs. */
  readonly facts: PageFacts;
  readonly style: Html;
  readonly body: Html;
  /** Absent = the page runs nothing. */
  readonly script?: Script;
}

/** The one script of a page, and what it knows. */
export interface Script {
  readonly code: string;
  /** Id of the element that holds `data` as JSON. */
  readonly id: string;
  readonly data: object;
}

/**
 * One HTML file: no request, no style but the one style sheet and no script but the one that was handed in, which the
 * content security policy allows by their hashes. Sealed, so that a release sees whether it was changed since. The same parts
 * give the same bytes.
 */
export function documentOf({ lang, title, facts, style, body, script }: Document): string {
  const code = script === undefined ? null : inlined(script.code);
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style.text)}`,
    ...(code === null ? [] : [`script-src ${hashOf(code)}`]),
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  // What stands between the tags of style and script must stay the text that was hashed: nothing may format it.
  return sealed(`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
${sealTag(facts).text}
<title>${html`${title}`.text}</title>
<style>${style.text}</style>
</head>
<body>
${body.text}
${script === undefined || code === null ? "" : scripts(script, code)}</body>
</html>
`);
}

const scripts = ({ id, data }: Script, code: string): string =>
  `<script type="application/json" id="${id}">${island(data)}</script>\n<script>${code}</script>\n`;

/** A style sheet or a script as the content security policy allows it. */
export const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** A script cannot hold what ends it, or what begins a comment of the page. */
const inlined = (code: string): string =>
  code.replace(/<\/script/gi, "<\\/script").replace(/<!--/g, "<\\!--");

/** Data as JSON in which nothing can end the element or be read as markup. */
const island = (data: object): string =>
  JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

import type { Page } from "../../src/reports/page.js";

/** The markup of a report, whether or not it has figures. */
export const htmlOf = (page: Page | string): string => (typeof page === "string" ? page : page.html);

/** What a test reads off a page without a browser. */
export interface Outline {
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly ids: readonly string[];
  /** Values of `href="#…"`, `aria-labelledby` and `aria-describedby`. */
  readonly references: readonly string[];
  /** Attributes of every picture; pictures that are not read out are left out. */
  readonly pictures: readonly string[];
}

const unescape = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** The text of a piece of markup: without tags, white space collapsed, entities resolved. */
export const textOf = (markup: string): string =>
  unescape(
    markup
      .replace(/<style>[\s\S]*?<\/style>/g, "")
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  ).replaceAll("\u00AD", "");

const all = (page: string, pattern: RegExp): readonly string[] =>
  [...page.matchAll(pattern)].map((match) => match[1] ?? "");

export function outline(page: string): Outline {
  return {
    headings: [...page.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, level, text]) => ({
      level: Number(level),
      text: textOf(text ?? ""),
    })),
    ids: all(page, /\sid="([^"]*)"/g),
    references: [
      ...all(page, /href="#([^"]*)"/g),
      ...all(page, /aria-(?:labelledby|describedby)="([^"]*)"/g).flatMap((ids) => ids.split(" ")),
    ],
    pictures: all(page, /<svg\b([^>]*)>/g).filter((attributes) => !attributes.includes('aria-hidden="true"')),
  };
}

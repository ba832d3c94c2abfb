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

const units = String.raw`(?:%|€|Std\.|Min\.|Sek\.|Uhr\b|(?:Arbeits|Kalender)?[Tt]age?n?\b|days?\b|hours?\b)`;

/** What may stand in no text: a line may end before the unit, a hyphen is no minus, dates are those of data files. */
const faults = {
  all: [new RegExp(`\\d ${units}`), /(?:^|[\s(])-\d/, /\b\d{4}-\d\d-\d\d\b/],
  de: [/(?<!--[\w-]+ )\b\d+%/, /\b\d{1,3},\d{3},\d{3}\b/],
  en: [/\b\d{1,3}\.\d{3}\.\d{3}\b/],
} as const;

/** The texts of a page between its tags, without code and data, that write a number, a unit or a date wrongly. */
export const numberFaults = (page: string, lang: "de" | "en"): readonly string[] =>
  page
    .slice(page.indexOf("<body"))
    .replace(/<(code|pre|script)\b[\s\S]*?<\/\1>/g, "")
    .split(/<[^>]*>/)
    .filter((text) => [...faults.all, ...faults[lang]].some((fault) => fault.test(text)));

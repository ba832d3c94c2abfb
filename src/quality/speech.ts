import type { Lang, Text } from "../text.js";
import type { Finding } from "./finding.js";

/** One and many of a thing. */
export type Noun = Readonly<Record<Lang, readonly [one: string, many: string]>>;

/** What findings count, as people call it. */
export const nouns = {
  row: { de: ["Zeile", "Zeilen"], en: ["row", "rows"] },
  line: { de: ["Zeile", "Zeilen"], en: ["line", "lines"] },
  time: { de: ["Zeitangabe", "Zeitangaben"], en: ["time", "times"] },
  step: { de: ["Schritt", "Schritte"], en: ["step", "steps"] },
  event: { de: ["Ereignis", "Ereignisse"], en: ["event", "events"] },
  events: { de: ["Ereignis", "Ereignissen"], en: ["event", "events"] },
  case: { de: ["Fall", "Fälle"], en: ["case", "cases"] },
  cases: { de: ["Fall", "Fällen"], en: ["case", "cases"] },
  column: { de: ["Spalte", "Spalten"], en: ["column", "columns"] },
  caseId: { de: ["Vorgangsnummer", "Vorgangsnummern"], en: ["case id", "case ids"] },
  activity: { de: ["Schrittname", "Schrittnamen"], en: ["activity name", "activity names"] },
  number: { de: ["Zahl", "Zahlen"], en: ["number", "numbers"] },
} as const satisfies Record<string, Noun>;

const regions: Readonly<Record<Lang, string>> = { de: "de-DE", en: "en-GB" };

/** A number with the language's grouping: `18.422`, `18,422`. */
export const number = (value: number, lang: Lang, decimals = 0): string =>
  new Intl.NumberFormat(regions[lang], { maximumFractionDigits: decimals, useGrouping: "always" }).format(
    value,
  );

/** A share as a percentage: `1,2 %` with a no-break space, `1.2%`; never 0 or 100 where that would not be true. */
export function percent(share: number, lang: Lang): string {
  const digits = (value: number): string =>
    `${number(value * 100, lang, value < 0.0995 ? 1 : 0)}${lang === "de" ? "\u00a0%" : "%"}`;
  if (share > 0 && share < 0.0005) return `${lang === "de" ? "unter" : "less than"} ${digits(0.001)}`;
  if (share < 1 && share > 0.99) return `${lang === "de" ? "über" : "more than"} ${digits(0.99)}`;
  return digits(share);
}

/** `1 Zeile`, `221 Zeilen`. */
export const counted = (count: number, noun: Noun, lang: Lang): string =>
  `${number(count, lang)} ${noun[lang][count === 1 ? 0 : 1]}`;

/** `221 von 18.422 Zeilen (1,2 %)`, or `221 Zeilen` where nothing is known of the whole. `all`: noun after "von". */
export function amount({ count, of }: Finding, noun: Noun, lang: Lang, all: Noun = noun): string {
  if (of === null || of < count || of === 0) return counted(count, noun, lang);
  const share = percent(count / of, lang);
  return `${number(count, lang)} ${lang === "de" ? "von" : "of"} ${counted(of, all, lang)} (${share})`;
}

/** The word that agrees with the count. */
export const agree = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** ` in Spalte „Zeitpunkt“`; empty where the finding names no column. */
export function inColumn({ column }: Finding, lang: Lang): string {
  if (column === null || column === "") return "";
  return lang === "de" ? ` in Spalte „${column}“` : ` in column “${column}”`;
}

/** The first of these facts that is a number, or null. */
export function numberFact({ facts }: Finding, ...names: readonly string[]): number | null {
  const found = names.map((name) => facts[name]).find((fact) => typeof fact === "number");
  return found ?? null;
}

/** The first of these facts that is a text, or null. */
export function textFact({ facts }: Finding, ...names: readonly string[]): string | null {
  const found = names.map((name) => facts[name]).find((fact) => typeof fact === "string" && fact !== "");
  return typeof found === "string" ? found : null;
}

/** Both languages from one maker. */
export const inBoth = (make: (lang: Lang) => string): Text => ({ de: make("de"), en: make("en") });

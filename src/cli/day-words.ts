import type { Lang } from "../text.js";

/** An ISO date as a person reads it: `31.01.2025` in German, unchanged in English. */
export const dayWords = (date: string, lang: Lang): string =>
  lang === "en" ? date.slice(0, 10) : date.slice(0, 10).split("-").reverse().join(".");

import type { Catalogue } from "./words.js";

/** Errors about data quality. */
export const qualityErrors = {
  /** `pattern`: what was typed for a code or a group of codes. */
  "trap-unknown": (p: { pattern: string }) => ({
    exit: 2,
    message: {
      de: `„${p.pattern}“ nennt keinen Code zur Datenqualität.`,
      en: `"${p.pattern}" names no code of data quality.`,
    },
    hint: {
      de: "Zum Beispiel: DQ-201, DQ-2xx oder DQ-201,DQ-3xx. Alle Codes: prozessradar explain",
      en: "For example: DQ-201, DQ-2xx or DQ-201,DQ-3xx. All codes: prozessradar explain",
    },
  }),
} satisfies Catalogue;

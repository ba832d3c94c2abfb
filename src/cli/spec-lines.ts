import type { Say } from "../charts/chart.js";
import { specEnding } from "../reports/write-pages.js";
import type { Text } from "../text.js";

/** Whether a file holds a figure of a report as a Vega-Lite spec. */
export const isSpec = (file: string): boolean => file.endsWith(specEnding);

/** The line that tells how many figures were saved beside their reports; none where there is none. */
export const specLines = (specs: readonly string[], say: Say): readonly string[] =>
  specs.length === 0 ? [] : [`${say.text(words.saved)} ${say.number(specs.length)}`];

const words = {
  saved: {
    de: "Abbildungen als Vega-Lite (charts/*.vl.json neben den Berichten):",
    en: "Figures as Vega-Lite (charts/*.vl.json beside the reports):",
  },
} as const satisfies Record<string, Text>;

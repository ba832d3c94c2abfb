import type { Say } from "../../charts/chart.js";
import { measures } from "../../measures/index.js";
import { benefit, suitability } from "../../ranking/tables.js";
import type { Text } from "../../text.js";
import { definitions, limits } from "../closing/definitions.js";
import { html } from "../html.js";
import type { ReportInput } from "../report-input.js";
import type { Section } from "../section.js";
import { usedInFigures } from "./figures.js";

/** Limits of the method, and definition and source of every measure that the process report uses. */
export function methodSection({ model }: ReportInput, say: Say): Section {
  const used = measures.filter(({ id }) => usedInFigures.has(id));
  return {
    id: "method",
    label: say.text(words.label),
    heading: say.text(words.heading),
    body: html`${limits(model !== null, say)}
    ${definitions([...used, ...(model === null ? [] : [suitability, benefit])], say)}`,
  };
}

const words = {
  label: { de: "Methode und Grenzen", en: "Method and limits" },
  heading: {
    de: "Wie gerechnet wurde und was das nicht zeigt",
    en: "How it was computed and what it does not show",
  },
} as const satisfies Record<string, Text>;

import type { Say } from "../../charts/chart.js";
import { measures } from "../../measures/index.js";
import { benefit, suitability } from "../../ranking/tables.js";
import type { Text } from "../../text.js";
import { calendarHtml, calendarOf } from "../closing/calendar.js";
import { definitions, limits } from "../closing/definitions.js";
import { html } from "../html.js";
import type { ProcessInfo, ReportInput } from "../report-input.js";
import type { Section } from "../section.js";
import { usedIn } from "./figures.js";

/**
 * Limits of the method, definition and source of every measure that the report shows, and the calendar that counts its
 * working days. `info` is null where the report shows no number.
 */
export function methodSection({ model, by }: ReportInput, info: ProcessInfo | null, say: Say): Section {
  const used = info === null ? [] : measures.filter(({ id }) => usedIn(info, by).has(id));
  const ranked = model === null || info === null ? [] : [suitability, benefit];
  return {
    id: "method",
    label: say.text(words.label),
    heading: say.text(words.heading),
    body: html`${limits(model !== null, say)}
    ${info === null ? null : html`${definitions([...used, ...ranked], say)} ${calendarHtml(calendarOf(info), say)}`}`,
  };
}

const words = {
  label: { de: "Methode und Grenzen", en: "Method and limits" },
  heading: {
    de: "Wie gerechnet wurde und was das nicht zeigt",
    en: "How it was computed and what it does not show",
  },
} as const satisfies Record<string, Text>;

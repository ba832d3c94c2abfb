import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";

/** How many cases are unique. */
export type Level = (typeof levels)[number];

/** From the lowest to the highest. */
export const levels = ["none", "some", "many"] as const;
/** What somebody may know of a case, each with its column: from the least to the most. */
export const projections = [
  "activities",
  "case-attributes",
  "event-attributes",
  "all-attributes",
  "times",
] as const;

/** A level as its sign and its word. */
export const sign = (level: Level, say: Say): Html =>
  html`<span aria-hidden="true">${signs[level]}</span>&nbsp;${say.text(names[level])}`;

const signs: Readonly<Record<Level, string>> = { none: "○", some: "△", many: "▲" };

const names: Readonly<Record<Level, Text>> = {
  none: { de: "keine", en: "none" },
  some: { de: "einzelne", en: "some" },
  many: { de: "viele", en: "many" },
};

/** What a level says, in numbers. */
export const limits: Readonly<Record<Level, Text>> = {
  none: { de: "Kein Fall ist einmalig.", en: "No case is unique." },
  some: {
    de: "Höchstens ein Zehntel der Fälle des Prozesses ist einmalig, oder es sind weniger als fünf.",
    en: "At most a tenth of the cases of the process are unique, or fewer than five.",
  },
  many: {
    de: "Mehr als ein Zehntel der Fälle ist einmalig, und es sind mindestens fünf.",
    en: "More than a tenth of the cases are unique, and at least five.",
  },
};

/** What somebody knows of a case, as the head of a column. */
export const known: Readonly<Record<(typeof projections)[number], Text>> = {
  activities: { de: "nur die Schritte kennt", en: "only the steps" },
  "case-attributes": {
    de: "Schritte und Angaben zum Fall kennt",
    en: "steps and what is stated of the case",
  },
  "event-attributes": {
    de: "Schritte mit Stelle und System kennt",
    en: "steps with unit and system",
  },
  "all-attributes": { de: "beides zusammen kennt", en: "both together" },
  times: { de: "Schritte und Zeitpunkte kennt", en: "steps and times" },
};

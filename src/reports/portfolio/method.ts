import type { Say } from "../../charts/chart.js";
import { indicators } from "../../ranking/indicators/index.js";
import { activityDeterminism } from "../../measures/activity-determinism.js";
import { activityFrequency } from "../../measures/activity-frequency.js";
import { measures } from "../../measures/index.js";
import { volume } from "../../measures/volume.js";
import { criteria, rankingTables } from "../../ranking/tables.js";
import type { Text } from "../../text.js";
import { definitions, limits, sourceWords } from "../closing/definitions.js";
import { html, type Html } from "../html.js";
import type { ReportInput } from "../report-input.js";
import type { Section } from "../section.js";
import { table } from "../table.js";
import type { Candidate } from "./candidates.js";
import { modelHtml } from "./model.js";
import { scoreLabels } from "./score-words.js";

/** What freed time is computed from. */
const ofBenefit: ReadonlySet<string> = new Set([volume.id, activityFrequency.id, activityDeterminism.id]);

/** The whole method: limits, criteria with their sources, definitions of tables and measures, weights, anchors, seeds. */
export function methodSection({ model, tables }: ReportInput, all: readonly Candidate[], say: Say): Section {
  const ofCriteria = new Set(tables.get(criteria).rows.map(({ source }) => source));
  const measured = measures.filter(({ id }) => ofCriteria.has(id) || ofBenefit.has(id));
  return {
    id: "method",
    label: say.text(words.label),
    heading: say.text(words.heading),
    body: html`${limits(true, say)} ${criteriaSources(say)}
    ${definitions([...rankingTables, ...measured], say)} ${model === null ? null : modelHtml(model, all, say)}`,
  };
}

function criteriaSources(say: Say): Html {
  return table({
    id: "criteria-sources",
    caption: say.text(words.criteria),
    columns: [words.criterion, words.score, words.question, words.source].map((label) => ({
      label: say.text(label),
      align: "start",
    })),
    rows: indicators.map(({ label, code, score, question, source }) => [
      html`${say.text(label)} <span class="muted">(${code})</span>`,
      say.text(scoreLabels[score]),
      say.text(question),
      sourceWords(source, say),
    ]),
  });
}

const words = {
  label: { de: "Methode und Grenzen", en: "Method and limits" },
  heading: {
    de: "Wie gerechnet wurde und was das nicht zeigt",
    en: "How it was computed and what it does not show",
  },
  criteria: {
    de: "Kriterien der beiden Punktwerte und ihre Herkunft",
    en: "Criteria of the two scores and where they come from",
  },
  criterion: { de: "Kriterium", en: "Criterion" },
  score: { de: "Punktwert", en: "Score" },
  question: { de: "Frage", en: "Question" },
  source: { de: "Quelle", en: "Source" },
} as const satisfies Record<string, Text>;

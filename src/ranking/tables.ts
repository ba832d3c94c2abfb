import { described } from "../measures/measure.js";
import type { Column } from "../measures/measure.js";
import { autonomy } from "./tables/autonomy.js";
import { benefit } from "./tables/benefit.js";
import { centralWeightTable } from "./tables/central-weights.js";
import { leverTable } from "./tables/levers.js";
import { missingAnswers } from "./tables/missing-answers.js";
import { netValueTable } from "./tables/net-value.js";
import { orderedList } from "./tables/ordered-list.js";
import { pairwise } from "./tables/pairwise.js";
import { rankAcceptability } from "./tables/rank-acceptability.js";
import { steps } from "./tables/steps.js";
import { tornado } from "./tables/tornado.js";
import { weightFlipTable } from "./tables/weight-flips.js";

export { benefit };

const process = { unit: "id", label: { de: "Prozess", en: "Process" } } as const satisfies Column;
const score = { unit: "id", label: { de: "Punktwert für", en: "Score" } } as const satisfies Column;
const cases = { unit: "cases", label: { de: "Fälle", en: "Cases" } } as const satisfies Column;

/**
 * One row per process and score. `score`: `rpa` or `ki`. `class`: `A`, `B`, `C` or `none`; `class_reason` is a key of
 * `classReasons`. `vetoes` holds indicator ids. Ranks, groups and shares of ranks are among the processes with a class;
 * `order_entropy_bits` is about all of them together, 0 where every draw gives the same order. `ki_type` is a key of
 * `kiTypes`, or `-` for the score `rpa` and where no such indicator contributes. `rank` is null where the class is `none`;
 * equal values share a rank.
 */
export const suitability = described({
  id: "suitability",
  definition: {
    de: "Summe der gewichteten Kriterien eines Punktwerts von 0 bis 1 für Prozessautomatisierung mit Software-Robotern (RPA) und, davon getrennt, für KI-Unterstützung; ein Kriterium ohne Angabe zählt als Spanne von 0 bis 1, der Punktwert ist dann die Mitte zwischen dem kleinsten und dem größten möglichen Wert.",
    en: "Sum of the weighted criteria, from 0 to 1, for robotic process automation (RPA) and, kept apart from it, for AI support; a criterion without information counts as the range from 0 to 1, and the score is then the middle between the lowest and the highest possible value.",
  },
  source:
    "Additive value model with absolute anchors; linear case = 1 − SPOTIS (Dezert et al. 2020); weights and classes are conventions of the ranking model",
  perspective: "ranking",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process,
    score,
    cases: { unit: "cases", label: { de: "Abgeschlossene Fälle", en: "Completed cases" } },
    value: { unit: "share", label: { de: "Punktwert", en: "Score" } },
    low_share: { unit: "share", label: { de: "Kleinstmöglicher Punktwert", en: "Lowest possible score" } },
    high_share: { unit: "share", label: { de: "Größtmöglicher Punktwert", en: "Highest possible score" } },
    p5_share: {
      unit: "share",
      label: { de: "5. Perzentil der Ziehungen", en: "5th percentile of the draws" },
    },
    p95_share: {
      unit: "share",
      label: { de: "95. Perzentil der Ziehungen", en: "95th percentile of the draws" },
    },
    coverage_share: {
      unit: "share",
      label: { de: "Gewicht der Kriterien mit Angabe", en: "Weight of the criteria with information" },
    },
    class: { unit: "id", label: { de: "Klasse (Vorschlag)", en: "Class (proposal)" } },
    class_reason: { unit: "id", label: { de: "Grund der Klasse", en: "Reason of the class" } },
    probability_a_share: {
      unit: "share",
      label: { de: "Ziehungen mit Punktwert ab 0,60", en: "Draws with a score of 0.60 or more" },
    },
    probability_b_share: {
      unit: "share",
      label: { de: "Ziehungen mit Punktwert ab 0,45", en: "Draws with a score of 0.45 or more" },
    },
    vetoes: { unit: "list", label: { de: "Fehlende Mindestwerte", en: "Minimums not reached" } },
    ki_type: { unit: "id", label: { de: "Art der KI-Unterstützung", en: "Kind of AI support" } },
    rank: { unit: "rank", label: { de: "Rang", en: "Rank" }, optional: true },
    rank_p5: {
      unit: "rank",
      label: { de: "Bester Rang in 90 % der Ziehungen", en: "Best rank in 90% of the draws" },
      optional: true,
    },
    rank_p95: {
      unit: "rank",
      label: { de: "Schlechtester Rang in 90 % der Ziehungen", en: "Worst rank in 90% of the draws" },
      optional: true,
    },
    rank_group_first: {
      unit: "rank",
      label: { de: "Ranggruppe, erster Platz", en: "Rank group, first place" },
      optional: true,
    },
    rank_group_last: {
      unit: "rank",
      label: { de: "Ranggruppe, letzter Platz", en: "Rank group, last place" },
      optional: true,
    },
    top_five_share: {
      unit: "share",
      label: { de: "Ziehungen unter den ersten fünf", en: "Draws among the first five" },
    },
    holistic_share: {
      unit: "share",
      label: { de: "Gesamtakzeptanz der Ränge", en: "Holistic acceptability of the ranks" },
    },
    order_entropy_bits: {
      unit: "ratio",
      label: {
        de: "Unentschiedenheit der ganzen Rangfolge (Bit)",
        en: "How undecided the whole ranking is (bit)",
      },
    },
    equal_weights_share: {
      unit: "share",
      label: { de: "Punktwert bei gleichen Gewichten", en: "Score with equal weights" },
    },
    equal_weights_rank: {
      unit: "rank",
      label: { de: "Rang bei gleichen Gewichten", en: "Rank with equal weights" },
      optional: true,
    },
  },
});

/**
 * One row per process and indicator, the terms of `suitability`: the contributions of a process and score add up to
 * `low_share`, the highest contributions to `high_share`. `raw` is in the unit of the indicator. `evidence`:
 * `measured`, `stated`, `assumed` or `missing`. `clipped`: `low`, `high` or `-`. `reason` is a key of `reasons`, or `-`;
 * `warning` one of `warnings`, or `-`.
 */
export const criteria = described({
  id: "criteria",
  definition: {
    de: "Je Kriterium der Rohwert, sein Wert zwischen den Ankern von 0 bis 1, sein Gewicht und sein Beitrag zum Punktwert; ohne Angabe ist der Beitrag eine Spanne von 0 bis zum Gewicht.",
    en: "For each criterion its raw value, its value between the anchors from 0 to 1, its weight and its contribution to the score; without information the contribution is a range from 0 to the weight.",
  },
  source: "own; the source of each criterion is printed with it",
  perspective: "ranking",
  grain: "indicator",
  support: { cases: "cases" },
  columns: {
    process,
    score,
    indicator: { unit: "id", label: { de: "Kriterium", en: "Criterion" } },
    cases,
    raw: { unit: "ratio", label: { de: "Rohwert", en: "Raw value" } },
    raw_low: { unit: "ratio", label: { de: "Rohwert, 95 % von", en: "Raw value, 95% from" } },
    raw_high: { unit: "ratio", label: { de: "Rohwert, 95 % bis", en: "Raw value, 95% to" } },
    uncertain: { unit: "flag", label: { de: "Unsicher (wenige Fälle)", en: "Uncertain (few cases)" } },
    value_share: {
      unit: "share",
      label: { de: "Wert zwischen den Ankern", en: "Value between the anchors" },
    },
    weight_share: { unit: "share", label: { de: "Gewicht", en: "Weight" }, boundary: true },
    contribution_share: { unit: "share", label: { de: "Beitrag mindestens", en: "Lowest contribution" } },
    contribution_high_share: {
      unit: "share",
      label: { de: "Beitrag höchstens", en: "Highest contribution" },
    },
    evidence: { unit: "id", label: { de: "Beleg", en: "Evidence" } },
    source: { unit: "id", label: { de: "Herkunft der Angabe", en: "Where the value comes from" } },
    clipped: { unit: "id", label: { de: "Am Anker abgeschnitten", en: "Cut at the anchor" } },
    reason: { unit: "id", label: { de: "Grund der fehlenden Angabe", en: "Why it is missing" } },
    warning: { unit: "id", label: { de: "Warnung", en: "Warning" } },
  },
});

/**
 * One row per process and rule of `preScreenRules` that applies. `answer`: `yes`, `no` or `unknown`; `treated_as`:
 * `yes` or `no`. `level`: `S`, `H`, `T`, `M` or `U`, and `-` where the answer leaves no finding. `by`, `date` and
 * `note` are `-` where nothing was stated.
 */
export const gates = described({
  id: "gates",
  definition: {
    de: "Prüfbedarfe der Vorprüfung je Prozess: Antworten von Menschen auf die Regeln des Katalogs; „unbekannt“ und fehlende Antworten werden wie die vorsichtigere behandelt. Sie verändern keinen Punktwert.",
    en: "Points to check of the pre-screen per process: people's answers to the rules of the catalogue; “unknown” and missing answers are treated like the more cautious one. They change no score.",
  },
  source: "Rule catalogue of the pre-screen; each rule names its own source",
  perspective: "ranking",
  grain: "gate",
  support: { cases: "cases" },
  columns: {
    process,
    cases,
    rule: { unit: "id", label: { de: "Regel", en: "Rule" } },
    answer: { unit: "id", label: { de: "Antwort", en: "Answer" } },
    treated_as: { unit: "id", label: { de: "Behandelt wie", en: "Treated as" } },
    level: { unit: "id", label: { de: "Stufe", en: "Level" } },
    by: { unit: "id", label: { de: "Beantwortet von", en: "Answered by" } },
    date: { unit: "id", label: { de: "Datum", en: "Date" } },
    note: { unit: "id", label: { de: "Anmerkung", en: "Note" } },
  },
});

/** The tables of the ranking, in reading order. */
export const rankingTables = [
  suitability,
  criteria,
  rankAcceptability,
  pairwise,
  weightFlipTable,
  centralWeightTable,
  missingAnswers,
  orderedList,
  leverTable,
  steps,
  benefit,
  netValueTable,
  tornado,
  gates,
  autonomy,
] as const;

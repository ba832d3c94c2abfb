import { benefitRange } from "../../charts/benefit-range.js";
import { benefitBySuitability } from "../../charts/benefit-by-suitability.js";
import type { Chart, Say } from "../../charts/chart.js";
import { cumulativeBenefit } from "../../charts/cumulative-benefit.js";
import { rankHeatmap } from "../../charts/rank-heatmap.js";
import { sharedBlocks } from "../../charts/shared-blocks.js";
import { suitabilityBars } from "../../charts/suitability-bars.js";
import { valueFunctions } from "../../charts/value-functions.js";
import { rankingV1 } from "../../config/ranking.js";
import { benefit, criteria, gates, suitability } from "../../ranking/tables.js";
import { centralWeightTable } from "../../ranking/tables/central-weights.js";
import { missingAnswers } from "../../ranking/tables/missing-answers.js";
import { pairwise } from "../../ranking/tables/pairwise.js";
import { rankAcceptability } from "../../ranking/tables/rank-acceptability.js";
import { steps } from "../../ranking/tables/steps.js";
import { weightFlipTable } from "../../ranking/tables/weight-flips.js";
import type { Released } from "../../release/released.js";
import type { Text } from "../../text.js";
import { figure, type HeldFiles } from "../figure.js";
import type { ReportInput } from "../report-input.js";
import type { Section } from "../section.js";
import { certaintyDetails } from "./certainty.js";
import type { ScoreName } from "./candidates.js";

/**
 * The two rankings, how sure their order is, suitability against benefit for each of the two scores, the hours in
 * ranges and added up, and what several processes could share. `held`: the data files that the page holds.
 */
export async function portfolioFigures(
  input: ReportInput,
  held: HeldFiles,
  say: Say,
): Promise<{
  readonly ranking: readonly Section[];
  readonly certainty: readonly Section[];
  readonly matrix: readonly Section[];
  readonly hours: readonly Section[];
  readonly shared: Section;
  readonly values: Section;
}> {
  const ranking: Section[] = [];
  const certainty: Section[] = [];
  const matrix: Section[] = [];
  for (const score of ["rpa", "ki"] as const) {
    ranking.push(await rankingFigure(input, score, held, say));
    certainty.push(await certaintyFigure(input, score, held, say));
    matrix.push(await matrixFigure(input, score, held, say));
  }
  const names = namesOf(input, say);
  const [hours, proposals, terms] = [
    input.tables.get(benefit),
    input.tables.get(steps),
    input.tables.get(criteria),
  ];
  return {
    ranking,
    certainty,
    matrix,
    hours: [
      await drawn("benefit", benefitRange(hours, { names }, say), hours, held, say),
      await drawn("cumulative-benefit", cumulativeBenefit(hours, { names }, say), hours, held, say),
    ],
    shared: await drawn("shared-blocks", sharedBlocks(proposals, { names }, say), proposals, held, say),
    values: await drawn(
      "value-functions",
      valueFunctions(terms, (input.model ?? rankingV1).anchors, say),
      terms,
      held,
      say,
    ),
  };
}

const namesOf = ({ processes }: ReportInput, say: Say): ReadonlyMap<string, string> =>
  new Map(processes.map(({ id, name }) => [id, say.text(name)]));

function rankingFigure(input: ReportInput, score: ScoreName, held: HeldFiles, say: Say): Promise<Section> {
  const tables = {
    suitability: input.tables.get(suitability),
    criteria: input.tables.get(criteria),
    benefit: input.tables.get(benefit),
    pairwise: input.tables.get(pairwise),
  };
  return figure(
    {
      id: `ranking-${score}`,
      label: say.text(labels[`ranking-${score}`]),
      chart: suitabilityBars(tables, { score, names: namesOf(input, say) }, say),
      data: [tables.suitability, tables.criteria, tables.benefit],
      source: say.text(words.source),
      held,
    },
    say,
  );
}

function certaintyFigure(input: ReportInput, score: ScoreName, held: HeldFiles, say: Say): Promise<Section> {
  const tables = {
    acceptability: input.tables.get(rankAcceptability),
    suitability: input.tables.get(suitability),
  };
  return figure(
    {
      id: `certainty-${score}`,
      label: say.text(labels[`certainty-${score}`]),
      chart: rankHeatmap(tables, { score, names: namesOf(input, say) }, say),
      data: [
        tables.acceptability,
        input.tables.get(pairwise),
        input.tables.get(weightFlipTable),
        input.tables.get(centralWeightTable),
        input.tables.get(missingAnswers),
      ],
      source: say.text(words.source),
      held,
      after: certaintyDetails(input, score, say),
    },
    say,
  );
}

function matrixFigure(input: ReportInput, score: ScoreName, held: HeldFiles, say: Say): Promise<Section> {
  const tables = {
    suitability: input.tables.get(suitability),
    benefit: input.tables.get(benefit),
    gates: input.tables.get(gates),
  };
  const thresholds = (input.model ?? rankingV1).matrix;
  return figure(
    {
      id: `matrix-${score}`,
      label: say.text(labels[`matrix-${score}`]),
      chart: benefitBySuitability(tables, { score, names: namesOf(input, say), thresholds }, say),
      // not the rows of the pre-screen: they hold remarks of people, and a section of their own shows them
      data: [tables.suitability, tables.benefit],
      source: say.text(words.source),
      held,
    },
    say,
  );
}

/** One figure with its data, under its label and the common source. */
function drawn(
  id: keyof typeof labels,
  chart: Chart,
  data: Released,
  held: HeldFiles,
  say: Say,
): Promise<Section> {
  return figure(
    { id, label: say.text(labels[id]), chart, data: [data], source: say.text(words.source), held },
    say,
  );
}

const labels = {
  "ranking-rpa": { de: "Rangfolge RPA", en: "Ranking RPA" },
  "ranking-ki": { de: "Rangfolge KI", en: "Ranking AI" },
  "certainty-rpa": { de: "Sicherheit RPA", en: "Certainty RPA" },
  "certainty-ki": { de: "Sicherheit KI", en: "Certainty AI" },
  "matrix-rpa": { de: "Nutzen und RPA-Eignung", en: "Benefit and RPA suitability" },
  benefit: { de: "Nutzen in Spannen", en: "Benefit in ranges" },
  "cumulative-benefit": { de: "Wie weit die Ersten reichen", en: "How far the first reach" },
  "value-functions": { de: "Wertfunktionen", en: "Value functions" },
  "shared-blocks": { de: "Gemeinsame Bausteine", en: "Shared building blocks" },
  "matrix-ki": { de: "Nutzen und KI-Eignung", en: "Benefit and AI suitability" },
} as const satisfies Record<string, Text>;

const words = {
  source: {
    de: "Quelle: Prozessdaten und Angaben der Fachämter; eigene Berechnung (Methode und Grenzen).",
    en: "Source: process data and statements of the departments; own computation (method and limits).",
  },
} as const satisfies Record<string, Text>;

import type { Say } from "../../charts/chart.js";
import { evidenceMark } from "../../charts/evidence-marks.js";
import { hoursText } from "../../charts/hours.js";
import { matrixPoints, matrixWords } from "../../charts/matrix-points.js";
import { matrixPicture } from "../../charts/pictures/benefit-by-suitability.js";
import { suitabilityPicture } from "../../charts/pictures/suitability-bars.js";
import { printable } from "../../charts/printable.js";
import { scoreNames, type Score } from "../../charts/score-names.js";
import { narrow, wide } from "../../charts/spec.js";
import { criteriaOf, thresholds } from "../../charts/suitability-bars.js";
import type { RankingModel } from "../../config/ranking.js";
import { indicators } from "../../ranking/indicators/index.js";
import { underPreset } from "../../ranking/reweighted.js";
import { benefit, criteria as criteriaTable, gates, suitability } from "../../ranking/tables.js";
import type { ReportInput } from "../report-input.js";
import type { PanelData, PanelMatrix, PanelScore } from "./data.js";
import { livePicture } from "./live-picture.js";
import { barsOf, orderOf, reweighed, shares, type Weights } from "./reweigh.js";

/** Processes in a picture, as in the static one. */
const shown = 60;

/** What the panel needs of a portfolio, from released rows alone; null where nothing was ranked or nothing can be drawn. */
export function panelData(input: ReportInput, say: Say): PanelData | null {
  const { model } = input;
  if (model === null) return null;
  const scores = (["rpa", "ki"] as const).map((score) => panelScore(input, model, score, say));
  if (scores.some(({ processes, criteria }) => processes.length === 0 || criteria.length === 0)) return null;
  const weightsUnder = (of: RankingModel, { score, criteria }: PanelScore): Weights => {
    const own: Readonly<Record<string, number>> = of.scores[score];
    return criteria.map(({ id }) => own[id] ?? 0);
  };
  const [rpa, ki] = [scores[0], scores[1]];
  if (rpa === undefined || ki === undefined) return null;
  return {
    lang: say.lang,
    scores,
    presets: Object.entries(model.presets)
      .filter(([, preset]) => preset.use !== undefined || preset.rpa !== undefined || preset.ki !== undefined)
      .map(([id, preset]) => {
        const of = underPreset(model, preset);
        return { id, weights: { rpa: weightsUnder(of, rpa), ki: weightsUnder(of, ki) } };
      }),
  };
}

function panelScore(input: ReportInput, model: RankingModel, score: Score, say: Say): PanelScore {
  const names = new Map(input.processes.map(({ id, name }) => [id, printable(say.text(name))]));
  const terms = input.tables.get(criteriaTable).rows.filter((term) => term.score === score);
  const drawn = criteriaOf(terms, say);
  const weights: Readonly<Record<string, number>> = model.scores[score];
  const criteria = drawn.map(({ id }) => ({
    id,
    label: labelOf(id, say),
    weight: weights[id] ?? 0,
  }));
  const processes = input.tables
    .get(suitability)
    .rows.filter((row) => row.score === score && row.value !== null)
    .map(({ process }) => {
      const own = criteria.map(({ id }) =>
        terms.find((term) => term.process === process && term.indicator === id),
      );
      return {
        id: process,
        name: names.get(process) ?? printable(process),
        values: own.map((term) => term?.value_share ?? null),
        evidence: own.map((term) => evidenceMark(term?.evidence ?? "missing")),
        hours: hoursText(input.tables.get(benefit), process, say),
      };
    })
    .slice(0, shown);
  const about = {
    score,
    name: say.text(scoreNames[score]),
    criteria,
    processes,
    thresholds: thresholds(say),
  };
  return {
    ...about,
    wide: picture(about, drawn, wide, say),
    narrow: picture(about, drawn, narrow, say),
    matrix: panelMatrix(input, model, score, names, say),
  };
}

function panelMatrix(
  input: ReportInput,
  { matrix: thresholds }: RankingModel,
  score: Score,
  names: ReadonlyMap<string, string>,
  say: Say,
): PanelMatrix | null {
  const tables = {
    suitability: input.tables.get(suitability),
    benefit: input.tables.get(benefit),
    gates: input.tables.get(gates),
  };
  const { points } = matrixPoints(tables, { score, names }, say);
  if (points.length === 0) return null;
  const at = (width: number) =>
    livePicture(matrixPicture(points, thresholds, matrixWords(score, say), say, width), width);
  return { points, thresholds, wide: at(wide), narrow: at(narrow) };
}

const labelOf = (id: string, say: Say): string => {
  const found = indicators.find((indicator) => indicator.id === id);
  return found === undefined ? id : say.text(found.label);
};

function picture(
  about: Omit<PanelScore, "wide" | "narrow" | "matrix">,
  drawn: Parameters<typeof suitabilityPicture>[1],
  width: number,
  say: Say,
) {
  const rows = reweighed(about, shares(about.criteria.map(({ weight }) => weight)) ?? []);
  const bars = barsOf(rows, orderOf(rows, say.lang), say);
  return livePicture(suitabilityPicture(bars, drawn, about.thresholds, say, width), width);
}

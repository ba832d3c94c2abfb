import { stringify } from "yaml";
import type { Say } from "../../charts/chart.js";
import type { Anchor, AnchorId, RankingModel } from "../../config/ranking.js";
import { printable } from "../../charts/printable.js";
import { indicators } from "../../ranking/indicators/index.js";
import type { Text } from "../../text.js";
import { isRanked, type Candidate } from "./candidates.js";
import { html, type Html } from "../html.js";
import { points, scoreLabels } from "./score-words.js";
import { table } from "../table.js";
import { weightsOrigin } from "../weights-origin.js";

/** The model of the ranking in full: weights as in `ranking.yaml`, anchors, classes, draws, and the rank under equal weights. */
export function modelHtml(model: RankingModel, all: readonly Candidate[], say: Say): Html {
  return html`<h3>${say.text(words.weights)}</h3>
    <p>${decided(model, say)}</p>
    <pre lang="en">${stringify({ model: model.model, scores: model.scores }).trimEnd()}</pre>
    <h3>${say.text(words.anchors)}</h3>
    <p>${say.text(words.anchorsIntro)}</p>
    ${anchors(model, say)}
    <h3>${say.text(words.draws)}</h3>
    <p>${drawsText(model, say)}</p>
    <h3>${say.text(words.equal)}</h3>
    <p>${say.text(words.equalIntro)}</p>
    ${equalWeights(all, say)}`;
}

function decided(model: RankingModel, say: Say): string {
  const { decided: by, model: version } = model;
  if (by !== null)
    return say.text({
      de: `Modell ${version}, beschlossen durch: ${by.by}, ${say.value(by.date, "time")} (${by.preset}); Angaben in Prozent.`,
      en: `Model ${version}, decided by: ${by.by}, ${say.value(by.date, "time")} (${by.preset}); in per cent.`,
    });
  return weightsOrigin(model) === "supplied"
    ? say.text({
        de: `Modell ${version}: Über die Gewichte hat noch niemand beschlossen; sie sind die Vorgabe des Werkzeugs, in Prozent.`,
        en: `Model ${version}: nobody has decided on the weights yet; they are the default of the tool, in per cent.`,
      })
    : say.text({
        de: `Modell ${version}: Über die Gewichte hat noch niemand beschlossen; sie stehen so in ranking.yaml, in Prozent.`,
        en: `Model ${version}: nobody has decided on the weights yet; they stand like this in ranking.yaml, in per cent.`,
      });
}

function anchors(model: RankingModel, say: Say): Html {
  const nameOf = (id: string): string => {
    const indicator = indicators.find((known) => known.id === id);
    return indicator === undefined ? say.text(words.effort) : say.text(indicator.label);
  };
  return table({
    id: "anchors",
    caption: say.text(words.anchorsCaption),
    columns: [
      { label: say.text(words.criterion), align: "start" },
      { label: say.text(words.at0), align: "end" },
      { label: say.text(words.at1), align: "end" },
      { label: say.text(words.unit), align: "start" },
      { label: say.text(words.scale), align: "start" },
    ],
    rows: (Object.entries(model.anchors) as readonly (readonly [AnchorId, Anchor])[]).map(([id, anchor]) => [
      nameOf(id),
      anchorValue(anchor.at0, anchor, say),
      anchorValue(anchor.at1, anchor, say),
      say.text(anchorUnits[anchor.unit]),
      say.text(anchor.scale === "linear" ? words.linear : words.log),
    ]),
  });
}

/** Anchors are exact: as many decimals as they have. */
const anchorValue = (value: number, { unit }: Anchor, say: Say): string =>
  unit === "share" ? say.percent(value) : say.number(value, String(value).split(".")[1]?.length ?? 0);

const drawsText = ({ robustness, model }: RankingModel, say: Say): string =>
  say.text({
    de: `Die Spannen stammen aus ${say.number(robustness.samples)} Ziehungen: Gewichte schwanken um die des Modells (Konzentration ${say.number(robustness.kappa.rpa)} für RPA, ${say.number(robustness.kappa.ki)} für KI), fehlende Angaben liegen irgendwo zwischen 0 und 1. Startwerte der Zufallszahlen folgen aus der Modellfassung (${model}), der Kennung und den Zählungen des Prozesses; ein weiterer Prozess ändert keine Ziehung der übrigen.`,
    en: `The ranges come from ${say.number(robustness.samples)} draws: weights vary around those of the model (concentration ${say.number(robustness.kappa.rpa)} for RPA, ${say.number(robustness.kappa.ki)} for AI), missing information lies anywhere between 0 and 1. The random numbers start from the version of the model (${model}), the id and the counts of the process; another process changes no draw of the others.`,
  });

function equalWeights(all: readonly Candidate[], say: Say): Html {
  const place = (rank: number | null) => (rank === null ? "–" : say.number(rank));
  return table({
    id: "equal-weights",
    caption: say.text(words.equalCaption),
    columns: [
      { label: say.text(words.process), align: "start" },
      ...(["rpa", "ki"] as const).flatMap((score) => [
        { label: `${say.text(scoreLabels[score])}: ${say.text(words.rank)}`, align: "end" as const },
        { label: say.text(words.equalRank), align: "end" as const },
        { label: say.text(words.equalScore), align: "end" as const },
      ]),
    ],
    rows: all
      .filter(({ rpa, ki }) => isRanked(rpa) || isRanked(ki))
      .map((candidate) => [
        printable(say.text(candidate.info.name)),
        ...(["rpa", "ki"] as const).flatMap((score) => {
          const row = candidate[score];
          if (!isRanked(row)) return ["–", "–", "–"];
          return [place(row.rank), place(row.equal_weights_rank), points(row.equal_weights_share, say)];
        }),
      ]),
  });
}

const anchorUnits: Readonly<Record<Anchor["unit"], Text>> = {
  share: { de: "Anteil", en: "share" },
  jsd: { de: "Jensen-Shannon-Divergenz", en: "Jensen-Shannon divergence" },
  per_case: { de: "je Fall", en: "per case" },
  gain: { de: "Gewinn an Vorhersagbarkeit", en: "gain in predictability" },
  ratio: { de: "Verhältnis", en: "ratio" },
  cases: { de: "Fälle", en: "cases" },
  hours_per_year: { de: "Stunden je Jahr", en: "hours per year" },
};

const words = {
  weights: { de: "Gewichte", en: "Weights" },
  anchors: { de: "Anker", en: "Anchors" },
  anchorsIntro: {
    de: "Ein Anker sagt, welcher Rohwert 0 und welcher 1 ergibt; dazwischen steigt der Wert gleichmäßig, außerhalb wird er abgeschnitten. Anker hängen nicht von den anderen Prozessen ab.",
    en: "An anchor says which raw value gives 0 and which gives 1; in between the value rises evenly, outside it is cut. Anchors do not depend on the other processes.",
  },
  anchorsCaption: { de: "Anker des Modells", en: "Anchors of the model" },
  criterion: { de: "Kriterium", en: "Criterion" },
  at0: { de: "Wert 0 bei", en: "Value 0 at" },
  at1: { de: "Wert 1 bei", en: "Value 1 at" },
  unit: { de: "Einheit", en: "Unit" },
  scale: { de: "Skala", en: "Scale" },
  linear: { de: "linear", en: "linear" },
  log: { de: "logarithmisch", en: "logarithmic" },
  effort: { de: "Manueller Aufwand (in keinem Punktwert)", en: "Manual effort (in no score)" },
  draws: { de: "Spannen und Zufallszahlen", en: "Ranges and random numbers" },
  equal: { de: "Rang bei gleichen Gewichten", en: "Rank with equal weights" },
  equalIntro: {
    de: "Zum Vergleich: Welchen Rang hätte ein Prozess, wenn alle Kriterien gleich zählten? Große Unterschiede zeigen, dass die Rangfolge an der Gewichtung hängt.",
    en: "For comparison: which rank would a process have if all criteria counted alike? Large differences show that the ranking depends on the weights.",
  },
  equalCaption: {
    de: "Rang mit den Gewichten des Modells und mit gleichen Gewichten",
    en: "Rank with the weights of the model and with equal weights",
  },
  process: { de: "Prozess", en: "Process" },
  rank: { de: "Rang", en: "rank" },
  equalRank: { de: "Rang bei gleichen Gewichten", en: "Rank with equal weights" },
  equalScore: { de: "Punktwert bei gleichen Gewichten", en: "Score with equal weights" },
} as const satisfies Record<string, Text>;

import type { Say } from "../../charts/chart.js";
import type { Score } from "../../charts/score-names.js";
import type { PanelData, PanelScore } from "../panel/data.js";
import {
  fromHash,
  hashOf,
  isDifferent,
  percents,
  yamlOf,
  type AllWeights,
  type Weights,
} from "../panel/reweigh.js";
import { configuredNotes } from "./configured-notes.js";
import { matrixFigure } from "./matrix-figure.js";
import { rankingFigure } from "./ranking-figure.js";
import { sliders } from "./sliders.js";

/** Wakes the panel: sliders, presets, the figures of both scores with their tables, banner, YAML and address. */
export function panel(data: PanelData, say: Say): void {
  const configured = weightsOf(data, (one) => one.criteria.map(({ weight }) => weight));
  const figures = data.scores.map((score) => ({
    score: score.score,
    ranking: rankingFigure(score, configured[score.score], say),
    matrix: score.matrix === null ? null : matrixFigure(score, score.matrix, configured[score.score], say),
  }));
  const others = configuredNotes(say);
  const inputs = sliders(data.scores, say);
  const box = (id: string) => document.getElementById(id);
  let weights: AllWeights = configured;

  const show = (next: AllWeights, settled: boolean) => {
    weights = next;
    inputs.show(weights);
    const tops = figures.map(({ score, ranking }) => ranking.show(weights[score], settled));
    // labels are placed anew: too much for every step of a slider
    if (settled) for (const { score, matrix } of figures) matrix?.show(weights[score]);
    const changed = {
      rpa: isDifferent(weights.rpa, configured.rpa),
      ki: isDifferent(weights.ki, configured.ki),
    };
    others(changed);
    const differs = changed.rpa || changed.ki;
    const banner = box("panel-banner");
    if (banner !== null) {
      banner.hidden = !differs;
      banner.textContent = differs ? bannerText(data, weights, configured, say) : "";
    }
    const yaml = box("panel-yaml");
    if (yaml instanceof HTMLTextAreaElement) yaml.value = yamlOf(data.scores, weights);
    if (!settled) return;
    const live = box("panel-live");
    if (live !== null) live.textContent = tops.join(" ");
    // an address that names a section of the page stays as it is until somebody moves a weight
    history.replaceState(
      null,
      "",
      differs ? hashOf(data.scores, weights) : location.pathname + location.search,
    );
  };

  inputs.listen((next, settled) => {
    show(next, settled);
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-preset]")) {
    const preset = data.presets.find(({ id }) => id === button.dataset["preset"]);
    button.addEventListener("click", () => {
      if (preset !== undefined) show(preset.weights, true);
    });
  }
  box("panel-reset")?.addEventListener("click", () => {
    show(configured, true);
  });
  box("panel-copy")?.addEventListener("click", () => {
    void copy(say);
  });
  const panelBox = box("panel");
  if (panelBox !== null) panelBox.hidden = false;
  const asked = fromHash(location.hash, data.scores);
  if (asked !== null) show(asked, true);
}

const weightsOf = (data: PanelData, of: (score: PanelScore) => Weights): AllWeights => {
  const one = (name: Score) => {
    const found = data.scores.find(({ score }) => score === name);
    return found === undefined ? [] : of(found);
  };
  return { rpa: one("rpa"), ki: one("ki") };
};

function bannerText(data: PanelData, weights: AllWeights, configured: AllWeights, say: Say): string {
  const changed = data.scores
    .filter(({ score }) => isDifferent(weights[score], configured[score]))
    .map(({ score, name, criteria }) => {
      const values = percents(weights[score]);
      const list = criteria.map(
        ({ label }, i) => `${label} ${say.number(values[i] ?? 0)}${say.text(words.percent)}`,
      );
      return `${name}: ${list.join(", ")}`;
    });
  return `${say.text(words.banner)} ${changed.join(" · ")}`;
}

/** The clipboard may be refused; the text field then is marked, ready to be copied by hand. */
async function copy(say: Say): Promise<void> {
  const yaml = document.getElementById("panel-yaml");
  const told = document.getElementById("panel-copied");
  if (!(yaml instanceof HTMLTextAreaElement) || told === null) return;
  try {
    await navigator.clipboard.writeText(yaml.value);
    told.textContent = say.text(words.copied);
  } catch {
    yaml.focus();
    yaml.select();
    told.textContent = say.text(words.marked);
  }
}

const words = {
  banner: { de: "Abweichende Gewichtung, nicht beschlossen.", en: "Other weights, not decided." },
  percent: { de: "\u00a0%", en: "%" },
  copied: { de: "Kopiert.", en: "Copied." },
  marked: {
    de: "Die Zwischenablage ist gesperrt; der Text ist markiert und lässt sich kopieren.",
    en: "The clipboard is blocked; the text is selected and can be copied.",
  },
} as const;

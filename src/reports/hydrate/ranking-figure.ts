import type { Say } from "../../charts/chart.js";
import { suitabilityPicture } from "../../charts/pictures/suitability-bars.js";
import type { PanelScore } from "../panel/data.js";
import { barsOf, isDifferent, orderOf, reweighed, shares, type Weights } from "../panel/reweigh.js";
import { livePictures } from "./draw.js";
import { note } from "./note.js";
import { liveTable } from "./table.js";

/** One ranking figure: its static picture and table stand as long as the weights are those configured. */
export function rankingFigure(score: PanelScore, configured: Weights, say: Say) {
  const section = document.getElementById(`ranking-${score.score}`);
  const pictures = livePictures(section, score);
  const table = section === null ? null : liveTable(section, say);
  const tried = note(section, say.text(words.tried));
  const own = shares(configured) ?? configured;
  const isOpen = score.processes.some(({ values }) => values.includes(null));
  const home = orderOf(reweighed(score, own), say.lang);
  let order = home;
  return {
    /** Returns the first three in words. */
    show: (weights: Weights, settled: boolean): string => {
      const now = shares(weights) ?? own;
      const all = reweighed(score, now);
      if (settled) order = orderOf(all, say.lang);
      const differs = isDifferent(weights, configured);
      tried(differs);
      if (differs) {
        const criteria = score.criteria.map(({ id, label, weight }, i) => ({
          id,
          mark: String(i + 1),
          text: `${label} (${say.percent(weight / 100)})`,
          now: `${label} (${say.percent(now[i] ?? 0)})`,
        }));
        const bars = barsOf(all, order, say, home);
        pictures.show((width) =>
          suitabilityPicture(bars, criteria, score.thresholds, say, width, isOpen, true),
        );
        table?.show(all, { order, home }, now);
      } else {
        pictures.restore();
        table?.restore();
      }
      const names = orderOf(all, say.lang)
        .slice(0, 3)
        .map(
          (id, i) => `${String(i + 1)}. ${all.find(({ process }) => process.id === id)?.process.name ?? id}`,
        );
      return `${score.name}: ${names.join(", ")}.`;
    },
  };
}

const words = {
  tried: {
    de: "Ausprobierte Gewichtung, nicht beschlossen. Die Überschrift gilt für die hinterlegten Gewichte. ▲▼: Plätze gegenüber diesen.",
    en: "Weights that are being tried, not decided. The heading holds for the configured weights. ▲▼: places against these.",
  },
} as const;

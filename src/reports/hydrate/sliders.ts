import type { Say } from "../../charts/chart.js";
import type { Score } from "../../charts/score-names.js";
import type { PanelScore } from "../panel/data.js";
import { shares, type AllWeights } from "../panel/reweigh.js";

interface Row {
  readonly range: HTMLInputElement;
  readonly number: HTMLInputElement;
  readonly output: HTMLOutputElement;
}

/** The sliders of every score. Their numbers are proportions; the output beside them says the share, always 100 % in all. */
export function sliders(scores: readonly PanelScore[], say: Say) {
  const rows = new Map(scores.map(({ score }) => [score, rowsOf(score)]));
  const values = (score: Score) => (rows.get(score) ?? []).map(({ range }) => range.valueAsNumber);
  const current = (): AllWeights => ({ rpa: values("rpa"), ki: values("ki") });
  return {
    show: (weights: AllWeights): void => {
      for (const [score, list] of rows) {
        const own = shares(weights[score]);
        for (const [i, { range, number, output }] of list.entries()) {
          const value = String(Math.round((weights[score][i] ?? 0) * 10) / 10);
          if (Number(range.value) !== Math.round(Number(value))) range.value = value;
          if (document.activeElement !== number) number.value = value;
          output.textContent = own === null ? "–" : say.percent(own[i] ?? 0);
        }
      }
    },
    /** `settled` is false while a slider is dragged. All weights of a score at 0 are no weights: nothing is told then. */
    listen: (told: (weights: AllWeights, settled: boolean) => void): void => {
      for (const { range, number } of [...rows.values()].flat()) {
        const tell = (settled: boolean) => {
          const weights = current();
          if (shares(weights.rpa) !== null && shares(weights.ki) !== null) told(weights, settled);
        };
        range.addEventListener("input", () => {
          tell(false);
        });
        range.addEventListener("change", () => {
          tell(true);
        });
        number.addEventListener("change", () => {
          const typed = Number.isFinite(number.valueAsNumber) ? number.valueAsNumber : 0;
          const value = String(Math.min(100, Math.max(0, typed)));
          number.value = value;
          range.value = value;
          tell(true);
        });
      }
    },
  };
}

function rowsOf(score: Score): readonly Row[] {
  const set = document.querySelector(`fieldset[data-score="${score}"]`);
  return Array.from(set?.querySelectorAll(".slider") ?? []).flatMap((slider) => {
    const range = slider.querySelector<HTMLInputElement>("input[type=range]");
    const number = slider.querySelector<HTMLInputElement>("input[type=number]");
    const output = slider.querySelector("output");
    return range === null || number === null || output === null ? [] : [{ range, number, output }];
  });
}

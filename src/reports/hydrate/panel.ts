import type { Say } from "../../charts/chart.js";
import type { Score } from "../../charts/score-names.js";
import type { PanelData, PanelScore } from "../panel/data.js";
import {
  fromHash,
  hashOf,
  isDifferent,
  orderOf,
  percents,
  reweighed,
  shares,
  yamlOf,
  type AllWeights,
  type Weights,
} from "../panel/reweigh.js";
import { drawer } from "./draw.js";
import { sliders } from "./sliders.js";
import { liveTable } from "./table.js";

/** Wakes the panel: sliders, presets, both ranking figures with their tables, banner, YAML and address. */
export function panel(data: PanelData, say: Say): void {
  const configured = weightsOf(data, (one) => one.criteria.map(({ weight }) => weight));
  const figures = data.scores.map((score) => figure(score, configured[score.score], say));
  const inputs = sliders(data.scores, say);
  const box = (id: string) => document.getElementById(id);
  let weights: AllWeights = configured;

  const show = (next: AllWeights, settled: boolean) => {
    weights = next;
    inputs.show(weights);
    const tops = figures.map((one) => one.show(weights[one.score], settled));
    const differs = data.scores.some(({ score }) => isDifferent(weights[score], configured[score]));
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

/** One ranking figure: its static picture and table stand as long as the weights are those configured. */
function figure(score: PanelScore, configured: Weights, say: Say) {
  const section = document.getElementById(`ranking-${score.score}`);
  const pictures = [
    { box: section?.querySelector(".picture.wide, .picture.only") ?? null, picture: score.wide },
    { box: section?.querySelector(".picture.narrow") ?? null, picture: score.narrow },
  ].flatMap(({ box, picture }) =>
    box === null ? [] : [{ box, drawn: Array.from(box.children), draw: drawer(box, score, picture, say) }],
  );
  const table = section === null ? null : liveTable(section, say);
  const note = document.createElement("p");
  note.className = "banner";
  note.textContent = say.text(words.tried);
  const own = shares(configured) ?? configured;
  let order = orderOf(reweighed(score, own), say.lang);
  let latest = 0;
  return {
    score: score.score,
    /** Returns the first three in words. */
    show: (weights: Weights, settled: boolean): string => {
      const now = shares(weights) ?? own;
      const all = reweighed(score, now);
      if (settled) order = orderOf(all, say.lang);
      const turn = ++latest;
      if (!isDifferent(weights, configured)) {
        for (const { box, drawn } of pictures) box.replaceChildren(...drawn);
        table?.restore();
        note.remove();
      } else {
        for (const { draw } of pictures) void draw(all, order, now, () => turn === latest);
        table?.show(all, order, now);
        section?.querySelector(".opening h2")?.after(note);
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
  tried: {
    de: "Ausprobierte Gewichtung, nicht beschlossen. Die Überschrift gilt für die hinterlegten Gewichte.",
    en: "Weights that are being tried, not decided. The heading holds for the configured weights.",
  },
  percent: { de: "\u00a0%", en: "%" },
  copied: { de: "Kopiert.", en: "Copied." },
  marked: {
    de: "Die Zwischenablage ist gesperrt; der Text ist markiert und lässt sich kopieren.",
    en: "The clipboard is blocked; the text is selected and can be copied.",
  },
} as const;

import type { Say } from "../../charts/chart.js";
import type { RankingModel } from "../../config/ranking.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";
import type { Section } from "../section.js";
import { weightsOrigin } from "../weights-origin.js";
import type { PanelData, PanelScore } from "./data.js";
import { yamlOf } from "./reweigh.js";

/**
 * The weights: as configured, for a page without script; and, hidden until the script is ready, sliders to try others.
 */
export function weightsSection(data: PanelData, model: RankingModel, say: Say): Section {
  return {
    id: "weights",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text(words.heading),
    body: html`<p>${say.text(decided(model, say))}</p>
      <ul>
        ${data.scores.map((score) => html`<li>${score.name}: ${listOf(score, say)}</li>`)}
      </ul>
      <div class="panel" id="panel" hidden>
        <p class="banner" id="panel-banner" hidden></p>
        <p>${say.text(words.intro)}</p>
        <div class="presets" role="group" aria-label="${say.text(words.presets)}">
          ${data.presets.map(
            ({ id }) =>
              html`<button type="button" data-preset="${id}">${presetName(id, model, say)}</button>`,
          )}
          <button type="button" id="panel-reset">${say.text(words.reset)}</button>
        </div>
        <div class="sliders">${data.scores.map((score) => sliders(score, say))}</div>
        <p class="unseen" role="status" aria-live="polite" id="panel-live"></p>
        <p>
          <button type="button" id="panel-copy">${say.text(words.copy)}</button>
          <span id="panel-copied" role="status"></span>
        </p>
        <label for="panel-yaml">${say.text(words.yaml)}</label>
        <textarea id="panel-yaml" readonly rows="16" spellcheck="false">
${yamlOf(data.scores, configured(data))}</textarea>
      </div>`,
  };
}

/** The weights that the project has configured. */
export function configured({ scores }: PanelData): {
  readonly rpa: readonly number[];
  readonly ki: readonly number[];
} {
  const of = (name: string) =>
    (scores.find(({ score }) => score === name)?.criteria ?? []).map(({ weight }) => weight);
  return { rpa: of("rpa"), ki: of("ki") };
}

function sliders({ score, name, criteria }: PanelScore, say: Say): Html {
  return html`<fieldset data-score="${score}">
    <legend>${name}</legend>
    ${criteria.map(({ id, label, weight }) => {
      const field = `weight-${score}-${id}`;
      return html`<div class="slider">
        <label for="${field}">${label}</label>
        <input type="range" id="${field}" min="0" max="100" step="1" value="${weight}" />
        <input
          type="number"
          min="0"
          max="100"
          step="1"
          value="${weight}"
          aria-label="${label}, ${say.text(words.asNumber)}"
        />
        <output for="${field}">${say.percent(weight / 100)}</output>
      </div>`;
    })}
  </fieldset>`;
}

const listOf = ({ criteria }: PanelScore, say: Say): string =>
  criteria.map(({ label, weight }) => `${label} ${say.percent(weight / 100)}`).join(", ");

function decided(model: RankingModel, say: Say): Text {
  const { decided: by } = model;
  if (by === null) return weightsOrigin(model) === "supplied" ? words.supplied : words.set;
  const date = say.value(by.date, "time");
  return {
    de: `Beschlossene Gewichte: ${by.by}, ${date}.`,
    en: `Decided weights: ${by.by}, ${date}.`,
  };
}

/**
 * `alle_gleich` → `Alle gleich`: names of presets are the city's own. But the one of the configured weights does not say
 * that they are decided (its shipped name) before somebody did.
 */
const presetName = (id: string, { decided: by, presets }: RankingModel, say: Say): string => {
  if (by === null && presets[id]?.use === "scores") return say.text(words.asConfigured);
  const words_ = id.replaceAll("_", " ");
  return words_.charAt(0).toUpperCase() + words_.slice(1);
};

const words = {
  label: { de: "Gewichte", en: "Weights" },
  question: { de: "Was, wenn man anders gewichtet?", en: "What if one weighs differently?" },
  heading: { de: "Gewichte der Kriterien", en: "Weights of the criteria" },
  supplied: {
    de: "Niemand hat die Gewichte bisher beschlossen; es sind die mitgelieferten:",
    en: "Nobody has decided on the weights yet; these are the ones supplied:",
  },
  set: {
    de: "In ranking.yaml sind eigene Gewichte hinterlegt; beschlossen hat sie bisher niemand:",
    en: "Own weights are set in ranking.yaml; nobody has decided on them yet:",
  },
  intro: {
    de: "Probieren Sie andere Gewichte aus: Die Balken der beiden Rangfolgen folgen sofort, die Reihenfolge beim Loslassen. Zusammen sind es immer 100 %. Klassen, Spannen, Sicherheit, Nutzen, Hebel und Prüfung bleiben die der hinterlegten Gewichte.",
    en: "Try other weights: the bars of both rankings follow at once, the order when you let go. Together they are always 100%. Classes, ranges, certainty, benefit, levers and checks stay those of the configured weights.",
  },
  presets: { de: "Vorgaben", en: "Presets" },
  asConfigured: { de: "Hinterlegt", en: "As configured" },
  reset: { de: "Zurücksetzen", en: "Reset" },
  asNumber: { de: "als Zahl", en: "as a number" },
  copy: { de: "Gewichtung als YAML kopieren", en: "Copy the weights as YAML" },
  yaml: { de: "Diese Gewichtung für ranking.yaml", en: "These weights for ranking.yaml" },
} as const satisfies Record<string, Text>;

import { expect, test } from "vitest";
import { rankingV1, type RankingModel } from "../../../src/config/ranking.js";
import { html } from "../../../src/reports/html.js";
import { say } from "../../../src/reports/locale.js";
import { weightsSection } from "../../../src/reports/panel/section.js";
import { textOf } from "../page.js";

/** The names on the buttons of the presets that weigh the scores. */
function buttons(model: RankingModel, lang: "de" | "en") {
  const presets = ["beschlossen", "alle_gleich"].map((id) => ({ id, weights: { rpa: [], ki: [] } }));
  const { body } = weightsSection({ lang, scores: [], presets }, model, say(lang));
  return [...html`${body}`.text.matchAll(/<button type="button" data-preset="(\w+)">(.*?)<\/button>/g)].map(
    ([, id, name]) => [id, textOf(name ?? "")],
  );
}

test("the preset of the configured weights is called decided only when somebody has decided", () => {
  expect(buttons(rankingV1, "de")).toEqual([
    ["beschlossen", "Hinterlegt"],
    ["alle_gleich", "Alle gleich"],
  ]);
  expect(buttons(rankingV1, "en")[0]).toEqual(["beschlossen", "As configured"]);
  const decided = { by: "Lenkungskreis", date: "2025-03-04", preset: "beschlossen" };
  expect(buttons({ ...rankingV1, decided }, "de")[0]).toEqual(["beschlossen", "Beschlossen"]);
});

test("the weights are called supplied only as long as nobody has set others", () => {
  const sentence = (model: RankingModel) => {
    const { body } = weightsSection({ lang: "de", scores: [], presets: [] }, model, say("de"));
    return textOf(html`${body}`.text.split("</p>")[0] ?? "");
  };
  const { rpa, ki } = rankingV1.scores;
  const own = { rpa: { ...rpa, variant_concentration: 20, determinism: 25 }, ki };
  expect(sentence(rankingV1)).toContain("es sind die mitgelieferten");
  expect(sentence({ ...rankingV1, scores: own })).toBe(
    "In ranking.yaml sind eigene Gewichte hinterlegt; beschlossen hat sie bisher niemand:",
  );
});

import { expect, test } from "vitest";
import { contrast, palette } from "../../../src/charts/palette.js";
import { paperReport } from "../../../src/reports/pages/paper.js";
import { watermarkColor } from "../../../src/reports/theme/watermark.js";
import { made } from "../made.js";

test("every colour of letters can be read on it", () => {
  const letters = [palette.text, palette.secondary, palette.accent, palette.series[0].color];
  for (const color of letters) expect(contrast(color, watermarkColor)).toBeGreaterThanOrEqual(4.5);
});

test.each([
  ["verwaltung", "de", "nichtöffentlich"],
  ["verwaltung", "en", "not public"],
  ["oeffentlich", "de", null],
] as const)("only a paper that is not public bears it, unheard (%s, %s)", async (profile, lang, word) => {
  const { html } = await paperReport(made({ profile, lang }));
  const marks = [...html.matchAll(/<div class="watermark"([^>]*)><span>([^<]*)<\/span><\/div>/g)];
  expect(marks.map(([, attributes, text]) => [attributes, text])).toEqual(
    word === null ? [] : [[' aria-hidden="true"', word]],
  );
  expect(html.includes(".watermark")).toBe(word !== null);
});

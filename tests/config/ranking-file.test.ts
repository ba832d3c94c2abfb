import { expect, test } from "vitest";
import { rankingFile } from "../../src/config/ranking-file.js";
import { rankingV1 } from "../../src/config/ranking.js";
import { complaints, parsed } from "./complaints.js";
import { ranking } from "./design.js";

test("the example of the design is the built-in model, decided", () => {
  expect(parsed(rankingFile, ranking)).toEqual({
    ...rankingV1,
    decided: { by: "Lenkungskreis", date: "2025-03-04", preset: "beschlossen" },
  });
});

const sum = (weights: Readonly<Record<string, number>>) =>
  Object.values(weights).reduce((total, weight) => total + weight, 0);

test("the weights of the built-in model sum to 100", () => {
  const { scores, presets, list } = rankingV1;
  const { schnell_umsetzbar, entlastung } = presets;
  expect([
    sum(scores.rpa),
    sum(scores.ki),
    sum(schnell_umsetzbar?.rpa ?? {}),
    sum({ ...entlastung?.list }),
    list.suitability + list.benefit,
  ]).toEqual([100, 100, 100, 100, 100]);
});

const rpa =
  "{ variant_concentration: 30, determinism: 20, structured_input: 20, first_time_right: 10, stability: 10, system_switches: 10 }";
const ki =
  "{ unstructured_input: 33.3, learnable_decisions: 33.3, triage: 33.4, enquiry_load: 0, duration_dispersion: 0, training_cases: 0 }";
const least = `model: v2\nscores:\n  rpa: ${rpa}\n  ki: ${ki}\n`;

test("what a file leaves out is as in the built-in model", () => {
  expect(parsed(rankingFile, `${least}anchors: { triage: { at0: 0, at1: 3 } }\n`)).toEqual({
    ...rankingV1,
    model: "v2",
    scores: {
      rpa: {
        variant_concentration: 30,
        determinism: 20,
        structured_input: 20,
        first_time_right: 10,
        stability: 10,
        system_switches: 10,
      },
      ki: {
        unstructured_input: 33.3,
        learnable_decisions: 33.3,
        triage: 33.4,
        enquiry_load: 0,
        duration_dispersion: 0,
        training_cases: 0,
      },
    },
    anchors: { ...rankingV1.anchors, triage: { at0: 0, at1: 3, scale: "linear", unit: "per_case" } },
  });
});

test.each([
  [
    "determinism: 20",
    "determinism: 15",
    ["datei.yaml:3  scores.rpa  die Gewichte ergeben zusammen 95 statt 100 Prozent."],
  ],
  [
    "first_time_right",
    "first_time_rigth",
    [
      "datei.yaml:3  scores.rpa.first_time_right  fehlt; erwartet wird eine Zahl von 0 bis 100 (z. B. 25).",
      "datei.yaml:3  scores.rpa.first_time_rigth  unbekannter Schlüssel. Meinten Sie „first_time_right“?",
    ],
  ],
  [
    "model: v2",
    "model: v1\nanchors: { stability: { at0: 0.2, at1: 0 } }",
    [
      "datei.yaml:2  anchors.stability  weicht vom Modell v1 ab; ein geänderter Anker braucht einen neuen Namen unter model.",
    ],
  ],
  [
    "model: v2",
    "model: v2\nanchors: { stability: { at0: 1, at1: 1 } }",
    ["datei.yaml:2  anchors.stability  at0 und at1 müssen verschieden sein."],
  ],
  [
    "model: v2",
    "model: v2\nanchors: { training_cases: { at0: 0, at1: 100 } }",
    ["datei.yaml:2  anchors.training_cases  mit scale: log10 müssen at0 und at1 über 0 liegen."],
  ],
  [
    "model: v2",
    "model: v2\nanchors: { triage: { at0: 0, at1: 1, unit: share } }",
    ["datei.yaml:2  anchors.triage.unit  unbekannter Wert „share“; erlaubt: per_case."],
  ],
  [
    "model: v2",
    "model: v2\ndecided: { by: Lenkungskreis, date: 2025-03-04, preset: bechlossen }",
    [
      "datei.yaml:2  decided.preset  dieses Preset gibt es nicht; es gibt: beschlossen, alle_gleich, schnell_umsetzbar, entlastung.",
    ],
  ],
  [
    "model: v2",
    "model: v2\npresets: { a: {} }",
    ["datei.yaml:2  presets.a  ist leer; möglich: use, rpa, ki, list."],
  ],
  [
    "model: v2",
    "model: v2\nlist: { enabled: true, suitability: 55, benefit: 55 }",
    ["datei.yaml:2  list  die Gewichte ergeben zusammen 110 statt 100 Prozent."],
  ],
  [
    "model: v2",
    "model: v2\nrobustness: { samples: 10, weights: informed, kappa: { rpa: 40, ki: 20 }, stress: simplex, measurement: true }",
    ["datei.yaml:2  robustness.samples  erwartet wird eine ganze Zahl von 1000 bis 1000000 (z. B. 10000)."],
  ],
])("%s → %s", (from, to, expected) => {
  expect(complaints(rankingFile, least.replace(from, to))).toEqual(expected);
});

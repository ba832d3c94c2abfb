import { expect, test } from "vitest";
import { buildingBlockOf, buildingBlocks } from "../../src/charts/building-blocks.js";
import { sharedBlocks } from "../../src/charts/shared-blocks.js";
import { kiTypes } from "../../src/ranking/ki-type.js";
import { stepLabels } from "../../src/ranking/steps/labels.js";
import { names, portfolio } from "./portfolio.js";
import { texts } from "./spec-lint.js";
import { de, en } from "./wohngeld.js";

const hours = (n: number) => `${String(n)}\u00a0Std.`;

test("sums the hours of the steps with one proposal, the block of most processes and hours first", () => {
  const chart = sharedBlocks(portfolio().steps, { names }, de);
  expect(chart.headline).toBe("„RPA“ ist in 2 Prozessen vorgeschlagen");
  expect(chart.table.rows).toEqual([
    ["RPA", "Gewerbeanmeldung", "Gebühr verbuchen", hours(150)],
    ["RPA", "Kfz-Wiederzulassung", "Daten übernehmen", hours(85)],
    ["KI für Dokumente", "Wohngeld", "Antrag erfassen; Unterlagen prüfen", hours(130)],
    ["KI für Dokumente", "Anmeldung zur Hundesteuer", "Anmeldung erfassen", "keine Angabe"],
    ["Schnittstelle", "Gewerbeanmeldung", "Akte anlegen", hours(220)],
    ["KI für Dialog und Entwürfe", "Wohngeld", "Rückfrage stellen", hours(29)],
  ]);
});

test("the picture has a row per process with a proposal, a column per block, and says where no hours are known", () => {
  const written = texts(sharedBlocks(portfolio().steps, { names }, de).spec!);
  expect(written).toEqual(
    expect.arrayContaining([hours(130), hours(220), "o. A.", "Schnitt-", "stelle", "KI:"]),
  );
  expect(written).not.toContain("Baugenehmigung im vereinfachten…");
});

test("no block that two processes share, and none at all", () => {
  const one = portfolio("public-data", { kfz: [1, 1, 1, 1, 1, 1] });
  expect(sharedBlocks(one.steps, { names }, en).headline).toBe("No proposal concerns more than one process");
  const none = sharedBlocks(portfolio("public-data", {}).steps, { names }, en);
  expect([none.spec, none.table.rows, none.headline]).toEqual([
    null,
    [],
    "No proposal for shared building blocks",
  ]);
});

test("every kind of AI support is a block, a step that a person decides is none", () => {
  for (const type of Object.keys(kiTypes)) expect(buildingBlockOf("ki", type)).toBe(type);
  expect(buildingBlockOf("person_decides", "documents")).toBeNull();
  expect(buildingBlockOf("ki", "-")).toBeNull();
  const proposed = new Set(Object.keys(stepLabels).map((label) => buildingBlockOf(label, "triage")));
  expect(Object.keys(buildingBlocks).filter((block) => !proposed.has(block as never))).toEqual([
    "documents",
    "prediction",
    "dialogue",
  ]);
});

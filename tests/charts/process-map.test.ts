import { expect, test } from "vitest";
import { processMap } from "../../src/charts/process-map.js";
import { texts } from "./spec-lint.js";
import { de, scope, wohngeld } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");

test("shows less and more than the transitions that cover 80 %, and says what is shown where", async () => {
  const chart = await processMap(wohngeld().map, scope, de);
  expect(chart.headline).toBe("Die meiste Zeit vergeht vor „Unterlagen eingegangen“");
  expect(chart.table.columns.at(-1)?.label).toBe("Im Bild ab");
  expect(chart.table.rows).toEqual([
    ["Vollständigkeit prüfen", "(Schritt)", "2.600", "–", "Hauptweg"],
    ["Antrag eingegangen", "(Schritt)", "1.840", "–", "Hauptweg"],
    ["Berechnung", "(Schritt)", "1.800", "–", "Hauptweg"],
    ["Vier-Augen-Prüfung", "(Schritt)", "1.800", "–", "Hauptweg"],
    ["Bescheid versandt", "(Schritt)", "1.700", "–", "Hauptweg"],
    ["Unterlagen nachfordern", "(Schritt)", "760", "–", "Häufige"],
    ["Unterlagen eingegangen", "(Schritt)", "760", "–", "Häufige"],
    ["Start", "Antrag eingegangen", "1.840", "–", "Hauptweg"],
    ["Antrag eingegangen", "Vollständigkeit prüfen", "1.840", nb("2_Tage"), "Hauptweg"],
    ["Vollständigkeit prüfen", "Unterlagen nachfordern", "760", nb("12_Std."), "Häufige"],
    ["Unterlagen nachfordern", "Unterlagen eingegangen", "760", nb("12,5_Tage"), "Häufige"],
    ["Unterlagen eingegangen", "Vollständigkeit prüfen", "760", nb("24_Std."), "Häufige"],
    ["Vollständigkeit prüfen", "Berechnung", "1.700", nb("3_Tage"), "Hauptweg"],
    ["Berechnung", "Berechnung", "100", nb("24_Std."), "Alle"],
    ["Berechnung", "Vier-Augen-Prüfung", "1.700", nb("24_Std."), "Hauptweg"],
    ["Vier-Augen-Prüfung", "Berechnung", "100", nb("24_Std."), "Alle"],
    ["Vier-Augen-Prüfung", "Bescheid versandt", "1.700", nb("12_Std."), "Hauptweg"],
    ["Bescheid versandt", "Ende", "1.700", "–", "Hauptweg"],
    ["Vollständigkeit prüfen", "Ende", "140", "–", "Auch seltene"],
  ]);
  expect(chart.states?.question).toBe("Gezeigte Pfeile");
  expect(chart.states?.pictures.map(({ label, printed }) => [label, printed])).toEqual([
    [nb("Hauptweg (80_%)"), false],
    [nb("Häufige (97_%)"), true],
    [nb("Auch seltene (98_%)"), false],
    [nb("Alle (100_%)"), false],
  ]);
  expect(chart.caveats).toEqual([
    nb(
      "Der Hauptweg folgt vom Start bis zum Ende den häufigsten Übergängen. „Häufige“: die häufigsten Übergänge, Anfänge und Enden, die jeweils zusammen 80_% ausmachen, und was jeden Schritt verbindet. „Auch seltene“: ebenso für 95_%.",
    ),
  ]);
  expect(chart.n).toEqual({ cases: 1840, suppressedCells: 0, coverage: 9220 / 9420 });
});

test("prints every number of the picture in words, so that width and colour are never alone", async () => {
  const chart = await processMap(wohngeld().map, scope, de);
  const written = texts(chart.spec!);
  for (const text of ["Start 1.840", "Ende 1.700", nb("760 · 12,5_Tage"), "1 bis unter 3\u00a0Tage"]) {
    expect(written).toContain(text);
  }
});

test("names the rare steps that it cannot show and the ones that were withheld", async () => {
  const { map } = wohngeld("oeffentlich");
  const chart = await processMap(map, scope, de);
  expect(chart.table.rows.map(([from, to, n]) => [from, to, n])).toContainEqual([
    "Unterlagen nachfordern",
    "Unterlagen eingegangen",
    "760",
  ]);
  expect(chart.caveats.at(-1)).toBe("Fallzahlen gerundet auf 10; Summen können abweichen.");
});

test("keeps the colour of a transition in every picture, and each picture holds the one before", async () => {
  const chart = await processMap(wohngeld().map, scope, de);
  const pictures = chart.states!.pictures.map(({ spec }) => texts(spec));
  const classes = pictures.map((all) => all.filter((text) => /^(unter|ab) |bis unter/.test(text)));
  expect(new Set(classes.map((all) => all.join(";"))).size).toBe(1);
  expect(classes[0]).toHaveLength(4);
  pictures.slice(1).forEach((all, i) => {
    for (const text of pictures[i]!.filter((it) => it.startsWith("1.") || it.startsWith("Ende"))) {
      expect(all).toContain(text);
    }
    expect(all).not.toEqual(pictures[i]);
  });
});

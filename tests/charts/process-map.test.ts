import { expect, test } from "vitest";
import { processMap } from "../../src/charts/process-map.js";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { endActivities } from "../../src/measures/end-activities.js";
import { startActivities } from "../../src/measures/start-activities.js";
import { released } from "./released.js";
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

test("on a telephone a map that would be too wide is the list of its arrows, from the top down, with every number", async () => {
  const step = (i: number) => `Zwischenschritt Nummer ${i} mit langem Namen`;
  const branches = [1, 2, 3, 4, 5, 6];
  const transition = (from_activity: string, to_activity: string, executions: number, days: number) => ({
    from_activity,
    to_activity,
    executions,
    cases: executions,
    median_seconds: days * 86_400,
  });
  const wideMap = {
    activities: released(
      activityFrequency,
      ["Anfang", ...branches.map(step), "Schluss"].map((activity) => ({
        activity,
        executions: 100,
        cases: 100,
      })),
    ),
    transitions: released(
      directlyFollows,
      branches.flatMap((i) => [
        transition("Anfang", step(i), 100 + i, i),
        transition(step(i), "Schluss", 100 + i, 2 * i),
      ]),
    ),
    starts: released(startActivities, [{ activity: "Anfang", cases: 621, share: 1 }]),
    ends: released(endActivities, [{ activity: "Schluss", cases: 621, share: 1 }]),
  };
  const chart = await processMap(wideMap, scope, de);
  const written = texts(chart.narrow!);
  expect(written[0]).toContain("Als Liste, weil das Bild");
  const numbers = written.filter((text) => /^\d+( · |$)/.test(text));
  expect(numbers.slice(0, 3)).toEqual(["621", nb("106 · 6_Tage"), nb("105 · 5_Tage")]);
  expect(numbers.at(-1)).toBe("621");
  expect(numbers).toHaveLength(14);
  expect((chart.narrow as { readonly width?: number }).width).toBe(340);
  const small = await processMap(wohngeld().map, scope, de);
  expect(texts(small.narrow!).join(" ")).not.toContain("Als Liste");
});

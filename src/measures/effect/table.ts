import { described, type Column } from "../measure.js";
import { effectFigures, type EffectFigure } from "./effect-figures.js";

const seconds = (de: string, en: string) =>
  ({ unit: "seconds", label: { de, en } }) as const satisfies Column;
/** What began and was not counted is the rest of what was: one would tell the other. */
const count = (de: string, en: string) =>
  ({ unit: "cases", balances: true, label: { de, en } }) as const satisfies Column;
const ratio = (de: string, en: string) => ({ unit: "ratio", label: { de, en } }) as const satisfies Column;

/** Figures that are times; the others are per case. */
export const isTime = (figure: EffectFigure): boolean =>
  figure === "median" || figure === "p90" || figure === "own_wait";

/** What each figure is called. */
export const figureLabels = {
  median: { de: "Durchlaufzeit, Median", en: "Throughput time, median" },
  p90: { de: "Durchlaufzeit, 90. Perzentil", en: "Throughput time, 90th percentile" },
  own_wait: { de: "Warten bei uns je Fall, Mittelwert", en: "Waiting with us per case, mean" },
  rework: { de: "Anteil der Fälle mit Wiederholung", en: "Share of cases with rework" },
  manual: { de: "Schritte von Hand je Fall", en: "Steps by hand per case" },
} as const satisfies Readonly<Record<(typeof effectFigures)[number], { de: string; en: string }>>;

/**
 * One row per figure: `figure` is a key of `figureLabels`. Times stand in the columns `…_seconds`, everything else in
 * `…_per_case` (shares from 0 to 1); the others are null. `…_started`: cases that began in
 * the same months, completed or not; `…_uncounted`: those that are not complete or were not seen to their end; `started_change`: after less before,
 * as a share of before, in whole per cent. `clear`: the difference is clear, all figures taken together.
 */
export const effectTable = described({
  id: "effect",
  definition: {
    de: "Kennzahlen abgeschlossener Fälle seit einem Stichtag und derselben Kalendermonate davor: Unterschied mit seiner Unsicherheit; wo Vergleichsprozesse genannt sind, um deren mittlere Änderung vermindert.",
    en: "Figures of completed cases since a date and of the same calendar months before: the difference with its uncertainty; where processes for comparison are named, less their mean change.",
  },
  source: "own; stratified bootstrap (Davison and Hinkley 1997), Holm 1979, difference in differences",
  nulls: {
    de: "Leer, wo eine Kennzahl nicht messbar ist oder zum Schutz einzelner Personen nicht ausgewiesen wird.",
    en: "Null where a figure cannot be measured or is withheld to protect individual persons.",
  },
  perspective: "time",
  grain: "bin",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    figure: { unit: "id", label: { de: "Kennzahl", en: "Figure" } },
    cases: { unit: "cases", label: { de: "Fälle der kleineren Seite", en: "Cases of the smaller side" } },
    before_cases: { unit: "cases", label: { de: "Fälle davor", en: "Cases before" } },
    after_cases: { unit: "cases", label: { de: "Fälle danach", en: "Cases after" } },
    before_started: count("Begonnene Fälle davor", "Cases begun before"),
    before_uncounted: count("Davon nicht gezählt, davor", "Of these not counted, before"),
    after_started: count("Begonnene Fälle danach", "Cases begun after"),
    after_uncounted: count("Davon nicht gezählt, danach", "Of these not counted, after"),
    started_change: {
      unit: "share",
      label: { de: "Begonnene Fälle, Veränderung", en: "Cases begun, change" },
    },
    before_seconds: seconds("Davor", "Before"),
    after_seconds: seconds("Danach", "After"),
    difference_seconds: seconds("Unterschied", "Difference"),
    low_seconds: seconds("Unterschied, untere Grenze", "Difference, lower limit"),
    high_seconds: seconds("Unterschied, obere Grenze", "Difference, upper limit"),
    before_per_case: ratio("Davor je Fall", "Before per case"),
    after_per_case: ratio("Danach je Fall", "After per case"),
    difference_per_case: ratio("Unterschied je Fall", "Difference per case"),
    low_per_case: ratio("Unterschied je Fall, untere Grenze", "Difference per case, lower limit"),
    high_per_case: ratio("Unterschied je Fall, obere Grenze", "Difference per case, upper limit"),
    clear: { unit: "flag", label: { de: "Deutlicher Unterschied", en: "Clear difference" } },
  },
});

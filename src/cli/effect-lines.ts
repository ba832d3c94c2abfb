import { cell } from "../charts/cell.js";
import type { Say } from "../charts/chart.js";
import { roundedDifferenceNote } from "../charts/notes.js";
import type { MeasuredEffect } from "../effect.js";
import type { EffectFigure } from "../measures/effect/effect-figures.js";
import { startedMonth } from "../measures/effect/windows.js";
import { effectTable, figureLabels } from "../measures/effect/table.js";
import { effectInWords, withheldCells, type EffectInWords } from "../reports/before-after/figures.js";
import { startedText } from "../reports/before-after/held-fixed.js";
import { effectHeading } from "../reports/before-after/result.js";
import { volume, volumeText } from "../reports/before-after/volume.js";
import { filterLabel, filterText } from "../reports/filter-words.js";
import type { Text } from "../text.js";
import { protectionLines } from "./protection.js";
import { displayWidth, indented, oneLine, textTable } from "./table.js";

/** What was asked for, and which figures of `--fail-on` are clearly different. */
interface Asked {
  readonly process: string;
  readonly failedOn: readonly EffectFigure[];
}

/** An effect as a person reads it: what was held against what, the figures, and what this cannot show. */
export function effectLines(
  effect: MeasuredEffect,
  { process, failedOn }: Asked,
  say: Say,
  width: number,
): readonly string[] {
  const table = effect.tables.get(effectTable);
  const { windows, months, unmatched, against } = effect;
  const day = (iso: string) => say.value(iso, "time");
  const first = table.rows[0];
  const filters = effect.processes.find(({ id }) => id === process)?.filters ?? [];
  const figures = effectInWords(table, say);
  const started = startedMonth(windows);
  const rounding = roundedDifferenceNote(effect.profile, say);
  const moved = volume(table, months.length);
  const n = say.number(months.length);
  const cases = (side: "before" | "after") => {
    const count = first === undefined ? "–" : cell(table, first, `${side}_cases`, say);
    return say.text({ de: `${count} Fälle`, en: `${count} cases` });
  };
  return [
    `${oneLine(say.text(effect.name))} (${process}): ${say.text({
      de: `Wirkung seit ${day(windows.changed)}`,
      en: `effect since ${day(windows.changed)}`,
    })}`,
    ...indented(`${effectHeading(figures, say)}.`, width),
    ...indented(
      say.text({
        de: `${n} ${months.length === 1 ? "Monat" : "Monate"} seit dem Stichtag (${cases("after")}) gegen ${months.length === 1 ? "denselben Monat" : "dieselben Monate"} ${windows.years === 1 ? "ein Jahr" : `${say.number(windows.years)} Jahre`} davor (${cases("before")}).`,
        en: `${n} ${months.length === 1 ? "month" : "months"} since the date (${cases("after")}) against the same ${months.length === 1 ? "month" : "months"} ${windows.years === 1 ? "a year" : `${say.number(windows.years)} years`} before (${cases("before")}).`,
      }),
      width,
    ),
    ...(filters.length === 0 ? [] : indented(`${say.text(filterLabel)} ${filterText(filters, say)}`, width)),
    ...(started === null ? [] : indented(startedText(started, say), width)),
    ...(unmatched.length === 0
      ? []
      : indented(
          `${say.text(words.unmatched)} ${unmatched.map((month) => say.value(month, "month")).join(", ")}`,
          width,
        )),
    ...(against.length === 0 ? [] : indented(`${say.text(words.against)} ${against.join(", ")}`, width)),
    "",
    ...figureLines(figures, say, width),
    ...(rounding === null ? [] : indented(rounding, width)),
    "",
    ...indented(volumeText(moved, say), width),
    "",
    ...indented(say.text(words.limitsOfIt), width),
    "",
    ...protectionLines(effect.tables, effect.profile, say, width, withheldCells(figures, moved)),
    ...(failedOn.length === 0
      ? []
      : [
          "",
          `${say.text(words.failed)} ${failedOn.map((figure) => say.text(figureLabels[figure])).join("; ")}`,
        ]),
  ];
}

/** The figures as a table, or below each other where the terminal is too narrow for one. */
function figureLines(figures: readonly EffectInWords[], say: Say, width: number): readonly string[] {
  const lines = textTable(
    [
      { label: say.text(words.figure), align: "start" },
      { label: say.text(words.before), align: "end" },
      { label: say.text(words.after), align: "end" },
      { label: say.text(words.difference), align: "end" },
      { label: say.text(words.limits), align: "end" },
      { label: "", align: "start" },
    ],
    figures.map((of) => [of.label, of.before, of.after, of.difference, of.range, of.verdict]),
    width,
  );
  if (lines.every((line) => displayWidth(line) <= width)) return lines;
  return figures.flatMap(({ label, before, after, difference, range, verdict, clear }) => [
    ...indented(`${label}: ${verdict}`, width),
    ...(clear === null
      ? []
      : indented(
          say.text({
            de: `davor ${before}, danach ${after}; Unterschied ${difference} (95-%-Bereich ${range})`,
            en: `before ${before}, after ${after}; difference ${difference} (95% interval ${range})`,
          }),
          width - 2,
        ).map((line) => `  ${line}`)),
  ]);
}

const words = {
  figure: { de: "Kennzahl", en: "Figure" },
  before: { de: "Davor", en: "Before" },
  after: { de: "Danach", en: "After" },
  difference: { de: "Unterschied", en: "Difference" },
  limits: { de: "95-%-Bereich", en: "95% interval" },
  unmatched: {
    de: "Nicht gezählt, weil nicht auf beiden Seiten genügend beobachtete Fälle liegen:",
    en: "Not counted, for want of enough observed cases on both sides:",
  },
  against: {
    de: "Der Unterschied ist um die mittlere Änderung dieser Prozesse vermindert:",
    en: "The difference is less the mean change of these processes:",
  },
  failed: { de: "Unterschied gefunden (--fail-on):", en: "Difference found (--fail-on):" },
  limitsOfIt: {
    de: "Fälle, die zu spät begonnen haben, um bis zu ihrem Ende beobachtet zu sein, fehlen auf der Seite danach. Ein Unterschied sagt nicht, woher er kommt: Anderes kann sich zur gleichen Zeit geändert haben.",
    en: "Cases that began too late to be seen to their end are missing from the side after. A difference does not say where it comes from: other things may have changed at the same time.",
  },
} as const satisfies Record<string, Text>;

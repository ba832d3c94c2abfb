import { cell } from "../charts/cell.js";
import type { Say } from "../charts/chart.js";
import type { MeasuredEffect } from "../effect.js";
import type { EffectFigure } from "../measures/effect/effect-figures.js";
import { effectTable, figureLabels, isTime } from "../measures/effect/table.js";
import { filterLabel, filterText } from "../reports/filter-words.js";
import type { ReleasedRow } from "../release/released-row.js";
import type { Text } from "../text.js";
import { protectionLines } from "./protection.js";
import { indented, oneLine, textTable } from "./table.js";

type Row = ReleasedRow<(typeof effectTable)["columns"]>;

/** An effect as a person reads it: what was held against what, the figures, and what this cannot show. */
export function effectLines(
  effect: MeasuredEffect,
  process: string,
  say: Say,
  width: number,
): readonly string[] {
  const table = effect.tables.get(effectTable);
  const { windows, months, unmatched, against } = effect;
  const day = (iso: string) => say.value(iso, "time");
  const first = table.rows[0];
  const filters = effect.processes.find(({ id }) => id === process)?.filters ?? [];
  const cells = (row: Row): readonly string[] => {
    const unit = isTime(row.figure as EffectFigure) ? "seconds" : "per_case"; // the column holds figures
    const value = (column: "before" | "after" | "difference" | "low" | "high") => {
      const text = cell(table, row, `${column}_${unit}`, say);
      const raw = row[`${column}_${unit}`];
      return column === "difference" && raw !== null && raw > 0 ? `+${text}` : text;
    };
    const verdict = row.clear === null ? words.unknown : row.clear ? words.clear : words.unclear;
    return [
      say.text(figureLabels[row.figure as EffectFigure]),
      value("before"),
      value("after"),
      value("difference"),
      row.clear === null ? "–" : `${value("low")} ${say.text(words.to)} ${value("high")}`,
      say.text(verdict),
    ];
  };
  return [
    `${oneLine(say.text(effect.name))} (${process}): ${say.text({
      de: `Wirkung seit ${day(windows.since)}`,
      en: `effect since ${day(windows.since)}`,
    })}`,
    ...indented(
      say.text({
        de: `${say.number(months.length)} Monate seit dem Stichtag (${cases(first?.after_cases, say)}) gegen dieselben Monate ${windows.years === 1 ? "ein Jahr" : `${say.number(windows.years)} Jahre`} davor (${cases(first?.before_cases, say)}).`,
        en: `${say.number(months.length)} months since the date (${cases(first?.after_cases, say)}) against the same months ${windows.years === 1 ? "a year" : `${say.number(windows.years)} years`} before (${cases(first?.before_cases, say)}).`,
      }),
      width,
    ),
    ...(filters.length === 0 ? [] : indented(`${say.text(filterLabel)} ${filterText(filters, say)}`, width)),
    ...(unmatched.length === 0
      ? []
      : indented(
          `${say.text(words.unmatched)} ${unmatched.map((month) => say.value(month, "month")).join(", ")}`,
          width,
        )),
    ...(against.length === 0 ? [] : indented(`${say.text(words.against)} ${against.join(", ")}`, width)),
    "",
    ...textTable(
      [
        { label: say.text(words.figure), align: "start" },
        { label: say.text(words.before), align: "end" },
        { label: say.text(words.after), align: "end" },
        { label: say.text(words.difference), align: "end" },
        { label: say.text(words.limits), align: "start" },
        { label: "", align: "start" },
      ],
      table.rows.map(cells),
      width,
    ),
    "",
    ...indented(say.text(words.limitsOfIt), width),
    "",
    ...protectionLines(effect.tables, effect.profile, say, width),
  ];
}

const cases = (count: number | null | undefined, say: Say): string =>
  say.text({
    de: `${say.value(count ?? null, "cases")} Fälle`,
    en: `${say.value(count ?? null, "cases")} cases`,
  });

const words = {
  figure: { de: "Kennzahl", en: "Figure" },
  before: { de: "Davor", en: "Before" },
  after: { de: "Danach", en: "After" },
  difference: { de: "Unterschied", en: "Difference" },
  limits: { de: "95-%-Bereich", en: "95% interval" },
  to: { de: "bis", en: "to" },
  clear: { de: "deutlicher Unterschied", en: "clear difference" },
  unclear: { de: "kein deutlicher Unterschied", en: "no clear difference" },
  unknown: { de: "nicht messbar oder nicht ausgewiesen", en: "not measurable or withheld" },
  unmatched: { de: "Ohne Gegenstück, nicht gezählt:", en: "Without a counterpart, not counted:" },
  against: {
    de: "Der Unterschied ist um die mittlere Änderung dieser Prozesse vermindert:",
    en: "The difference is less the mean change of these processes:",
  },
  limitsOfIt: {
    de: "Fälle, die zu spät begonnen haben, um bis zu ihrem Ende beobachtet zu sein, fehlen auf der Seite danach. Ein Unterschied sagt nicht, woher er kommt: Anderes kann sich zur gleichen Zeit geändert haben.",
    en: "Cases that began too late to be seen to their end are missing from the side after. A difference does not say where it comes from: other things may have changed at the same time.",
  },
} as const satisfies Record<string, Text>;

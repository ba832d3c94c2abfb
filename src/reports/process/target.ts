import { cell, withheld } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { deadlines } from "../../measures/deadlines.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import type { KeyFigure } from "../key-figures.js";
import type { ProcessInfo } from "../report-input.js";
import { deadlineText } from "./statutory-deadline.js";
import { workingDaysOf } from "./working-days.js";

/** How the target or the statutory deadline of the process file was kept. */
export interface Target {
  readonly figure: KeyFigure;
  /** Cells that were withheld. */
  readonly withheld: number;
}

/** Null where there is no target, no completed case, or no calendar that covers a target in working days. */
export function targetOf(tables: ReleasedTables, info: ProcessInfo, say: Say): Target | null {
  const table = tables.get(deadlines).forProcess(info.id);
  const row = table.rows[0];
  const stated = info.config?.target;
  const inWorkingDays = stated?.basis === "working";
  const judged = inWorkingDays ? workingDaysOf(tables, info, say).cases : (row?.cases ?? null);
  if (row === undefined || stated === undefined || judged === null) return null;
  const hidden = table.isWithheld(row, "missed_share");
  if (row.missed_share === null && !hidden) return null;
  const isLaw = stated.basis === "statutory";
  const span = () => cell(table, row, inWorkingDays ? "target_working_days" : "target_seconds", say);
  const goal = isLaw ? deadlineText(stated, say) : `${say.text(words.target)}: ${span()}`;
  const cases = say.number(judged);
  const hasEnds = row.open_cases !== null || table.isWithheld(row, "open_cases");
  const of = say.text({
    de: `${goal}; ${cases} ${hasEnds ? "abgeschlossene Fälle" : "Fälle"}`,
    en: `${goal}; ${cases} ${hasEnds ? "completed cases" : "cases"}`,
  });
  const showsOpen = hasEnds && row.open_cases !== 0;
  const open = say.text({
    de: `; offene Fälle: ${cell(table, row, "open_cases", say)}, davon schon darüber: ${cell(table, row, "open_missed_cases", say)}`,
    en: `; open cases: ${cell(table, row, "open_cases", say)}, of these over it already: ${cell(table, row, "open_missed_cases", say)}`,
  });
  const columns = [
    "missed_share",
    ...(showsOpen ? (["open_cases", "open_missed_cases"] as const) : []),
  ] as const;
  return {
    figure: {
      name: say.text(isLaw ? words.lawKept : words.kept),
      figure: row.missed_share === null ? withheld : say.percent(1 - row.missed_share),
      aside: `${of}${showsOpen ? open : ""}`,
    },
    withheld: columns.filter((name) => table.isWithheld(row, name)).length,
  };
}

const words = {
  kept: { de: "Ziel eingehalten", en: "Target kept" },
  lawKept: { de: "Frist eingehalten", en: "Deadline kept" },
  target: { de: "Ziel", en: "target" },
} as const satisfies Record<string, Text>;

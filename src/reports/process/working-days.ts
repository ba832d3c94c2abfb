import { cell } from "../../charts/cell.js";
import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import { throughputTime } from "../../measures/throughput-time.js";
import { workingTime } from "../../measures/working-time.js";
import type { ReleasedTables } from "../../release/tables.js";
import { calendarOf } from "../closing/calendar.js";
import type { ProcessInfo } from "../report-input.js";

/** The throughput time of a process in working days, to stand beside its calendar days. */
export interface WorkingDays {
  /** As a person reads them, `•` where withheld; null where nothing stands beside the calendar days. */
  readonly median: string | null;
  readonly p90: string | null;
  /** Which calendar counts them and what they rest on, or why there are none; null where no time was measured at all. */
  readonly note: string | null;
  /** Cells that were withheld. */
  readonly withheld: number;
  /** Released number of cases behind them; null where there are none. */
  readonly cases: number | null;
}

/** Below this share of its cases in the years of the calendar, the working days of a process would be those of others. */
const leastCovered = 0.9;

export function workingDaysOf(tables: ReleasedTables, info: ProcessInfo, say: Say): WorkingDays {
  const none = { median: null, p90: null, withheld: 0, cases: null };
  const table = tables.get(workingTime).forProcess(info.id);
  const row = table.rows[0];
  if (row === undefined) {
    const measured = tables.get(throughputTime).forProcess(info.id).rows.length > 0;
    return { ...none, note: measured && tables.has(workingTime) ? notCovered(info, say) : null };
  }
  const { cases, measured_cases: measured } = row;
  if (measured === null || cases === null || measured === 0 || measured < leastCovered * cases) {
    return { ...none, note: notCovered(info, say) };
  }
  const hidden = (["median_working_days", "p90_working_days"] as const).filter((name) =>
    table.isWithheld(row, name),
  );
  return {
    median: cell(table, row, "median_working_days", say),
    p90: cell(table, row, "p90_working_days", say),
    note: covered(info, measured < cases ? { measured, cases } : null, say),
    withheld: hidden.length,
    cases: measured,
  };
}

function covered(
  info: ProcessInfo,
  part: { readonly measured: number; readonly cases: number } | null,
  say: Say,
): string {
  const name = printable(calendarOf(info).name);
  const of = (part_: NonNullable<typeof part>) => ({
    de: ` Sie beruhen auf ${say.number(part_.measured)} von ${say.number(part_.cases)} Fällen; die übrigen liegen nicht ganz in seinen Jahren.`,
    en: ` They rest on ${say.number(part_.measured)} of ${say.number(part_.cases)} cases; the others do not lie wholly within its years.`,
  });
  const rest = part === null ? { de: "", en: "" } : of(part);
  return say.text({
    de: `Tage sind Kalendertage; Arbeitstage zählt der Kalender ${name} (siehe „Methode und Grenzen“).${rest.de}`,
    en: `Days are calendar days; working days are counted by the calendar ${name} (see “Method and limits”).${rest.en}`,
  });
}

function notCovered(info: ProcessInfo, say: Say): string {
  const { name, holidays } = calendarOf(info);
  const years = `${holidays.first_year}–${holidays.last_year}`;
  return say.text({
    de: `Tage sind Kalendertage; Arbeitstage stehen nicht dabei, weil zu wenige Fälle in den Jahren des Kalenders ${printable(name)} liegen (${years}).`,
    en: `Days are calendar days; working days are left out because too few cases lie within the years of the calendar ${printable(name)} (${years}).`,
  });
}

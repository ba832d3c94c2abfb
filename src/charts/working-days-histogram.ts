import type { Profile } from "../config/policy.js";
import type { workingTimeHistogram } from "../measures/working-time-histogram.js";
import type { workingTime } from "../measures/working-time.js";
import type { Released } from "../release/released.js";
import { cell, durationStep, suppressed } from "./cell.js";
import type { Say } from "./chart.js";
import type { Bar, Rule } from "./pictures/throughput-histogram.js";
import type { TimeUnit } from "./ticks.js";

/** Throughput time by the calendar of the process. */
export interface WorkingDaysTables {
  readonly histogram: Released<(typeof workingTimeHistogram)["columns"]>;
  readonly throughput: Released<(typeof workingTime)["columns"]>;
}

/** What stands in place of, or beside, the calendar days of a histogram. */
export interface WorkingDaysHistogram {
  readonly bars: readonly Bar[];
  readonly rules: readonly Rule[];
  /** Rows of the table: class, cases, share. */
  readonly rows: readonly (readonly string[])[];
  readonly suppressedCells: number;
}

/** A working day as wide as a day of the picture, under its own name. */
export const workingDay: TimeUnit = { seconds: 86_400, name: { de: "Arbeitstage", en: "working days" } };

/** Cases per class of working days with their median and 90th percentile, and a target where it is one of working days. */
export function workingDaysHistogram(
  tables: WorkingDaysTables,
  { process, target_working_days }: { readonly process: string; readonly target_working_days: number | null },
  say: Say,
): WorkingDaysHistogram {
  const bins = tables.histogram.forProcess(process);
  const throughput = tables.throughput.forProcess(process);
  const [row] = throughput.rows;
  const said = (days: number) => say.workingDays(days, durationStep(throughput) / workingDay.seconds);
  const rule = (kind: Rule["kind"], days: number | null, label: (text: string) => string): readonly Rule[] =>
    days === null ? [] : [{ kind, seconds: days * workingDay.seconds, label: label(said(days)) }];
  return {
    bars: bins.rows.map(({ from_working_days: from, to_working_days: to, cases }) => ({
      from_seconds: (from ?? 0) * workingDay.seconds,
      to_seconds: to === null ? null : to * workingDay.seconds,
      cases: cases ?? 0,
    })),
    rules: [
      ...rule("median", row?.median_working_days ?? null, (text) => `Median: ${text}`),
      ...rule("p90", row?.p90_working_days ?? null, (text) =>
        say.text({ de: `9 von 10 bis ${text}`, en: `9 in 10 up to ${text}` }),
      ),
      ...rule("target", target_working_days, (text) =>
        say.text({ de: `Ziel: ${text}`, en: `Target: ${text}` }),
      ),
    ],
    rows: bins.rows.map((bin) => [
      className(bin.from_working_days ?? 0, bin.to_working_days, say),
      cell(bins, bin, "cases", say),
      cell(bins, bin, "share", say),
    ]),
    suppressedCells:
      suppressed(bins, ["cases", "share"]) +
      suppressed(throughput, ["median_working_days", "p90_working_days"]),
  };
}

/** Said where the classes of working days are rounded and those of calendar time are not. */
export function roundedApart({ round_counts, round_step_counts }: Profile, say: Say): readonly string[] {
  if (round_step_counts <= round_counts) return [];
  const step = say.number(round_step_counts);
  return [
    say.text({
      de: `Fälle je Klasse in Arbeitstagen gerundet auf ${step}, in Kalendertagen nicht.`,
      en: `Cases per class of working days rounded to ${step}, those of calendar days not.`,
    }),
  ];
}

/** Working days are whole: a class from 5 to below 10 holds 5 to 9 of them. */
function className(from: number, to: number | null, say: Say): string {
  const days = (n: number) => say.value(n, "working_days");
  if (to === null) return say.text({ de: `${days(from)} und mehr`, en: `${days(from)} and more` });
  if (to - from === 1) return days(from);
  return say.text({
    de: `${say.number(from)} bis ${days(to - 1)}`,
    en: `${say.number(from)} to ${days(to - 1)}`,
  });
}

import type { Say } from "../charts/chart.js";
import type { Profile } from "../config/policy.js";
import { directlyFollows } from "../measures/directly-follows.js";
import type { Columns } from "../measures/measure.js";
import { reworkRates } from "../measures/rework-rates.js";
import { throughputTime } from "../measures/throughput-time.js";
import { variants } from "../measures/variants.js";
import { volume } from "../measures/volume.js";
import { workingTime } from "../measures/working-time.js";
import type { Released } from "../release/released.js";
import type { ReleasedRow } from "../release/released-row.js";
import type { ReleasedTables } from "../release/tables.js";
import type { Text } from "../text.js";
import { driftLines } from "./drift-lines.js";
import { facts, linesOfPath, textTable } from "./table.js";

/** How a summary is written. */
export interface SummaryStyle {
  readonly say: Say;
  readonly profile: Profile;
  readonly width: number;
  /** Rows of each list. */
  readonly limit: number;
}

const words = {
  cases: { de: "Fälle", en: "Cases" },
  events: { de: "Ereignisse", en: "Events" },
  activities: { de: "Schritte", en: "Activities" },
  variants: { de: "Varianten", en: "Variants" },
  period: { de: "Zeitraum", en: "Period" },
  throughput: { de: "Durchlaufzeit", en: "Throughput time" },
  working: { de: "in Arbeitstagen", en: "in working days" },
  calendar: { de: "Kalender", en: "calendar" },
  of: { de: "von", en: "of" },
  casesOf: { de: "Fällen", en: "cases" },
  median: { de: "Median", en: "Median" },
  p90: { de: "90. Perzentil", en: "90th percentile" },
  mean: { de: "Mittelwert", en: "Mean" },
  rework: { de: "Fälle mit Wiederholung", en: "Cases with rework" },
  paths: { de: "Häufigste Abläufe", en: "Most frequent paths" },
  rank: { de: "Rang", en: "Rank" },
  share: { de: "Anteil", en: "Share" },
  path: { de: "Ablauf", en: "Path" },
  waiting: {
    de: "Wo die meiste Zeit vergeht (Zeit bis zum nächsten Schritt)",
    en: "Where most time goes by (time to the next activity)",
  },
  count: { de: "Anzahl", en: "Count" },
  sum: { de: "Summe", en: "Sum" },
  transition: { de: "Übergang", en: "Transition" },
} as const satisfies Record<string, Text>;

/** The sign of a value that is withheld. */
const withheld = "•";
const arrow = " → ";

/** What the log of one process says, from released rows. Empty where the process is too small to be shown at all. */
export function summary(tables: ReleasedTables, process: string, style: SummaryStyle): readonly string[] {
  const counts = tables.get(volume).forProcess(process);
  const row = counts.rows[0];
  if (row === undefined) return [];
  const { say } = style;
  const count = (column: "cases" | "events" | "activities" | "variants") =>
    cell(counts, row, column, (value) => say.value(value, "count"));
  return [
    ...facts(
      [
        [say.text(words.cases), count("cases")],
        [say.text(words.events), count("events")],
        [say.text(words.activities), count("activities")],
        [say.text(words.variants), count("variants")],
        [say.text(words.period), period(counts, row, say)],
        [say.text(words.throughput), throughput(tables, process, style)],
        [say.text(words.working), workingDays(tables, process, say)],
        [say.text(words.rework), rework(tables, process, say)],
      ],
      style.width,
    ),
    ...paths(tables, process, style),
    ...waiting(tables, process, style),
    ...driftLines(tables, process, style),
  ];
}

type RowOf<T> = T extends Released<infer C> ? ReleasedRow<C> : never;

/** A cell as a person reads it: withheld, not measurable and zero stay three different things. */
function cell<C extends Columns, K extends keyof C & string>(
  table: Released<C>,
  row: ReleasedRow<C>,
  column: K,
  words_: (value: ReleasedRow<C>[K]) => string,
): string {
  return table.isWithheld(row, column) ? withheld : words_(row[column]);
}

function period(
  table: Released<(typeof volume)["columns"]>,
  row: RowOf<Released<(typeof volume)["columns"]>>,
  say: Say,
): string {
  const stamp = (value: string | null) =>
    say.value(value, value !== null && /^\d{4}-\d{2}$/.test(value) ? "month" : "time");
  const first = cell(table, row, "first_time", stamp);
  const last = cell(table, row, "last_time", stamp);
  return first === last ? first : `${first} – ${last}`;
}

function throughput(tables: ReleasedTables, process: string, { say, profile }: SummaryStyle): string {
  const table = tables.get(throughputTime).forProcess(process);
  const row = table.rows[0];
  if (row === undefined) return withheld;
  const duration = (value: number | null) => say.duration(value, profile.round_seconds);
  return [
    `${say.text(words.median)} ${cell(table, row, "median_seconds", duration)}`,
    `${say.text(words.p90)} ${cell(table, row, "p90_seconds", duration)}`,
    `${say.text(words.mean)} ${cell(table, row, "mean_seconds", duration)}`,
  ].join(" · ");
}

/** The calendar stands behind, and how many cases lie in its years where not all do. */
function workingDays(tables: ReleasedTables, process: string, say: Say): string {
  const table = tables.get(workingTime).forProcess(process);
  const row = table.rows[0];
  if (row === undefined) return withheld;
  const days = (value: number | null) =>
    value === null ? say.value(null, "working_days") : say.number(value, 1);
  const cases = (column: "cases" | "measured_cases") =>
    cell(table, row, column, (value) => say.value(value, "cases"));
  const values = [
    `${say.text(words.median)} ${cell(table, row, "median_working_days", days)}`,
    `${say.text(words.p90)} ${cell(table, row, "p90_working_days", days)}`,
    `${say.text(words.mean)} ${cell(table, row, "mean_working_days", days)}`,
  ];
  const part =
    row.measured_cases === row.cases
      ? ""
      : `, ${cases("measured_cases")} ${say.text(words.of)} ${cases("cases")} ${say.text(words.casesOf)}`;
  return `${values.join(" · ")} (${say.text(words.calendar)} ${row.calendar}${part})`;
}

function rework(tables: ReleasedTables, process: string, say: Say): string {
  const table = tables.get(reworkRates).forProcess(process);
  const row = table.rows[0];
  return row === undefined
    ? withheld
    : cell(table, row, "repeated_cases_share", (share) => say.value(share, "share"));
}

function paths(tables: ReleasedTables, process: string, style: SummaryStyle): readonly string[] {
  const { say, profile, width, limit } = style;
  const table = tables.get(variants).forProcess(process);
  const rows = table.rows.slice(0, limit);
  if (rows.length === 0) return [];
  return [
    "",
    say.text(words.paths),
    ...textTable(
      [
        { label: say.text(words.rank), align: "end" },
        { label: say.text(words.cases), align: "end" },
        { label: say.text(words.share), align: "end" },
        { label: say.text(words.median), align: "end" },
        { label: say.text(words.path), align: "start", cut: true, lines: linesOfPath },
      ],
      rows.map((row) => [
        cell(table, row, "rank", (rank) => say.value(rank, "rank")),
        cell(table, row, "cases", (cases) => say.value(cases, "cases")),
        cell(table, row, "share", (share) => say.value(share, "share")),
        cell(table, row, "median_throughput_seconds", (s) => say.duration(s, profile.round_seconds)),
        row.variant.join(arrow),
      ]),
      width,
    ),
  ];
}

function waiting(tables: ReleasedTables, process: string, style: SummaryStyle): readonly string[] {
  const { say, profile, width, limit } = style;
  const table = tables.get(directlyFollows).forProcess(process);
  const rows = [...table.rows]
    .filter((row) => row.sum_seconds !== null)
    .sort((a, b) => (b.sum_seconds ?? 0) - (a.sum_seconds ?? 0))
    .slice(0, limit);
  if (rows.length === 0) return [];
  const duration = (value: number | null) => say.duration(value, profile.round_seconds);
  return [
    "",
    say.text(words.waiting),
    ...textTable(
      [
        { label: say.text(words.count), align: "end" },
        { label: say.text(words.median), align: "end" },
        { label: say.text(words.sum), align: "end" },
        { label: say.text(words.transition), align: "start", cut: true, lines: linesOfPath },
      ],
      rows.map((row) => [
        cell(table, row, "executions", (executions) => say.value(executions, "events")),
        cell(table, row, "median_seconds", duration),
        cell(table, row, "sum_seconds", duration),
        `${row.from_activity}${arrow}${row.to_activity}`,
      ]),
      width,
    ),
  ];
}

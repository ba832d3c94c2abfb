import type { Say } from "../charts/chart.js";
import { drift } from "../measures/data/drift.js";
import { driftVariants } from "../measures/data/drift-variants.js";
import type { ReleasedTables } from "../release/tables.js";
import type { Text } from "../text.js";
import { changedPathLines } from "./changed-path-lines.js";
import type { SummaryStyle } from "./summary.js";
import { textTable } from "./table.js";

/** What changed clearly over the months, and the paths that came or ended with it; none where nothing did. */
export function driftLines(tables: ReleasedTables, process: string, style: SummaryStyle): readonly string[] {
  const { say, profile, width, limit } = style;
  const changes = tables.get(drift).forProcess(process);
  if (changes.rows.length === 0) return [];
  const value = (
    row: (typeof changes.rows)[number],
    column: "before_median_seconds" | "after_median_seconds",
  ) =>
    row.kind !== "throughput"
      ? "–"
      : changes.isWithheld(row, column)
        ? "•"
        : say.duration(row[column], profile.round_seconds);
  return [
    "",
    say.text(words.changes),
    ...textTable(
      [
        { label: say.text(words.from), align: "start" },
        { label: say.text(words.before), align: "end" },
        { label: say.text(words.after), align: "end" },
        { label: say.text(words.what), align: "start", cut: true },
      ],
      changes.rows
        .slice(0, limit)
        .map((row) => [
          say.value(row.month, "month"),
          value(row, "before_median_seconds"),
          value(row, "after_median_seconds"),
          say.text(row.kind === "throughput" ? words.time : words.paths),
        ]),
      width,
    ),
    ...pathLines(tables, process, style, say),
  ];
}

function pathLines(
  tables: ReleasedTables,
  process: string,
  { width, limit }: SummaryStyle,
  say: Say,
): readonly string[] {
  const paths = tables.get(driftVariants).forProcess(process);
  if (paths.rows.length === 0) return [];
  const side = (only: string) => paths.rows.filter((row) => row.only === only).slice(0, limit);
  return [
    "",
    say.text(words.changedPaths),
    ...changedPathLines(
      [...side("after"), ...side("before")].map((row) => ({
        lead: say.value(row.month, "month"),
        only: row.only === "before" ? "first" : "second",
        variant: row.variant,
        cases: say.value(row.cases, "cases"),
        share: say.value(row.share, "share"),
      })),
      { sides: [say.text(words.before), say.text(words.after)], lead: say.text(words.from) },
      say,
      width,
    ),
  ];
}

const words = {
  changes: { de: "Deutliche Änderungen im Verlauf", en: "Clear changes over time" },
  changedPaths: { de: "Neue und entfallene Wege", en: "New paths and paths that ended" },
  from: { de: "Ab", en: "From" },
  before: { de: "davor", en: "before" },
  after: { de: "danach", en: "after" },
  what: { de: "Was", en: "What" },
  time: { de: "Durchlaufzeit, Median", en: "Throughput time, median" },
  paths: { de: "Ablauf", en: "Paths" },
} as const satisfies Record<string, Text>;

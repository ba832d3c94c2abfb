import type { rowsByFile } from "../measures/data/rows-by-file.js";
import type { Released } from "../release/released.js";
import type { Text } from "../text.js";
import { column, suppressed } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { exactRowsNote, gateNotes, nothingLeft, subtitle } from "./notes.js";
import { barsPicture, type Bar } from "./pictures/bars.js";
import { narrow, wide } from "./spec.js";

type Rows = Released<(typeof rowsByFile)["columns"]>;
type Loss = "rows_rejected" | "rows_duplicate" | "rows_outside" | "rows_folded";

const losses = [
  "rows_rejected",
  "rows_duplicate",
  "rows_outside",
  "rows_folded",
] as const satisfies readonly Loss[];

/** Rows leave as they were counted, so no sum of them differs. */
const unrounded = { round_counts: 1, round_step_counts: 1 } as const;

/** What was lost on the way: rows read, what was taken from them stage by stage, and the rows that became events. */
export function rowsWaterfall(table: Rows, scope: Scope, say: Say): Chart {
  const files = table.forProcess(scope.process);
  const sum = (of: Loss | "rows_read" | "rows_loaded") =>
    files.rows.reduce((all, row) => all + (row[of] ?? 0), 0);
  const read = sum("rows_read");
  const loaded = sum("rows_loaded");
  const share = (n: number) => (read === 0 ? null : n / read);
  let left = read;
  const stages = [
    { name: words.read, rows: read, from: 0, to: read, lost: false },
    ...losses.map((of) => {
      const rows = sum(of);
      left -= rows;
      return { name: words[of], rows, from: left, to: left + rows, lost: true };
    }),
    { name: words.loaded, rows: loaded, from: 0, to: loaded, lost: false },
  ];
  const bars = stages.map(({ name, rows, from, to, lost }): Bar => ({
    name: say.text(name),
    from,
    to,
    text: `${lost && rows > 0 ? "− " : ""}${say.number(rows)}${lost && rows > 0 ? ` (${percent(share(rows), say)})` : ""}`,
    group: "",
    muted: lost,
  }));
  const suppressedCells = suppressed(files, ["rows_read"]);
  const exact = exactRowsNote(files.profile, say);
  const headline =
    read === 0
      ? say.text({ de: "Keine Zeilen zu zeigen", en: "No rows to show" })
      : say.text({
          de: `Von ${say.number(read)} gelesenen Zeilen wurden ${say.number(loaded)} zu Ereignissen`,
          en: `Of ${say.number(read)} rows read, ${say.number(loaded)} became events`,
        });
  return {
    id: "rows-waterfall",
    question: say.text({ de: "Was ging unterwegs verloren?", en: "What was lost on the way?" }),
    headline,
    subtitle: subtitle(
      say.text({ de: "Zeilen der eingelesenen Dateien nach Stufe", en: "Rows of the files read, by stage" }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells },
    spec: read === 0 ? null : barsPicture(bars, say, wide),
    ...(read === 0 ? {} : { narrow: barsPicture(bars, say, narrow) }),
    table: {
      caption: say.text({ de: "Zeilen nach Stufe", en: "Rows by stage" }),
      columns: [
        column(say.text({ de: "Stufe", en: "Stage" }), "id"),
        column(say.text({ de: "Zeilen", en: "Rows" }), "count"),
        column(say.text({ de: "Anteil der gelesenen", en: "Share of those read" }), "share"),
      ],
      rows: stages.map(({ name, rows }) => [say.text(name), say.number(rows), percent(share(rows), say)]),
    },
    alt: say.text({
      de: `${headline}. Die grauen Balken zeigen, was auf jeder Stufe wegfiel.`,
      en: `${headline}. The grey bars show what was left out at each stage.`,
    }),
    caveats: [
      ...(read === 0 ? [nothingLeft(say)] : []),
      say.text({
        de: "Die Summe geht auf: gelesen = abgewiesen + doppelt + außerhalb + zusammengeführt + geladen.",
        en: "The sum is exact: read = rejected + duplicate + outside + folded + loaded.",
      }),
      ...gateNotes({ profile: { ...files.profile, ...unrounded }, suppressedCells }, say),
      ...(exact === null ? [] : [exact]),
    ],
  };
}

const percent = (share: number | null, say: Say): string => say.value(share, "share");

const words = {
  read: { de: "gelesen", en: "read" },
  rows_rejected: { de: "abgewiesen (nicht verwendbar)", en: "rejected (not usable)" },
  rows_duplicate: { de: "doppelt", en: "duplicate" },
  rows_outside: { de: "außerhalb des Zeitraums", en: "outside of the period" },
  rows_folded: { de: "mit ihrem Abschluss zusammengeführt", en: "folded into their completion" },
  loaded: { de: "geladen: Ereignisse", en: "loaded: events" },
} as const satisfies Record<string, Text>;

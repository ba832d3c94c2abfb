import { cell } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { dataQuality } from "../../measures/data-quality.js";
import { periodGaps } from "../../measures/period-gaps.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html, type Html, type Part } from "../html.js";
import type { ProcessInfo } from "../report-input.js";
import type { Section } from "../section.js";
import { table } from "../table.js";

/** How exact the times are, and what else the columns of the log are good for. */
export function timesSection(tables: ReleasedTables, { id, accounts }: ProcessInfo, say: Say): Section {
  const precisions = [...new Set(accounts.map(({ time_precision }) => time_precision))];
  const [only] = precisions;
  return {
    id: "times",
    label: say.text(words.label),
    question: say.text(words.question),
    heading:
      precisions.length === 1 && only !== undefined && only !== null
        ? say.text(headings[only])
        : say.text(words.mixed),
    body: html`${sources(accounts, say)} ${shares(tables, id, say)} ${gaps(tables, id, say)}`,
  };
}

const sources = (accounts: ProcessInfo["accounts"], say: Say): Html =>
  table({
    id: "precision",
    caption: say.text(words.precision),
    columns: [
      { label: say.text(words.file), align: "start" },
      { label: say.text(words.finest), align: "start" },
    ],
    rows: accounts.map(({ file, time_precision }) => [
      file,
      time_precision === null ? say.value(null, "id") : say.text(precisionLabels[time_precision]),
    ]),
  });

function shares(tables: ReleasedTables, process: string, say: Say): Html | null {
  const quality = tables.get(dataQuality).forProcess(process);
  const [row] = quality.rows;
  if (row === undefined) return null;
  const line = (name: Text, share: ShareColumn, meaning: Text): readonly Part[] => [
    say.text(name),
    cell(quality, row, share, say),
    say.text(meaning),
  ];
  return table({
    id: "shares",
    caption: say.text(words.shares),
    columns: [
      { label: say.text(words.property), align: "start" },
      { label: say.text(words.share), align: "end" },
      { label: say.text(words.meaning), align: "start" },
    ],
    rows: lines.map(([name, share, meaning]) => line(name, share, meaning)),
  });
}

function gaps(tables: ReleasedTables, process: string, say: Say): Html | null {
  const [row] = tables.get(periodGaps).forProcess(process).rows;
  if (row === undefined || row.longest_gap_days === null) return null;
  const longest = say.number(row.longest_gap_days);
  const holes = row.holes ?? 0;
  return html`<p>
    ${say.text({
      de: `Längster Abstand zwischen zwei Tagen mit Ereignissen: ${longest} ${row.longest_gap_days === 1 ? "Tag" : "Tage"}; Lücken über dem Doppelten des Üblichen: ${holes === 0 ? "keine" : say.number(holes)}.`,
      en: `Longest gap between two days with events: ${longest} ${row.longest_gap_days === 1 ? "day" : "days"}; holes over twice the usual: ${holes === 0 ? "none" : say.number(holes)}.`,
    })}
  </p>`;
}

type ShareColumn =
  | "tied_events_share"
  | "midnight_share"
  | "busiest_minute_share"
  | "one_instant_share"
  | "with_start_share"
  | "with_unit_share"
  | "with_system_share"
  | "open_share";

const lines: readonly (readonly [Text, ShareColumn, Text])[] = [
  [
    { de: "Ereignisse mit gleichem Zeitpunkt im selben Fall", en: "Events at the same time in one case" },
    "tied_events_share",
    {
      de: "ihre Reihenfolge ist die der Datei, nicht die der Arbeit",
      en: "their order is that of the file, not of the work",
    },
  ],
  [
    { de: "Ereignisse um 00:00 Uhr", en: "Events at 00:00" },
    "midnight_share",
    { de: "viele davon heißen: Datum ohne Uhrzeit", en: "many of them mean: a date without a time" },
  ],
  [
    { de: "Ereignisse in der stärksten Minute", en: "Events in the busiest minute" },
    "busiest_minute_share",
    { de: "ein hoher Wert heißt: Sammelbuchung", en: "a high value means: entered as a batch" },
  ],
  [
    { de: "Fälle, die in einem Augenblick ablaufen", en: "Cases that happen in one instant" },
    "one_instant_share",
    { de: "ihre Durchlaufzeit ist 0 und sagt nichts", en: "their throughput time is 0 and says nothing" },
  ],
  [
    { de: "Ereignisse mit Beginn", en: "Events with a start" },
    "with_start_share",
    { de: "nur für sie gibt es Bearbeitungszeiten", en: "only they have processing times" },
  ],
  [
    { de: "Ereignisse mit bekannter Stelle", en: "Events with a known unit" },
    "with_unit_share",
    { de: "Grundlage der Übergaben", en: "basis of handovers" },
  ],
  [
    { de: "Ereignisse mit bekanntem System", en: "Events with a known system" },
    "with_system_share",
    { de: "Grundlage der Systembrüche", en: "basis of system switches" },
  ],
  [
    { de: "Offene Fälle", en: "Open cases" },
    "open_share",
    { de: "zählen nicht in Durchlaufzeiten", en: "do not count in throughput times" },
  ],
];

const precisionLabels = {
  day: { de: "Tag (keine Uhrzeit)", en: "day (no time of day)" },
  minute: { de: "Minute", en: "minute" },
  second: { de: "Sekunde oder feiner", en: "second or finer" },
} as const satisfies Record<string, Text>;

const headings = {
  day: {
    de: "Die Zeiten sind Tage: Dauern gibt es nur in Tagen",
    en: "Times are days: durations exist in days only",
  },
  minute: { de: "Die Zeiten sind auf die Minute genau", en: "Times are exact to the minute" },
  second: { de: "Die Zeiten sind auf die Sekunde genau", en: "Times are exact to the second" },
} as const satisfies Record<string, Text>;

const words = {
  label: { de: "Zeiten und Spalten", en: "Times and columns" },
  question: { de: "Wie genau sind die Zeiten?", en: "How exact are the times?" },
  mixed: { de: "Die Dateien sind verschieden genau", en: "The files differ in precision" },
  precision: {
    de: "Zeitgenauigkeit der Dateien, wie sie ankamen",
    en: "Precision of the files as they came",
  },
  file: { de: "Datei", en: "File" },
  finest: { de: "feinste Angabe", en: "finest stamp" },
  shares: { de: "Was Zeiten und Spalten hergeben", en: "What times and columns are good for" },
  property: { de: "Merkmal", en: "Property" },
  share: { de: "Anteil", en: "Share" },
  meaning: { de: "Was das heißt", en: "What it means" },
} as const satisfies Record<string, Text>;

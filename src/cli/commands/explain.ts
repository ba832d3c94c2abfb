import { AppError } from "../../errors/app-error.js";
import { measures } from "../../measures/index.js";
import type { Described, Measure, Unit } from "../../measures/measure.js";
import { rankingTables } from "../../ranking/tables.js";
import { traps, trapOf } from "../../quality/traps/index.js";
import { duckdb } from "../../sql/dialect.js";
import type { Value } from "../../sql/tag.js";
import type { Lang, Text } from "../../text.js";
import { nearest } from "../../config/nearest.js";
import type { Context } from "../io.js";
import type { Outcome } from "../outcome.js";
import { indent, indented, textTable } from "../table.js";
import { trapData, trapLines, trapTable } from "./explain-trap.js";

/**
 * Definition, columns with units, source and SQL of a measure or ranking table, or the page of a trap in exports
 * (`DQ-201`); without an id the list of all. Upper and lower case do not matter.
 */
export function explain(measure: string | null, { lang, width }: Context): Outcome {
  if (measure === null) return list(lang, width);
  const trap = trapOf(measure);
  if (trap !== null)
    return {
      ...released,
      data: { trap: trapData(trap, lang) },
      lines: () => trapLines(trap, lang, width),
    };
  const id = measure.toLowerCase();
  const found = known.find((of) => of.id === id);
  if (found === undefined) {
    const ids = [...known.map((of) => of.id), ...Object.keys(traps)];
    throw new AppError("unknown-measure", { measure, near: nearest(id, ids), known: ids });
  }
  return one(found, lang, width);
}

const known: readonly (Described | Measure)[] = [...measures, ...rankingTables];

const words = {
  measures: { de: "Kennzahlen", en: "Measures" },
  more: {
    de: "Weiter mit: prozessradar explain throughput-time   |   prozessradar explain DQ-201",
    en: "Next: prozessradar explain throughput-time   |   prozessradar explain DQ-201",
  },
  columns: { de: "Spalten", en: "Columns" },
  column: { de: "Spalte", en: "Column" },
  label: { de: "Bedeutung", en: "Meaning" },
  unit: { de: "Einheit", en: "Unit" },
  source: { de: "Quelle", en: "Source" },
  noSql: {
    de: "Wird nicht mit SQL berechnet, sondern aus den Kennzahlen und den Angaben der Prozessdatei.",
    en: "Not computed by SQL but from the measures and the answers in the process file.",
  },
} as const satisfies Record<string, Text>;

const units: Readonly<Record<Unit, Text>> = {
  id: { de: "Name", en: "name" },
  list: { de: "Liste von Schritten", en: "list of activities" },
  time: { de: "Zeitpunkt", en: "point in time" },
  month: { de: "Monat", en: "month" },
  rank: { de: "Rang", en: "rank" },
  cases: { de: "Anzahl Fälle", en: "number of cases" },
  events: { de: "Anzahl Ereignisse", en: "number of events" },
  people: { de: "Anzahl Beschäftigte", en: "number of employees" },
  count: { de: "Anzahl", en: "number" },
  share: { de: "Anteil 0 bis 1", en: "share 0 to 1" },
  ratio: { de: "Verhältnis", en: "ratio" },
  seconds: { de: "Sekunden", en: "seconds" },
  working_days: { de: "Arbeitstage", en: "working days" },
  hours: { de: "Stunden", en: "hours" },
  flag: { de: "ja oder nein", en: "yes or no" },
};

function list(lang: Lang, width: number): Outcome {
  const rows = known.map((of) => [of.id, of.definition[lang]] as const);
  return {
    ...released,
    data: {
      measures: known.map((of) => ({ id: of.id, definition: of.definition[lang] })),
      traps: Object.values(traps).map(({ code, severity, title }) => ({
        code,
        severity,
        title: title[lang],
      })),
    },
    lines: () => [
      ...textTable(
        [
          { label: words.measures[lang], align: "start" },
          { label: "", align: "start", cut: true },
        ],
        rows,
        width,
      ),
      "",
      ...trapTable(lang, width),
      "",
      words.more[lang],
    ],
  };
}

function one(of: Described | Measure, lang: Lang, width: number): Outcome {
  const columns = Object.entries(of.columns).map(([name, { label, unit }]) => ({
    name,
    label: label[lang],
    unit,
  }));
  const sql = "sql" in of ? text(of) : null;
  return {
    ...released,
    data: {
      measure: {
        id: of.id,
        definition: of.definition[lang],
        source: of.source,
        grain: of.grain,
        columns,
        sql,
      },
    },
    lines: () => [
      of.id,
      ...indented(of.definition[lang], width),
      "",
      words.columns[lang],
      ...textTable(
        [
          { label: words.column[lang], align: "start" },
          { label: words.unit[lang], align: "start" },
          { label: words.label[lang], align: "start", cut: true },
        ],
        columns.map(({ name, label, unit }) => [name, units[unit][lang], label]),
        width,
      ),
      "",
      words.source[lang],
      ...indented(of.source, width),
      "",
      "SQL",
      ...(sql ?? words.noSql[lang]).split("\n").map((line) => `${indent}${line}`.trimEnd()),
    ],
  };
}

/** A definition concerns nobody: nothing had to be released. */
const released = { exit: 0, issues: [], profile: null, inputs: [] } as const;

/** The SQL as DuckDB gets it, without the indentation that it has in the source file. */
function text(of: Measure): string {
  const values: Value[] = [];
  const lines = of.sql
    .render(duckdb, values)
    .replace(/^\s*\n|\s+$/g, "")
    .split("\n");
  const margin = Math.min(...lines.filter((l) => l.trim() !== "").map((l) => /^ */.exec(l)?.[0].length ?? 0));
  const bound = values.map((value, i) => `-- $${i + 1} = ${JSON.stringify(value)}`);
  return [...lines.map((line) => line.slice(margin)), ...bound].join("\n");
}

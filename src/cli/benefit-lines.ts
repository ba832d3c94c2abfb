import { cell } from "../charts/cell.js";
import type { Say } from "../charts/chart.js";
import { benefit } from "../ranking/tables.js";
import { yardstickNote } from "../ranking/yardstick.js";
import type { ReleasedTables } from "../release/tables.js";
import { missingReason, warningWords } from "../reports/portfolio/score-words.js";
import type { Text } from "../text.js";

type Pairs = readonly (readonly [label: string, value: string])[];

/** What is shown beside the scores and moves neither: hours, executions by hand and waiting share, as `label   value`. */
export function benefitLines(tables: ReleasedTables, process: string, say: Say): Pairs {
  const table = tables.get(benefit).forProcess(process);
  const row = table.rows[0];
  if (row === undefined) return [];
  const of = (column: keyof typeof row) => cell(table, row, column, say);
  const warning = warningWords(row.warning, say);
  const hours = `${of("hours_p50")} (P10–P90: ${of("hours_p10")}–${of("hours_p90")})`;
  const executions = say.text({
    de: `${of("manual_executions")} Bearbeitungen`,
    en: `${of("manual_executions")} executions`,
  });
  const range = `${of("manual_executions_low")}–${of("manual_executions_high")}`;
  const isRange = row.manual_executions_low !== row.manual_executions_high;
  return [
    [say.text(words.hours), row.reason === "-" ? hours : missingReason(row.reason, say)],
    [
      say.text(words.executions),
      isRange ? `${executions} (${range}; ${say.text(words.unknownDoers)})` : executions,
    ],
    [
      say.text(words.waiting),
      row.waiting_share === null
        ? say.text(words.noStarts)
        : say.text({
            de: `${of("waiting_share")} der Durchlaufzeit, aus ${of("waiting_cases")} Fällen mit Beginn bei jedem Schritt`,
            en: `${of("waiting_share")} of the throughput time, from ${of("waiting_cases")} cases with a start of every step`,
          }),
    ],
    ...(warning === null ? [] : [[say.text(words.hours), `${warning}. ${say.text(yardstickNote)}`] as const]),
  ];
}

const words = {
  hours: { de: "Stunden im Jahr", en: "Hours a year" },
  executions: { de: "Von Hand im Jahr", en: "By hand a year" },
  unknownDoers: {
    de: "von Schritten, deren Automatisierungsgrad unbekannt ist, nichts bis alles",
    en: "of steps whose automated share is unknown, nothing to all",
  },
  waiting: { de: "Liegezeitanteil", en: "Waiting share" },
  noStarts: {
    de: "keine Angabe (weniger als 30 Fälle mit Beginn bei jedem Schritt und Uhrzeit)",
    en: "not available (fewer than 30 cases with a start of every step and a time of day)",
  },
} as const satisfies Record<string, Text>;

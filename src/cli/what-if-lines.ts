import { cell } from "../charts/cell.js";
import type { Say } from "../charts/chart.js";
import { whatIfSteps } from "../measures/what-if/steps-table.js";
import { whatIfTable } from "../measures/what-if/table.js";
import { evidenceLabels, type Evidence } from "../ranking/indicator.js";
import type { ReleasedTables } from "../release/tables.js";
import type { Text } from "../text.js";
import type { WhatIf } from "../what-if.js";
import { protectionLines } from "./protection.js";
import { facts, indented, oneLine } from "./table.js";

type Column = keyof (typeof whatIfTable)["columns"];

/** A what-if as a person reads it: what is assumed, what would change, what stays out of sight. */
export function whatIfLines(asked: WhatIf, process: string, say: Say, width: number): readonly string[] {
  const table = asked.tables.get(whatIfTable);
  const [row] = table.rows;
  if (row === undefined) return [];
  const of = (column: Column) => cell(table, row, column, say);
  const between = (low: Column, high: Column) => {
    const [from, to] = [of(low), of(high)];
    return from === to ? from : `${from} ${say.text(words.to)} ${to}`;
  };
  /** A value with its range behind it, where that says more. */
  const ranged = (middle: Column, low: Column, high: Column) => {
    const [value, range] = [of(middle), between(low, high)];
    return value === range ? value : `${value} (${range})`;
  };
  const hours =
    row.hours_p50 === null ? say.text(words.noHours) : ranged("hours_p50", "hours_p10", "hours_p90");
  return [
    `${oneLine(say.text(asked.name))} (${process}): ${say.text(words.heading)}`,
    ...facts(
      [
        ...asked.automate.map(
          ({ activity, share }) =>
            [
              say.text(words.automated),
              say.text({
                de: `„${oneLine(activity)}“ liefe in ${say.percent(share)} der Ausführungen von selbst`,
                en: `“${oneLine(activity)}” would run by itself in ${say.percent(share)} of its executions`,
              }),
            ] as const,
        ),
        [say.text(words.waiting), say.text(asked.waiting === "keep" ? words.keep : words.drop)],
        ...(asked.keptWaits.length === 0
          ? []
          : [
              [
                say.text(words.waiting),
                `${say.text(words.kept)} ${asked.keptWaits.map(oneLine).join(", ")}`,
              ] as const,
            ]),
      ],
      width,
    ),
    "",
    ...facts(
      [
        [say.text(words.hours), hours],
        ...workOf(asked.tables, say),
        [
          say.text(words.median),
          `${of("median_seconds")} → ${ranged("new_median_p50_seconds", "new_median_p10_seconds", "new_median_p90_seconds")}`,
        ],
        [
          say.text(words.p90),
          `${of("p90_seconds")} → ${ranged("new_p90_p50_seconds", "new_p90_p10_seconds", "new_p90_p90_seconds")}`,
        ],
        [
          say.text(words.earlier),
          say.text({
            de: `${of("faster_share")} der Fälle; im Median um ${of("earlier_p50_seconds")} (10. bis 90. Perzentil: ${between("earlier_p10_seconds", "earlier_p90_seconds")})`,
            en: `${of("faster_share")} of the cases; by ${of("earlier_p50_seconds")} at the median (10th to 90th percentile: ${between("earlier_p10_seconds", "earlier_p90_seconds")})`,
          }),
        ],
      ],
      width,
    ),
    "",
    ...indented(say.text(words.limits), width),
    "",
    ...protectionLines(asked.tables, asked.profile, say, width),
  ];
}

/** What the hours rest on, one line per step: the minutes of one execution, their range, and how well they are founded. */
function workOf(tables: ReleasedTables, say: Say): readonly (readonly [string, string])[] {
  const table = tables.get(whatIfSteps);
  return table.rows.map((row) => {
    const name = oneLine(row.activity);
    const evidence = say.text(evidenceLabels[row.evidence as Evidence]);
    if (row.work_hours === null) {
      const none = row.evidence === "missing" ? evidence : cell(table, row, "work_hours", say);
      return [say.text(words.work), say.text({ de: `„${name}“: ${none}`, en: `“${name}”: ${none}` })];
    }
    const [middle, low, high] = [row.work_hours, row.work_p10_hours, row.work_p90_hours].map((hours) =>
      minutes(hours ?? 0, say),
    );
    const range = low === high ? "" : `${low ?? ""} ${say.text(words.to)} ${high ?? ""}, `;
    const time = `${middle ?? ""} ${say.text(words.minutes)} (${range}${evidence})`;
    return [say.text(words.work), say.text({ de: `„${name}“: ${time}`, en: `“${name}”: ${time}` })];
  });
}

/** Two digits of an estimate, as everywhere. */
const minutes = (hours: number, say: Say): string => say.number(60 * hours, 60 * hours < 9.95 ? 1 : 0);

const words = {
  heading: { de: "Was wäre, wenn", en: "what if" },
  automated: { de: "Annahme", en: "Assumption" },
  waiting: { de: "Warten", en: "Waiting" },
  keep: {
    de: "bleibt, wie es war: über Warteschlangen wird nichts angenommen",
    en: "stays as it was: nothing is assumed about queues",
  },
  drop: {
    de: "vor diesen Ausführungen entfällt es, wo auf die eigene Stelle gewartet wird",
    en: "is gone before these executions where the office itself is waited for",
  },
  kept: {
    de: "bleibt, weil hier nicht auf die eigene Stelle gewartet wird:",
    en: "stays, as it is not the office that is waited for here:",
  },
  hours: { de: "Freigesetzte Zeit im Jahr", en: "Freed time a year" },
  noHours: {
    de: "nicht geschätzt: Für einen der Schritte ist keine Bearbeitungszeit gemessen oder angegeben, oder der Zeitraum ist zu kurz.",
    en: "not estimated: one of the steps has no measured or stated working time, or the period is too short.",
  },
  minutes: { de: "Min.", en: "min" },
  work: { de: "Bearbeitung je Ausführung", en: "Work of one execution" },
  median: { de: "Durchlaufzeit, Median", en: "Throughput time, median" },
  p90: { de: "Durchlaufzeit, 90. Perzentil", en: "Throughput time, 90th percentile" },
  earlier: { de: "Früher fertig", en: "Ends earlier" },
  to: { de: "bis", en: "to" },
  limits: {
    de: "Nachgespielt sind die Fälle, wie sie waren: Niemand sonst arbeitet schneller, und Ausnahmen, die eine Automatisierung zurückgibt, sind nicht dabei. Wo Schritte nebeneinander laufen, ist die Verkürzung eher zu groß. Dies ist ein rechnerischer Vorschlag zum Prüfen.",
    en: "The cases are replayed as they were: nobody else works faster, and exceptions that an automation hands back are not in it. Where steps run side by side the shortening is rather too great. This is a computed proposal to examine.",
  },
} as const satisfies Record<string, Text>;

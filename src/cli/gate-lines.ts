import type { Say } from "../charts/chart.js";
import { autonomyLevels, limitSentence, type AutonomyLevel } from "../ranking/autonomy.js";
import { preScreenRules } from "../ranking/pre-screen-rules.js";
import { gates } from "../ranking/tables.js";
import { autonomy } from "../ranking/tables/autonomy.js";
import type { ReleasedTables } from "../release/tables.js";
import type { Text } from "../text.js";

type Pairs = readonly (readonly [label: string, value: string])[];

/** How far the answers let a process be automated, and the points to check, as `label   value`. */
export const gateLines = (tables: ReleasedTables, process: string, say: Say): Pairs => [
  ...capLine(tables, process, say),
  ...findingLines(tables, process, say),
];

/** The lowest limit with the rule behind it. */
function capLine(tables: ReleasedTables, process: string, say: Say): Pairs {
  const [row] = tables.get(autonomy).forProcess(process).rows;
  if (row === undefined || row.cap === null || !isLevel(row.cap)) return [];
  const level = say.text(autonomyLevels[row.cap]);
  const [first] = row.reasons;
  const reason = first === undefined ? "" : ` ${say.text(limitSentence(first))}`;
  return [[say.text(words.cap), `${level}.${reason}`]];
}

const isLevel = (cap: number): cap is AutonomyLevel => cap in autonomyLevels;

/** The findings of the pre-screen that somebody has looked at, the most urgent first. */
function findingLines(tables: ReleasedTables, process: string, say: Say): Pairs {
  const order = ["S", "H", "T", "M"];
  return tables
    .get(gates)
    .forProcess(process)
    .rows.filter(({ level }) => order.includes(level))
    .toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
    .flatMap((row) => {
      const rule = preScreenRules.find(({ id }) => id === row.rule);
      if (rule === undefined) return [];
      const answer = say.text(answered(row));
      return [
        [say.text(words.gate), `${row.level}  ${row.rule} ${answer}: ${say.text(rule.consequence)}`] as const,
      ];
    });
}

function answered({ answer, treated_as }: { readonly answer: string; readonly treated_as: string }): Text {
  if (answer === "yes" || answer === "no") return words[answer];
  return treated_as === "no" ? words.asNo : words.asYes;
}

const words = {
  cap: { de: "Höchstens", en: "At most" },
  gate: { de: "Prüfbedarf", en: "To check" },
  yes: { de: "ja", en: "yes" },
  no: { de: "nein", en: "no" },
  asYes: { de: "unbekannt → wie „ja“ behandelt", en: "unknown → treated like “yes”" },
  asNo: { de: "unbekannt → wie „nein“ behandelt", en: "unknown → treated like “no”" },
} as const satisfies Record<string, Text>;

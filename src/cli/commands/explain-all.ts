import type { Described, Measure } from "../../measures/measure.js";
import type { Lang, Text } from "../../text.js";
import { displayWidth } from "../table.js";
import { factsOf, type MeasureFacts } from "./explain-facts.js";
import { grains, units, words } from "./explain-words.js";

const title: Text = { de: "Kennzahlen", en: "Measures" };

const introduction: Text = {
  de: `Was Prozessradar berechnet, mit dem SQL, das es ausführt. Diese Seite ist die Ausgabe von \`prozessradar explain --all\`.

- Zeiten sind Sekunden, Anteile reichen von 0 bis 1. Leer heißt: nicht messbar. 0 heißt: gemessen und null.
- Was ein Bericht davon zeigt, entscheidet das Profil: Zeilen mit wenigen Fällen, Minima und Maxima werden zurückgehalten.
- Das SQL liest Tabellen, die einmal aus dem Protokoll abgeleitet werden: \`events\`, \`cases\`, \`activities\` und weitere.

In der Reihenfolge, in der sie gelesen werden:`,
  en: `What Prozessradar computes, with the SQL that it runs. This page is the output of \`prozessradar explain --all --lang en\`
(\`npm run docs\` writes it).

- Times are seconds, shares reach from 0 to 1. Null means: not measurable. 0 means: measured, and zero.
- What a report shows of it is decided by the profile: rows of few cases, minima and maxima are withheld.
- The SQL reads tables that are derived from the log once: \`events\`, \`cases\`, \`activities\` and others.

In reading order:`,
};

/** The whole reference as Markdown: what every measure and table is, in reading order. Ends with a line end. */
export function reference(known: readonly (Described | Measure)[], lang: Lang): string {
  const all = known.map((of) => factsOf(of, lang));
  const contents = all.map(({ id, definition }) => `- [${id}](#${id}): ${escaped(definition)}`);
  const parts = [
    `# ${title[lang]}`,
    introduction[lang],
    contents.join("\n"),
    ...all.map((facts) => section(facts, lang)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function section(facts: MeasureFacts, lang: Lang): string {
  const list = [
    [words.row[lang], grains[facts.grain][lang]],
    ...(facts.nulls === null ? [] : [[words.nulls[lang], facts.nulls]]),
    [words.source[lang], facts.source],
    ...(facts.protection.length === 0 ? [] : [[words.protection[lang], facts.protection.join(" ")]]),
  ].map(([label = "", text = ""]) => `- ${label}: ${escaped(text)}`);
  const table = markdownTable([
    [words.column[lang], words.unit[lang], words.label[lang]],
    ...facts.columns.map(({ name, unit, label }) => [`\`${name}\``, units[unit][lang], escaped(label)]),
  ]);
  const query = facts.sql === null ? words.noSql[lang] : `\`\`\`sql\n${facts.sql}\n\`\`\``;
  return [`## ${facts.id}`, escaped(facts.definition), list.join("\n"), table, query].join("\n\n");
}

/** Text whose characters mean nothing to Markdown. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|]/g, "\\$&");

/** Rows below a heading, the columns aligned as in the source of any other page. */
function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => displayWidth(row[i] ?? ""))));
  const line = (row: readonly string[], fill: string) =>
    `| ${row.map((cell, i) => cell + fill.repeat((widths[i] ?? 0) - displayWidth(cell))).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [
    line(head, " "),
    line(
      head.map(() => ""),
      "-",
    ),
    ...body.map((row) => line(row, " ")),
  ].join("\n");
}

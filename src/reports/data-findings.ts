import type { Say } from "../charts/chart.js";
import { dataFindings } from "../measures/data/data-findings.js";
import type { Finding } from "../quality/finding.js";
import { ordered } from "../quality/order.js";
import { traps } from "../quality/traps/index.js";
import type { TrapCode } from "../quality/trap-codes.js";
import type { ReleasedTables } from "../release/tables.js";
import type { Text } from "../text.js";
import { html, type Html } from "./html.js";

/** What was found while reading a process, as released: worst first. Lines are empty where the profile keeps them in. */
export function findingsOf(tables: ReleasedTables, process: string): readonly Finding[] {
  const { rows } = tables.get(dataFindings).forProcess(process);
  const found = rows.map((row): Finding => ({
    code: row.code as TrapCode,
    file: row.file === "-" ? null : row.file,
    column: row.column_name === "-" ? null : row.column_name,
    count: row.count ?? 0,
    of: row.of,
    lines: (row.lines ?? "")
      .split(", ")
      .filter((line) => line !== "")
      .map(Number),
    facts: JSON.parse(row.facts) as Finding["facts"],
  }));
  return ordered(found, "worst-first");
}

/** Findings that deserve a word beside a number: warnings and errors that touch one of these measures. */
export const touching = (findings: readonly Finding[], measures: readonly string[]): readonly Finding[] =>
  findings.filter(({ code }) => {
    const { severity, touches } = traps[code];
    return severity !== "notice" && (touches === "all" || touches.some((id) => measures.includes(id)));
  });

/** What stands below a figure about the data that it is made of; null where there is nothing to say. */
export function findingNotes(findings: readonly Finding[], say: Say): Html | null {
  if (findings.length === 0) return null;
  return html`<div class="data-notes">
    <p class="label">${say.text(words.data)}</p>
    <ul class="notes">
      ${findings.map((finding) => html`<li>${findingText(finding, say)}</li>`)}
    </ul>
  </div>`;
}

/** A finding in one sentence, with its code. */
export const findingText = (finding: Finding, say: Say): string =>
  `${say.text(traps[finding.code].says(finding))} (${finding.code})`;

const words = {
  data: { de: "Was die Daten dazu einschränkt", en: "What the data limit here" },
} as const satisfies Record<string, Text>;

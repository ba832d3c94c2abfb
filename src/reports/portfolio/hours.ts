import { cell } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import type { Profile } from "../../config/policy.js";
import type { WorkCost } from "../../config/project.js";
import { benefit } from "../../ranking/tables.js";
import { tornado } from "../../ranking/tables/tornado.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import type { Candidate } from "./candidates.js";
import { gateNotes } from "../gate-notes.js";
import { html, type Html } from "../html.js";
import { evidenceWords, hoursRange, missingReason } from "./score-words.js";
import type { Section } from "../section.js";
import { orderedTables } from "./ordered-list.js";
import { strongestFactors } from "./strongest-factors.js";
import { table } from "../table.js";
import { valueTable } from "./value.js";

/** How much time could be freed, and how sure that is: ranges, never a lone number. */
export function hoursSection(
  all: readonly Candidate[],
  tables: ReleasedTables,
  profile: Profile,
  cost: WorkCost | null,
  link: (candidate: Candidate) => Html,
  say: Say,
): Section {
  const released = tables.get(benefit);
  const rows = all
    .filter(({ benefit: row }) => row !== null)
    .toSorted((a, b) => (b.benefit?.hours_p50 ?? -1) - (a.benefit?.hours_p50 ?? -1));
  return {
    id: "hours",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text(words.heading),
    body: html`<p class="subtitle">${say.text(words.subtitle)}</p>
      ${table({
        id: "hours-table",
        caption: say.text(words.caption),
        columns: [
          { label: say.text(words.process), align: "start" },
          { label: say.text(words.range), align: "end" },
          { label: say.text(words.median), align: "end" },
          { label: say.text(words.manual), align: "end" },
          { label: say.text(words.coverage), align: "end" },
          { label: say.text(words.evidence), align: "start" },
          { label: say.text(words.factors), align: "start", prose: true },
        ],
        rows: rows.map((candidate) => {
          const row = candidate.benefit;
          if (row === null) return [link(candidate)];
          return [
            link(candidate),
            hoursRange(row, say),
            cell(released, row, "hours_p50", say),
            cell(released, row, "manual_hours", say),
            cell(released, row, "effort_coverage_share", say),
            row.reason === "-" ? evidenceWords(row.evidence, say) : missingReason(row.reason, say),
            strongestFactors(tables, candidate.info.id, say),
          ];
        }),
      })}
      ${gateNotes([released, tables.get(tornado)], profile, say, [
        say.text(words.note),
        say.text(words.moved),
        say.text(cost === null ? words.noMoney : words.notDeducted),
      ])}
      ${valueTable(all, tables, cost, link, say)} ${orderedTables(all, tables, say)}`,
  };
}

const words = {
  label: { de: "Nutzen in Spannen", en: "Benefit in ranges" },
  question: { de: "Wie viel Zeit, und wie sicher?", en: "How much time, and how sure?" },
  heading: { de: "Freigesetzte Zeit je Prozess, als Spanne", en: "Freed time by process, as a range" },
  subtitle: {
    de: "Stunden im Jahr, die eine Automatisierung freisetzen könnte; 10. bis 90. Perzentil der Ziehungen",
    en: "Hours a year that automation could free; 10th to 90th percentile of the draws",
  },
  caption: {
    de: "Freigesetzte Zeit und manueller Aufwand je Jahr",
    en: "Freed time and manual effort per year",
  },
  process: { de: "Prozess", en: "Process" },
  range: { de: "Freigesetzte Zeit", en: "Freed time" },
  median: { de: "Median", en: "Median" },
  manual: { de: "Manueller Aufwand", en: "Manual effort" },
  coverage: { de: "Ausführungen mit Bearbeitungszeit", en: "Executions with working time" },
  evidence: { de: "Beleg", en: "Evidence" },
  factors: { de: "Was die Spanne am stärksten bewegt", en: "What moves the range most" },
  moved: {
    de: "Was die Spanne am stärksten bewegt: Stunden im Jahr, wenn allein diese Größe bei ihrem 10. und ihrem 90. Perzentil liegt und alle anderen bei ihrem Mittel. Sie bewegt sich dabei in allen Schritten zugleich, ihre Spanne kann deshalb breiter sein als die ganze. Netto: nach Abzug von Ausnahmen und Prüfung. Höchstens zwei Größen sind genannt.",
    en: "What moves the range most: hours a year with this factor alone at its 10th and its 90th percentile and all others at their means. It moves in all steps at once, so its range may be wider than the whole one. Net: less exceptions and review. Two factors at most are named.",
  },
  note: {
    de: "Bearbeitungszeiten sind gemessen, wo die Prozessdaten Beginn und Ende eines Schritts enthalten, sonst Angaben des Fachamts; Stunden sind auf zwei Stellen gerundet.",
    en: "Working times are measured where the process data hold the start and the end of a step, otherwise statements of the department; hours are rounded to two digits.",
  },
  notDeducted: {
    de: "Aufwand für Ausnahmen, Prüfung und Betrieb ist hier nicht abgezogen.",
    en: "Effort for exceptions, review and operation is not deducted here.",
  },
  noMoney: {
    de: "Aufwand für Ausnahmen, Prüfung und Betrieb ist nicht abgezogen. Beträge in Euro stehen hier nicht, weil im Projekt keine Kosten mit Quelle angegeben sind.",
    en: "Effort for exceptions, review and operation is not deducted. No amounts of money stand here, because the project states no costs with a source.",
  },
} as const satisfies Record<string, Text>;

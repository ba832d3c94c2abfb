import { cell } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import type { Profile } from "../../config/policy.js";
import type { WorkCost } from "../../config/project.js";
import { benefit } from "../../ranking/tables.js";
import { yardstickNote } from "../../ranking/yardstick.js";
import { tornado } from "../../ranking/tables/tornado.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import type { Candidate } from "./candidates.js";
import { gateNotes } from "../gate-notes.js";
import { html, type Html } from "../html.js";
import { evidenceWords, missingReason, warningWords } from "./score-words.js";
import type { Section } from "../section.js";
import { orderedTables } from "./ordered-list.js";
import { strongestFactors } from "./strongest-factors.js";
import { table } from "../table.js";
import { valueTable } from "./value.js";

/** What the hours of the benefit rest on, and what they are worth where the project says what an hour costs. */
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
    heading: heading(rows, say),
    body: html`<p class="subtitle">${say.text(words.subtitle)}</p>
      ${table({
        id: "hours-table",
        caption: say.text(words.caption),
        columns: [
          { label: say.text(words.process), align: "start" },
          { label: say.text(words.executions), align: "end" },
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
            cell(released, row, "manual_executions", say),
            cell(released, row, "manual_hours", say),
            cell(released, row, "effort_coverage_share", say),
            html`${row.reason === "-" ? evidenceWords(row.evidence, say) : missingReason(row.reason, say)}${warned(row.warning, say)}`,
            strongestFactors(tables, candidate.info.id, say),
          ];
        }),
      })}
      ${gateNotes([released, tables.get(tornado)], profile, say, [
        say.text(words.note),
        say.text(words.moved),
        ...(rows.some(({ benefit: row }) => row?.warning === "above_yardstick")
          ? [say.text(yardstickNote)]
          : []),
        say.text(cost === null ? words.noMoney : words.notDeducted),
      ])}
      ${valueTable(all, tables, cost, link, say)} ${orderedTables(all, tables, say)}`,
  };
}

/** For how many processes there are hours at all. */
function heading(rows: readonly Candidate[], say: Say): string {
  const known = rows.filter(({ benefit: row }) => row?.reason === "-").length;
  const [n, all] = [say.number(known), say.number(rows.length)];
  return known === 0
    ? say.text(words.none)
    : say.text({
        de: `Für ${n} von ${all} Prozessen sind Stunden bekannt`,
        en: `Hours are known for ${n} of ${all} processes`,
      });
}

function warned(warning: string, say: Say): Html | null {
  const words = warningWords(warning, say);
  return words === null ? null : html`<br /><span class="muted">${words}</span>`;
}

const words = {
  label: { de: "Grundlage der Stunden", en: "Basis of the hours" },
  question: { de: "Worauf beruhen die Stunden?", en: "What do the hours rest on?" },
  none: { de: "Für keinen Prozess sind Stunden bekannt", en: "Hours are known for no process" },
  subtitle: {
    de: "Arbeit von Hand im Jahr, wie viel davon eine Zeitangabe hat, und wie sie belegt ist",
    en: "Work by hand a year, how much of it has a stated time, and what it rests on",
  },
  caption: {
    de: "Manueller Aufwand je Jahr und sein Beleg",
    en: "Manual effort per year and its evidence",
  },
  process: { de: "Prozess", en: "Process" },
  executions: { de: "Bearbeitungen von Hand", en: "Executions by hand" },
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

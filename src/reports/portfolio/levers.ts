import { cell, withheld } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import type { Profile } from "../../config/policy.js";
import { autonomyLevels, type AutonomyLevel } from "../../ranking/autonomy.js";
import { levers, type LeverId } from "../../ranking/levers/ids.js";
import { leverSentence } from "../../ranking/levers/lever-rows.js";
import { autonomy } from "../../ranking/tables/autonomy.js";
import { leverTable } from "../../ranking/tables/levers.js";
import type { Released } from "../../release/released.js";
import type { ReleasedRow } from "../../release/released-row.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { gateNotes } from "../gate-notes.js";
import { html, type Html, type Part } from "../html.js";
import { sheetFile } from "../process-file.js";
import type { Section } from "../section.js";
import { groupedTable, table } from "../table.js";
import type { Candidate } from "./candidates.js";

type Levers = Released<(typeof leverTable)["columns"]>;
type LeverRow = ReleasedRow<(typeof leverTable)["columns"]>;

/** "RPA, AI, or neither?": the proposed lever of every process, its reason, and why not the others. */
export function leversSection(
  all: readonly Candidate[],
  tables: ReleasedTables,
  profile: Profile,
  link: (candidate: Candidate) => Html,
  say: Say,
): Section {
  const released = tables.get(leverTable);
  const caps = tables.get(autonomy);
  const proposalOf = (id: string) =>
    released.rows.find((row) => row.process === id && row.recommended === true);
  const start = (label: Text) => ({ label: say.text(label), align: "start" as const });
  return {
    id: "levers",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: heading(
      all.map(({ info }) => proposalOf(info.id)).filter((row) => row !== undefined),
      say,
    ),
    wide: true,
    body: html`<p>${say.text(words.intro)}</p>
      ${table({
        id: "levers-proposals",
        caption: say.text(words.proposals),
        columns: [
          start(words.process),
          start(words.proposal),
          { ...start(words.reason), prose: true },
          start(words.cap),
        ],
        rows: all.map((candidate): readonly Part[] => {
          const row = proposalOf(candidate.info.id);
          const cap = caps.rows.find(({ process }) => process === candidate.info.id);
          return [
            html`${link(candidate)}<br /><a class="sheet-link" href="${sheetFile(candidate.info.id)}"
                >${say.text(words.sheet)}</a
              >`,
            row === undefined ? withheld : html`<strong>${leverName(row.lever, say)}</strong>`,
            row === undefined ? withheld : leverReason(released, row, row, say),
            cap === undefined || cap.cap === null ? withheld : capName(cap.cap, say),
          ];
        }),
      })}
      ${gateNotes([released], profile, say)}
      <details>
        <summary>${say.text(words.others)}</summary>
        ${groupedTable({
          id: "levers-others",
          caption: say.text(words.others),
          columns: [start(words.lever), start(words.fits), { ...start(words.reason), prose: true }],
          groups: all.flatMap(({ info }) => {
            const rows = released.rows.filter((row) => row.process === info.id && row.recommended !== true);
            const proposal = proposalOf(info.id);
            if (proposal === undefined) return [];
            return [
              {
                name: printable(say.text(info.name)),
                rows: rows.map((row): readonly Part[] => [
                  leverName(row.lever, say),
                  say.value(row.fits, "flag"),
                  leverReason(released, row, proposal, say),
                ]),
              },
            ];
          }),
        })}
      </details>`,
  };
}

export const leverName = (id: string, say: Say): string =>
  id in levers ? say.text(levers[id as LeverId]) : id;

export const capName = (cap: number, say: Say): string =>
  cap in autonomyLevels ? say.text(autonomyLevels[cap as AutonomyLevel]) : say.number(cap);

/** The reason of a lever as a sentence, behind it what goes before; what was withheld stays withheld in it. */
export const leverReason = (released: Levers, row: LeverRow, proposal: LeverRow, say: Say): string =>
  leverSentence(row, proposal.lever as LeverId, say.lang, (column) =>
    cell(released, row, column as keyof LeverRow, say),
  ); // the column holds ids of `levers`

/** How often software robots are the proposal, and what is proposed most often. */
function heading(proposals: readonly LeverRow[], say: Say): string {
  const robots = proposals.filter(({ lever }) => lever === "rpa").length;
  const [n, all] = [say.number(robots), say.number(proposals.length)];
  return say.text({
    de: `Bei ${n} von ${all} Prozessen sind Software-Roboter der erste Vorschlag`,
    en: `Software robots are the first proposal for ${n} of ${all} processes`,
  });
}

const words = {
  label: { de: "Vorgeschlagener Hebel", en: "Proposed lever" },
  question: { de: "RPA, KI oder etwas anderes?", en: "RPA, AI or something else?" },
  intro: {
    de: "Ein Software-Roboter ist eine Brücke, wo eine Schnittstelle fehlt. Vorher kommen: weglassen und vereinfachen, Funktionen des Fachverfahrens, Nachweise aus Registern, ein Online-Dienst. Je Prozess steht ein Vorschlag mit seinem Grund; rechts, wie weit die Vorprüfung höchstens trägt. Die Eignung gilt dem ganzen Prozess, ein Vorschlag auch einzelnen Schritten: KI-Assistenz kann bei niedriger KI-Eignung in Betracht kommen.",
    en: "A software robot is a bridge where an interface is missing. Before it come: dropping and simplifying, functions of the system, proofs from registers, an online service. Each process has one proposal with its reason; on the right, how far the pre-screen allows to go at most. Suitability is that of the whole process, a proposal may be about single steps: AI assistance can come into question where AI suitability is low.",
  },
  proposals: {
    de: "Vorschlag je Prozess, in der Reihenfolge der RPA-Eignung",
    en: "Proposal by process, in the order of RPA suitability",
  },
  others: { de: "Warum nicht die anderen Hebel?", en: "Why not the other levers?" },
  process: { de: "Prozess", en: "Process" },
  sheet: { de: "Steckbrief", en: "Sheet" },
  proposal: { de: "Vorschlag", en: "Proposal" },
  lever: { de: "Hebel", en: "Lever" },
  fits: { de: "Passt für sich genommen", en: "Fits by itself" },
  reason: { de: "Grund", en: "Reason" },
  cap: { de: "Höchstens (Vorprüfung)", en: "At most (pre-screen)" },
} as const satisfies Record<string, Text>;

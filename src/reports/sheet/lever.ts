import type { Say } from "../../charts/chart.js";
import { withheld } from "../../charts/cell.js";
import { autonomy } from "../../ranking/tables/autonomy.js";
import type { LeverId } from "../../ranking/levers/ids.js";
import { suitability } from "../../ranking/tables.js";
import { leverTable } from "../../ranking/tables/levers.js";
import type { ReleasedRow } from "../../release/released-row.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html } from "../html.js";
import { capName, leverName, leverReason } from "../portfolio/levers.js";
import type { Block } from "./block.js";

type LeverRow = ReleasedRow<(typeof leverTable)["columns"]>;

/** Other levers whose reason stands on the sheet, which is one page: one less where another sentence needs the room. */
const others = 3;

/** The proposed lever and why not its neighbours; the rest stands in the portfolio. */
export function leverBlock(process: string, tables: ReleasedTables, say: Say): Block {
  const released = tables.get(leverTable).forProcess(process);
  const proposal = released.rows.find(({ recommended }) => recommended === true);
  const cap = tables.get(autonomy).forProcess(process).rows[0]?.cap ?? null;
  const label: Text = { de: "Vorgeschlagener Hebel", en: "Proposed lever" };
  if (proposal === undefined) return { id: "lever", label, body: html`<p>${withheld}</p>` };
  const ofSteps = isOfSteps(process, proposal.lever, tables);
  return {
    id: "lever",
    label,
    body: html`<p>
        <strong>${leverName(proposal.lever, say)}</strong>. ${leverReason(released, proposal, proposal, say)}
      </p>
      ${ofSteps ? html`<p class="muted">${say.text(words.ofSteps)}</p>` : ""}
      <p class="muted">${say.text(words.cap)}: ${cap === null ? withheld : capName(cap, say)}</p>
      <p class="muted">${say.text(words.others)}</p>
      <ul>
        ${neighbours(released.rows, ofSteps ? others - 1 : others).map(
          (row) => html`<li>${leverName(row.lever, say)}: ${leverReason(released, row, proposal, say)}</li>`,
        )}
      </ul>`,
  };
}

/** Whether AI is proposed although the AI suitability of the whole process says "not at present". */
const isOfSteps = (process: string, lever: string, tables: ReleasedTables): boolean =>
  lever === ("ai_assistance" satisfies LeverId) &&
  tables
    .get(suitability)
    .forProcess(process)
    .rows.some((row) => row.score === "ki" && row.class === "C");

/** Those that fit by themselves first; that the data suffice is no lever to decline. */
const neighbours = (rows: readonly LeverRow[], most: number): readonly LeverRow[] =>
  rows
    .filter(({ recommended, lever }) => recommended !== true && lever !== "insufficient_data")
    .toSorted((a, b) => Number(b.fits) - Number(a.fits))
    .slice(0, most);

const words = {
  ofSteps: {
    de: "Die KI-Eignung („derzeit nicht“) gilt dem ganzen Prozess, der Vorschlag einzelnen Schritten.",
    en: "The AI suitability (“not at present”) is that of the whole process, the proposal is about single steps.",
  },
  cap: { de: "Vorprüfung, höchstens", en: "Pre-screen, at most" },
  others: { de: "Warum nicht zuerst:", en: "Why not first:" },
} as const satisfies Record<string, Text>;

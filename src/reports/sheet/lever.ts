import type { Say } from "../../charts/chart.js";
import { withheld } from "../../charts/cell.js";
import { autonomy } from "../../ranking/tables/autonomy.js";
import { leverTable } from "../../ranking/tables/levers.js";
import type { ReleasedRow } from "../../release/released-row.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html } from "../html.js";
import { capName, leverName, leverReason } from "../portfolio/levers.js";
import type { Block } from "./block.js";

type LeverRow = ReleasedRow<(typeof leverTable)["columns"]>;

/** Other levers whose reason stands on the sheet. */
const others = 3;

/** The proposed lever and why not its neighbours; the rest stands in the portfolio. */
export function leverBlock(process: string, tables: ReleasedTables, say: Say): Block {
  const released = tables.get(leverTable).forProcess(process);
  const proposal = released.rows.find(({ recommended }) => recommended === true);
  const cap = tables.get(autonomy).forProcess(process).rows[0]?.cap ?? null;
  const label: Text = { de: "Vorgeschlagener Hebel", en: "Proposed lever" };
  if (proposal === undefined) return { id: "lever", label, body: html`<p>${withheld}</p>` };
  return {
    id: "lever",
    label,
    body: html`<p>
        <strong>${leverName(proposal.lever, say)}</strong>. ${leverReason(released, proposal, proposal, say)}
      </p>
      <p class="muted">${say.text(words.cap)}: ${cap === null ? withheld : capName(cap, say)}</p>
      <p class="muted">${say.text(words.others)}</p>
      <ul>
        ${neighbours(released.rows).map(
          (row) => html`<li>${leverName(row.lever, say)}: ${leverReason(released, row, proposal, say)}</li>`,
        )}
      </ul>`,
  };
}

/** Those that fit by themselves first; that the data suffice is no lever to decline. */
const neighbours = (rows: readonly LeverRow[]): readonly LeverRow[] =>
  rows
    .filter(({ recommended, lever }) => recommended !== true && lever !== "insufficient_data")
    .toSorted((a, b) => Number(b.fits) - Number(a.fits))
    .slice(0, others);

const words = {
  cap: { de: "Vorprüfung, höchstens", en: "Pre-screen, at most" },
  others: { de: "Warum nicht zuerst:", en: "Why not first:" },
} as const satisfies Record<string, Text>;

import { cell } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import { stepLabels, type StepLabel } from "../../ranking/steps/labels.js";
import { steps } from "../../ranking/tables/steps.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html } from "../html.js";
import type { Block } from "./block.js";

/** Steps on the sheet. */
const listed = 5;

/** The steps with a proposal, those with most work first. */
export function stepsBlock(process: string, tables: ReleasedTables, say: Say): Block {
  const released = tables.get(steps).forProcess(process);
  const proposed = released.rows.filter(({ label }) => label !== "none" && label !== "already_automated");
  const more = proposed.length - listed;
  return {
    id: "steps",
    label: { de: "Schritte mit einem Vorschlag", en: "Steps with a proposal" },
    body:
      proposed.length === 0
        ? html`<p>${say.text(words.none)}</p>`
        : html`<ul>
              ${proposed.slice(0, listed).map(
                (row) =>
                  html`<li>
                    ${printable(row.activity)}:
                    <strong
                      >${
                        row.label in stepLabels
                          ? say.text(stepLabels[row.label as StepLabel].label)
                          : row.label
                      }</strong
                    >${
                      row.manual_hours === null
                        ? null
                        : html` <span class="muted"
                            >(${cell(released, row, "manual_hours", say)} ${say.text(words.byHand)})</span
                          >`
                    }
                  </li>`,
              )}
            </ul>
            ${more > 0 ? html`<p class="muted">${say.text(words.more)}: ${say.number(more)}</p>` : null}`,
  };
}

const words = {
  none: {
    de: "Für keinen Schritt gibt es einen Vorschlag.",
    en: "There is a proposal for none of the steps.",
  },
  byHand: { de: "von Hand im Jahr", en: "by hand a year" },
  more: { de: "Weitere im Prozessbericht", en: "More in the process report" },
} as const satisfies Record<string, Text>;

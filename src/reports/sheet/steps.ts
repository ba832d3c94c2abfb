import { cell } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import { stepLabels, type StepLabel } from "../../ranking/steps/labels.js";
import { steps } from "../../ranking/tables/steps.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";
import type { Block } from "./block.js";
import { isProposed, pathMap, type StepRow, type Steps } from "./path.js";

/** Steps in the list, and below a map, which has some of them already. */
const listed = { alone: 5, belowMap: 2 } as const;

/**
 * The main path with the steps that look automatable, and below it those beside it; where no path was released, the steps
 * with a proposal alone. Steps with most work come first.
 */
export function stepsBlock(process: string, tables: ReleasedTables, say: Say): Block {
  const released = tables.get(steps).forProcess(process);
  const proposed = released.rows.filter(isProposed);
  const path = pathMap(process, tables, say);
  if (path === null)
    return {
      id: "steps",
      label: words.proposed,
      body:
        proposed.length === 0
          ? html`<p>${say.text(words.none)}</p>`
          : list(proposed, listed.alone, released, say),
    };
  const beside = proposed.filter(({ activity }) => !path.onPath.has(activity));
  return {
    id: "steps",
    label: words.path,
    body: html`<p class="muted">${say.text(proposed.length === 0 ? words.none : words.key)}</p>
      ${path.map}
      ${
        beside.length === 0
          ? null
          : html`<p class="muted">${say.text(words.beside)}</p>
              ${list(beside, listed.belowMap, released, say)}`
      }`,
  };
}

function list(rows: readonly StepRow[], count: number, released: Steps, say: Say): Html {
  const more = rows.length - count;
  return html`<ul>
      ${rows.slice(0, count).map(
        (row) =>
          html`<li>
            ${printable(row.activity)}:
            <strong
              >${row.label in stepLabels ? say.text(stepLabels[row.label as StepLabel].label) : row.label}</strong
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
    ${more > 0 ? html`<p class="muted">${say.text(words.more)}: ${say.number(more)}</p>` : null}`;
}

const words = {
  proposed: { de: "Schritte mit einem Vorschlag", en: "Steps with a proposal" },
  path: { de: "Hauptweg und Vorschläge", en: "Main path and proposals" },
  key: {
    de: "Hervorgehoben: Schritte, die automatisierbar wirken. Stunden: Arbeit von Hand im Jahr.",
    en: "Marked: steps that look automatable. Hours: work by hand a year.",
  },
  beside: { de: "Abseits des Hauptwegs:", en: "Off the main path:" },
  none: {
    de: "Für keinen Schritt gibt es einen Vorschlag.",
    en: "There is a proposal for none of the steps.",
  },
  byHand: { de: "von Hand im Jahr", en: "by hand a year" },
  more: { de: "Weitere im Prozessbericht", en: "More in the process report" },
} as const satisfies Record<string, Text>;

import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import { indicators } from "../../ranking/indicators/index.js";
import { criteria } from "../../ranking/tables.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";
import type { CriterionRow } from "../portfolio/candidates.js";
import { evidenceSign, points } from "../portfolio/score-words.js";
import type { Block } from "./block.js";

/** Every weighted criterion once, with its value and what it rests on. */
export function evidenceBlock(process: string, tables: ReleasedTables, say: Say): Block {
  const rows = tables
    .get(criteria)
    .rows.filter((row) => row.process === process && (row.weight_share ?? 0) > 0);
  const once = indicators.flatMap(({ id, label }) => {
    const row = rows.find(({ indicator }) => indicator === id);
    return row === undefined ? [] : [{ row, label }];
  });
  return {
    id: "evidence",
    label: { de: "Worauf es beruht", en: "What it rests on" },
    body: html`<ul class="evidence">
        ${once.map(
          ({ row, label }) =>
            html`<li>
              ${evidenceSign(row.evidence, say)} ${say.text(label)}: ${valueOf(row, say)}${stated(row, say)}
            </li>`,
        )}
      </ul>
      <p class="muted">
        ${say.text(words.legend)} · <a href="../portfolio.html#criteria">${say.text(words.more)}</a>
      </p>`,
  };
}

/** Who said so and when; a measured value names no one. */
function stated({ evidence, source }: CriterionRow, say: Say): Html | null {
  if ((evidence !== "stated" && evidence !== "assumed") || source === "-") return null;
  const day = source.replace(/\d{4}-\d{2}-\d{2}$/, (date) => say.value(date, "time"));
  return html` <span class="muted">(${printable(day)})</span>`;
}

const valueOf = (row: CriterionRow, say: Say): string =>
  row.value_share === null ? say.text(words.missing) : points(row.value_share, say);

const words = {
  missing: { de: "keine Angabe", en: "not available" },
  more: { de: "Rohwerte, Gewichte und Abbildungen", en: "Raw values, weights and figures" },
  legend: {
    de: "Wert von 0 bis 1. ● gemessen ◐ vom Fachamt angegeben ○ angenommen oder keine Angabe",
    en: "Value from 0 to 1. ● measured ◐ stated by the department ○ assumed or not available",
  },
} as const satisfies Record<string, Text>;

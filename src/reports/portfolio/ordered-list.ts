import { cell } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import { orderedList } from "../../ranking/tables/ordered-list.js";
import type { ReleasedRow } from "../../release/released-row.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";
import { table } from "../table.js";
import type { Candidate, ScoreName } from "./candidates.js";
import { missingReason, points, scoreLabels } from "./score-words.js";

type Row = ReleasedRow<(typeof orderedList)["columns"]>;

/** The rows of one score, in the order of their places. */
export const orderedRowsOf = (tables: ReleasedTables, score: ScoreName): readonly Row[] =>
  tables
    .get(orderedList)
    .rows.filter((row) => row.score === score)
    .toSorted((a, b) => (a.place ?? 1e9) - (b.place ?? 1e9) || (a.process < b.process ? -1 : 1));

/** "RPA-Eignung (55 %) und manueller Aufwand (45 %) zusammen". */
export function orderedCaption([row]: readonly Row[], score: ScoreName, say: Say): string {
  const of = say.text(scoreLabels[score]);
  const [own, effort] = [row?.suitability_weight_share ?? 0, row?.benefit_weight_share ?? 0].map((share) =>
    say.percent(share),
  );
  return say.text({
    de: `${of} (${own ?? ""}) und manueller Aufwand (${effort ?? ""}) zusammen: zusätzliche Sicht, kein eigener Punktwert`,
    en: `${of} (${own ?? ""}) and manual effort (${effort ?? ""}) together: an additional view, no score of its own`,
  });
}

/** The one list per score where the model orders one; null otherwise. */
export function orderedTables(all: readonly Candidate[], tables: ReleasedTables, say: Say): Html | null {
  const names = new Map(all.map(({ info }) => [info.id, printable(say.text(info.name))]));
  const lists = (["rpa", "ki"] as const).flatMap((score) => {
    const rows = orderedRowsOf(tables, score);
    return rows.length === 0 ? [] : [{ score, rows }];
  });
  if (lists.length === 0) return null;
  const released = tables.get(orderedList);
  return html`<h3>${say.text(words.heading)}</h3>
    ${lists.map(({ score, rows }) =>
      table({
        id: `ordered-list-${score}`,
        caption: orderedCaption(rows, score, say),
        columns: [
          { label: say.text(words.place), align: "end" },
          { label: say.text(words.process), align: "start" },
          { label: say.text(words.together), align: "end" },
          { label: say.text(words.suitability), align: "end" },
          { label: say.text(words.hours), align: "end" },
          { label: say.text(words.reason), align: "start", prose: true },
        ],
        rows: rows.map((row) => [
          row.place === null ? "–" : say.number(row.place),
          names.get(row.process) ?? printable(row.process),
          points(row.value, say),
          points(row.suitability_share, say),
          cell(released, row, "hours", say),
          row.reason === "-" ? parts(row, say) : missingReason(row.reason, say),
        ]),
      }),
    )}`;
}

/** "0,55 × 0,82 + 0,45 × 0,50": what the value is made of. */
export const parts = (row: Row, say: Say): string =>
  `${points(row.suitability_weight_share, say)} × ${points(row.suitability_share, say)} + ${points(row.benefit_weight_share, say)} × ${points(row.benefit_share, say)}`;

const words = {
  heading: { de: "Eignung und Aufwand in einer Reihenfolge", en: "Suitability and effort in one order" },
  place: { de: "Platz", en: "Place" },
  process: { de: "Prozess", en: "Process" },
  together: { de: "Zusammen", en: "Together" },
  suitability: { de: "Eignung", en: "Suitability" },
  hours: { de: "Aufwand der infrage kommenden Schritte", en: "Effort of the steps in question" },
  reason: { de: "Woraus", en: "Made of" },
} as const satisfies Record<string, Text>;

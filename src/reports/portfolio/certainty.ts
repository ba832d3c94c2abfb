import { withheld } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import { suitability } from "../../ranking/tables.js";
import { missingAnswers } from "../../ranking/tables/missing-answers.js";
import { leads, pairwise } from "../../ranking/tables/pairwise.js";
import { weightFlipTable } from "../../ranking/tables/weight-flips.js";
import type { ReleasedRow } from "../../release/released-row.js";
import type { Text } from "../../text.js";
import { html, type Html, type Part } from "../html.js";
import type { ReportInput } from "../report-input.js";
import { table } from "../table.js";
import type { ScoreName } from "./candidates.js";
import { centralWeightList } from "./central-weights.js";
import { className, indicatorName } from "./score-words.js";

type FlipRow = ReleasedRow<(typeof weightFlipTable)["columns"]>;
type MissingRow = ReleasedRow<(typeof missingAnswers)["columns"]>;

/** Open answers below the table. */
const listed = 5;
/** A weight below this is said as 0, and nothing tips at 0. */
const leastWeight = 0.0005;

/**
 * What stands below the ranks of a score: how clearly each process stands before the next one, the smallest change of a
 * weight that would make the two level, under which weights others would be first, and the open answers that could move a
 * place most.
 */
export function certaintyDetails(input: ReportInput, score: ScoreName, say: Say): Html {
  const names = new Map(input.processes.map(({ id, name }) => [id, printable(say.text(name))]));
  const nameOf = (id: string) => names.get(id) ?? printable(id);
  return html`${neighbours(input, score, nameOf, say)} ${centralWeightList(input, score, say)}
  ${openAnswers(input, score, nameOf, say)}`;
}

type NameOf = (id: string) => string;

function neighbours({ tables }: ReportInput, score: ScoreName, nameOf: NameOf, say: Say): Html | null {
  const order = tables
    .get(suitability)
    .rows.filter((row) => row.score === score && row.rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.process < b.process ? -1 : 1));
  const pairs = tables.get(pairwise).rows.filter((row) => row.score === score);
  const flips = tables
    .get(weightFlipTable)
    .rows.filter((row) => row.score === score && (row.new_weight_share ?? 0) >= leastWeight);
  const rows = order.slice(1).flatMap((below, i): readonly (readonly Part[])[] => {
    const above = order[i];
    if (above === undefined) return [];
    const pair = pairs.find(({ process, other }) => process === above.process && other === below.process);
    const flip = flips
      .filter(
        ({ process, other }) =>
          (process === above.process && other === below.process) ||
          (process === below.process && other === above.process),
      )
      .toSorted((a, b) => Math.abs(a.relative_change ?? 0) - Math.abs(b.relative_change ?? 0))[0];
    return [
      [
        nameOf(above.process),
        nameOf(below.process),
        pair === undefined || pair.wins_share === null ? withheld : say.percent(pair.wins_share),
        pair === undefined ? withheld : say.text(leadWords(pair.lead)),
        flip === undefined ? say.text(words.never) : tipping(flip, say),
      ],
    ];
  });
  if (rows.length === 0) return null;
  const start = (label: Text) => ({ label: say.text(label), align: "start" as const });
  return html`<h3>${say.text(words.neighbours)}</h3>
    ${table({
      id: `neighbours-${score}`,
      caption: say.text(words.caption),
      columns: [
        start(words.above),
        start(words.below),
        { label: say.text(words.wins), align: "end" },
        start(words.lead),
        { ...start(words.tipping), prose: true },
      ],
      rows,
    })}`;
}

const leadWords = (lead: string): Text =>
  lead === "clear" || lead === "rather" ? leads[lead] : words.indistinct;

/** "… über 17 % (jetzt 15 %)": the weight from which the two are level, the others staying in proportion. */
function tipping(row: FlipRow, say: Say): string {
  const name = indicatorName(row.indicator, say);
  const now = say.percent(row.weight_share ?? 0);
  const then = `${say.number((row.new_weight_share ?? 0) * 100, 1)}${say.text({ de: "\u00a0%", en: "%" })}`;
  const more = (row.relative_change ?? 0) > 0;
  return say.text({
    de: `gleichauf, sobald „${name}“ ${more ? "über" : "unter"} ${then} wiegt (jetzt ${now})`,
    en: `level as soon as “${name}” weighs ${more ? "more" : "less"} than ${then} (now ${now})`,
  });
}

/** The answers that nobody gave and that could move a mean rank most. */
function openAnswers({ tables }: ReportInput, score: ScoreName, nameOf: NameOf, say: Say): Html | null {
  const rows = tables
    .get(missingAnswers)
    .rows.filter((row) => row.score === score && movement(row) > 0)
    .toSorted((a, b) => movement(b) - movement(a) || (a.process < b.process ? -1 : 1))
    .slice(0, listed);
  if (rows.length === 0) return null;
  return html`<h3>${say.text(words.open)}</h3>
    <ul>
      ${rows.map((row) => {
        const [best, worst] = [say.number(row.mean_rank_high ?? 0, 1), say.number(row.mean_rank_low ?? 0, 1)];
        const [high, low] = [className(row.class_high, say), className(row.class_low, say)];
        const name = indicatorName(row.indicator, say);
        return html`<li>
          ${say.text({
            de: `${nameOf(row.process)}, „${name}“: mittlerer Rang ${best} bis ${worst}, ${high === low ? `Klasse bleibt „${high}“` : `Klasse „${high}“ bis „${low}“`}.`,
            en: `${nameOf(row.process)}, “${name}”: mean rank ${best} to ${worst}, ${high === low ? `class stays “${high}”` : `class “${high}” to “${low}”`}.`,
          })}
        </li>`;
      })}
    </ul>`;
}

const movement = ({ mean_rank_low: low, mean_rank_high: high }: MissingRow): number =>
  low === null || high === null ? 0 : low - high;

const words = {
  neighbours: { de: "Nachbarn in der Rangfolge", en: "Neighbours in the ranking" },
  caption: {
    de: "Jeder Prozess und der nächste: Anteil der Ziehungen, in denen er davor steht, und die kleinste Änderung eines Gewichts, die beide gleichstellt (übrige Gewichte im gleichen Verhältnis)",
    en: "Each process and the next one: share of the draws in which it stands before, and the smallest change of a weight that makes the two level (other weights in proportion)",
  },
  above: { de: "Prozess", en: "Process" },
  below: { de: "vor", en: "before" },
  wins: { de: "Ziehungen", en: "Draws" },
  lead: { de: "Abstand", en: "Lead" },
  indistinct: { de: "nicht unterscheidbar", en: "not distinguishable" },
  tipping: { de: "Kipppunkt", en: "Tipping point" },
  never: { de: "durch kein einzelnes Gewicht", en: "by no single weight" },
  open: {
    de: "Fehlende Angaben, die einen Platz am weitesten verschieben könnten",
    en: "Missing answers that could move a place most",
  },
} as const satisfies Record<string, Text>;

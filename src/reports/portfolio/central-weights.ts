import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import { indicators } from "../../ranking/indicators/index.js";
import { suitability } from "../../ranking/tables.js";
import { centralWeightTable } from "../../ranking/tables/central-weights.js";
import type { ReleasedRow } from "../../release/released-row.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";
import type { ReportInput } from "../report-input.js";
import type { ScoreName } from "./candidates.js";

type Row = ReleasedRow<(typeof centralWeightTable)["columns"]>;

/** Weights that are said: those that differ most from the decided ones. */
const said = 3;
/** A process that is first more rarely is not named. */
const leastShare = 0.01;

/** How undecided the whole order of a score is; null where it has no two ranked processes. */
export function entropySentence(tables: ReleasedTables, score: ScoreName, say: Say): string | null {
  const ranked = tables.get(suitability).rows.filter((row) => row.score === score && row.rank !== null);
  const bits = ranked[0]?.order_entropy_bits ?? null;
  if (ranked.length < 2 || bits === null) return null;
  const orders = Math.round(2 ** bits);
  if (orders === 1)
    return say.text({
      de: "Die Ziehungen ergeben (fast) immer dieselbe Rangfolge.",
      en: "The draws (nearly) always give the same order.",
    });
  return say.text({
    de: `Die ganze Rangfolge ist so unentschieden wie mindestens ${say.number(orders)} gleich wahrscheinliche Reihenfolgen (${say.number(bits, 1)} Bit).`,
    en: `The whole order is as undecided as at least ${say.number(orders)} equally likely orders (${say.number(bits, 1)} bit).`,
  });
}

/** The rows of one score; none where fewer than two processes could be first. */
export function contestedRows(tables: ReleasedTables, score: ScoreName): readonly Row[] {
  const rows = tables.get(centralWeightTable).rows.filter((row) => row.score === score);
  return new Set(rows.map(({ process }) => process)).size < 2 ? [] : rows;
}

/** Under which weights a process would be first, from its rows of one score; null where it has none. */
export function centralSentence(rows: readonly Row[], say: Say): string | null {
  const [row] = rows;
  if (row === undefined || row.first_share === null) return null;
  if (row.first_share === 0)
    return say.text({
      de: "liegt bei keiner gezogenen freien Gewichtung vorne",
      en: "is first under none of the free weights drawn",
    });
  const change = (one: Row) => (one.central_weight_share ?? 0) - (one.weight_share ?? 0);
  const far = rows
    .toSorted((a, b) => Math.abs(change(b)) - Math.abs(change(a)))
    .slice(0, said)
    .map((one) => {
      const name = nameOf(one.indicator, say);
      const [then, now] = [one.central_weight_share ?? 0, one.weight_share ?? 0].map((w) => say.percent(w));
      return say.text({
        de: `„${name}“ ${then ?? ""} (jetzt ${now ?? ""})`,
        en: `“${name}” ${then ?? ""} (now ${now ?? ""})`,
      });
    });
  const [first, sure] = [say.percent(row.first_share), say.percent(row.confidence_share ?? 0)];
  return say.text({
    de: `liegt bei ${first} der freien Gewichtungen vorne, im Mittel mit ${far.join(", ")}; unter diesen Gewichten in ${sure} der Ziehungen`,
    en: `is first under ${first} of the free weights, on average with ${far.join(", ")}; under these weights in ${sure} of the draws`,
  });
}

/** Who would be first under which weights: a list, most often first; null where no two have a rank. */
export function centralWeightList(
  { tables, processes }: ReportInput,
  score: ScoreName,
  say: Say,
): Html | null {
  const rows = contestedRows(tables, score);
  const names = new Map(processes.map(({ id, name }) => [id, printable(say.text(name))]));
  const own = [...new Set(rows.map(({ process }) => process))]
    .map((id) => ({ id, of: rows.filter(({ process }) => process === id) }))
    .filter(({ of }) => (of[0]?.first_share ?? 0) >= leastShare)
    .toSorted((a, b) => (b.of[0]?.first_share ?? 0) - (a.of[0]?.first_share ?? 0) || (a.id < b.id ? -1 : 1));
  if (own.length === 0) return null;
  return html`<h3>${say.text(words.heading)}</h3>
    <p>${say.text(words.reading)} ${entropySentence(tables, score, say)}</p>
    <ul>
      ${own.map(({ id, of }) => html`<li>${names.get(id) ?? printable(id)} ${centralSentence(of, say)}.</li>`)}
    </ul>`;
}

function nameOf(id: string, say: Say): string {
  const found = indicators.find((indicator) => indicator.id === id);
  return found === undefined ? id : say.text(found.label);
}

const words = {
  heading: { de: "Bei welchen Gewichten wer vorne läge", en: "Who would be first under which weights" },
  reading: {
    de: "Auskunft über Gewichte, kein Vorschlag für welche.",
    en: "This tells about weights and proposes none.",
  },
} as const satisfies Record<string, Text>;

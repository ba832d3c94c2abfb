import { cell } from "../../charts/cell.js";
import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import type { WorkCost } from "../../config/project.js";
import { netValueTable } from "../../ranking/tables/net-value.js";
import type { Released } from "../../release/released.js";
import type { ReleasedRow } from "../../release/released-row.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";
import { table } from "../table.js";
import type { Candidate } from "./candidates.js";
import { hoursOfPostTable } from "./hours-of-post.js";
import { missingReason } from "./score-words.js";

type ValueRow = ReleasedRow<(typeof netValueTable)["columns"]>;

/**
 * The freed time in money, with the source of the amounts; null where the project states none or nothing was released.
 * Marked as computed: nothing of it is money in a budget.
 */
export function valueTable(
  all: readonly Candidate[],
  tables: ReleasedTables,
  cost: WorkCost | null,
  link: (candidate: Candidate) => Html,
  say: Say,
): Html | null {
  const released = tables.get(netValueTable);
  if (cost === null || released.rows.length === 0) return null;
  const rows = all.flatMap((candidate) => {
    const row = released.rows.find(({ process }) => process === candidate.info.id);
    return row === undefined ? [] : [{ candidate, row }];
  });
  const valued = rows.filter(({ row }) => row.reason === "-");
  return html`<h3>${say.text(words.heading)}</h3>
    <p class="subtitle">${say.text(subtitle(released.rows, cost, say))}</p>
    ${valued.length === 0 ? null : valueRows(valued, released, link, say)} ${hoursOfPostTable(all, cost, say)}
    <ul class="notes">
      <li>${say.text(words.notCash)}</li>
      <li>${say.text(words.deducted)}</li>
      ${without(rows, say).map((note) => html`<li>${note}</li>`)}
    </ul>`;
}

interface Valued {
  readonly candidate: Candidate;
  readonly row: ValueRow;
}

const valueRows = (
  valued: readonly Valued[],
  released: Released<(typeof netValueTable)["columns"]>,
  link: (candidate: Candidate) => Html,
  say: Say,
): Html =>
  table({
    id: "value-table",
    caption: say.text(words.caption),
    columns: [
      { label: say.text(words.process), align: "start" },
      { label: say.text(words.posts), align: "end" },
      { label: say.text(words.range), align: "end" },
      { label: say.text(words.positive), align: "end" },
      { label: say.text(words.payback), align: "end" },
    ],
    rows: valued.map(({ candidate, row }) => [
      link(candidate),
      postsRange(row, say),
      valueRange(row, say),
      cell(released, row, "positive_share", say),
      paybackRange(row, say),
    ]),
  });

/** Which processes have no amount, one sentence for each reason. */
function without(rows: readonly Valued[], say: Say): readonly string[] {
  const missing = rows.filter(({ row }) => row.reason !== "-");
  return [...new Set(missing.map(({ row }) => row.reason))].map((reason) => {
    const names = missing
      .filter(({ row }) => row.reason === reason)
      .map(({ candidate }) => printable(say.text(candidate.info.name)));
    return `${say.text(words.without)} ${names.join("; ")}. ${missingReason(reason, say)}`;
  });
}

/** Posts as a range: never a lone number (`governance.md` L-12). */
function postsRange(
  { full_time_equivalents_p10: low, full_time_equivalents_p90: high }: ValueRow,
  say: Say,
): string {
  if (low === null || high === null) return say.value(null, "ratio");
  const [from, to] = [say.value(low, "ratio"), say.value(high, "ratio")];
  return say.text({ de: `${from} bis ${to}`, en: `${from} to ${to}` });
}

/** Years until the development is made up for as a range; a tenth of the draws or more in which it never is has no end. */
function paybackRange({ payback_years_p10: low, payback_years_p90: high }: ValueRow, say: Say): string {
  if (low === null) return say.text(words.never);
  const from = say.value(low, "ratio");
  if (high === null)
    return say.text({
      de: `ab ${from}, vielleicht nie`,
      en: `${from} or more, perhaps never`,
    });
  const to = say.value(high, "ratio");
  return say.text({ de: `${from} bis ${to}`, en: `${from} to ${to}` });
}

/** Euros per year as a range: never a lone number. */
export function valueRange(row: Pick<ValueRow, "value_p10" | "value_p90">, say: Say): string {
  const [low, high] = [say.value(row.value_p10, "euros"), say.value(row.value_p90, "euros")];
  return say.text({ de: `${low} bis ${high}`, en: `${low} to ${high}` });
}

/** What an hour of work costs, in euros; a range where the hours of a post, and so its parts, differ by process. */
export function hourCostText(rows: readonly Pick<ValueRow, "hour_cost">[], say: Say): string | null {
  const costs = rows.flatMap(({ hour_cost }) => hour_cost ?? []);
  return costs.length === 0 ? null : `${span(costs, (cost) => say.number(cost, 2), say)}\u00a0€`;
}

/** One value, or the smallest and the largest of several. */
function span(values: readonly number[], text: (value: number) => string, say: Say): string {
  const [low, high] = [text(Math.min(...values)), text(Math.max(...values))];
  return low === high ? low : say.text({ de: `${low} bis ${high}`, en: `${low} to ${high}` });
}

function subtitle(rows: readonly ValueRow[], { source, date }: WorkCost, say: Say): Text {
  const rate = hourCostText(rows, say) ?? "–";
  const years = rows.flatMap(({ hours_per_year }) => hours_per_year ?? []);
  const year = years.length === 0 ? "–" : span(years, (hours) => say.number(hours), say);
  const day = say.value(date, "time");
  return {
    de: `Euro im Jahr, 10. bis 90. Perzentil der Ziehungen; eine Arbeitsstunde zu ${rate}, eine Vollzeitstelle zu ${year} Stunden im Jahr. Quelle: ${source}, ${day}`,
    en: `Euros a year, 10th to 90th percentile of the draws; an hour of work at ${rate}, a full-time post at ${year} hours a year. Source: ${source}, ${day}`,
  };
}

const words = {
  heading: { de: "Freigesetzte Zeit in Geld, rechnerisch", en: "Freed time in money, computed" },
  caption: {
    de: "Rechnerischer Wert der freigesetzten Zeit im Jahr",
    en: "Computed value of the freed time a year",
  },
  process: { de: "Prozess", en: "Process" },
  posts: { de: "Nettozeit in Vollzeitäquivalenten", en: "Net time in full-time equivalents" },
  range: { de: "Wert im Jahr", en: "Value a year" },
  positive: { de: "Ziehungen über null", en: "Draws above zero" },
  payback: { de: "Ausgleich nach Jahren", en: "Made up for after years" },
  without: { de: "Ohne Betrag:", en: "Without an amount:" },
  never: { de: "gleicht sich nicht aus", en: "is not made up for" },
  notCash: {
    de: "Rechnerisch, nicht haushaltswirksam: Frei werdende Zeit kommt anderen Aufgaben zugute; im Haushalt entsteht daraus kein Betrag.",
    en: "Computed, not money in the budget: freed time goes to other tasks; no amount appears in the budget.",
  },
  deducted: {
    de: "Abgezogen sind der Aufwand für Ausnahmen und Prüfung, die Entwicklung, verteilt auf die Nutzungsdauer, und der laufende Betrieb, wie das Fachamt sie angibt.",
    en: "Deducted are the effort for exceptions and review, the development spread over its life, and the running cost, as the department states them.",
  },
} as const satisfies Record<string, Text>;

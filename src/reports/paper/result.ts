import { cell, withheld } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import { rankRange, rankRangeText } from "../../charts/rank-range.js";
import { benefit as benefitTable, suitability } from "../../ranking/tables.js";
import type { Text } from "../../text.js";
import { isRanked, type Candidate, type SuitabilityRow } from "../portfolio/candidates.js";
import { hoursRange, points, scoreLabels } from "../portfolio/score-words.js";
import type { ReportInput } from "../report-input.js";
import type { Block } from "./content.js";

type Ranked = SuitabilityRow & { readonly value: number };

/** Rows of a table that a committee reads. */
const shown = 10;

/** The result as one figure and one table that holds its numbers: rank, range, score and freed time by process. */
export function resultBlocks(all: readonly Candidate[], input: ReportInput, say: Say): readonly Block[] {
  const released = input.tables.get(suitability);
  const names = new Map(input.processes.map(({ id, name }) => [id, say.text(name)]));
  const chart = rankRange(released, { names, most: shown }, say);
  const rows = all.filter(({ rpa, ki }) => isRanked(rpa) || isRanked(ki)).slice(0, shown);
  const shownOf = (row: SuitabilityRow | null, text: (ranked: Ranked) => string): string =>
    row === null ? withheld : isRanked(row) ? text(row) : "–";
  const place = (row: Ranked) => `${cell(released, row, "rank", say)} (${rankRangeText(released, row, say)})`;
  const score = (row: Ranked) => `${points(row.value, say)} ${row.class}`;
  return [
    { kind: "subheading", text: `${say.text(words.result)}: ${chart.headline}` },
    { kind: "figure", chart },
    {
      kind: "table",
      table: {
        caption: say.text({
          de: `${say.number(rows.length)} von ${say.number(all.length)} Prozessen nach RPA-Rang; in Klammern der Rang in 90 % der Ziehungen, hinter dem Punktwert die Klasse (Vorschlag)`,
          en: `${say.number(rows.length)} of ${say.number(all.length)} processes by RPA rank; in brackets the rank in 90% of the draws, behind the score the class (proposal)`,
        }),
        columns: [
          { label: say.text(words.process), align: "start" },
          { label: say.text(words.rpaRank), align: "end" },
          { label: say.text(scoreLabels.rpa), align: "end" },
          { label: say.text(words.kiRank), align: "end" },
          { label: say.text(scoreLabels.ki), align: "end" },
          { label: say.text(words.hours), align: "end" },
        ],
        rows: rows.map(({ info, rpa, ki, benefit }) => [
          printable(say.text(info.name)),
          shownOf(rpa, place),
          shownOf(rpa, score),
          shownOf(ki, place),
          shownOf(ki, score),
          hoursRange(benefit, say),
        ]),
      },
      notes: [say.text(words.hoursNote), ...chart.caveats],
      data: [released, input.tables.get(benefitTable)],
    },
  ];
}

const words = {
  result: { de: "Ergebnis", en: "Result" },
  process: { de: "Prozess", en: "Process" },
  rpaRank: { de: "Rang RPA", en: "Rank RPA" },
  kiRank: { de: "Rang KI", en: "Rank AI" },
  hours: { de: "Freigesetzte Zeit je Jahr", en: "Freed time per year" },
  hoursNote: {
    de: "Freigesetzte Zeit: geschätzt aus gemessenen oder angegebenen Bearbeitungszeiten, als Spanne vom 10. bis zum 90. Perzentil; nicht haushaltswirksam gerechnet.",
    en: "Freed time: estimated from measured or stated working times, as a range from the 10th to the 90th percentile; not counted as budget-effective.",
  },
} as const satisfies Record<string, Text>;

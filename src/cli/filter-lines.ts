import type { ProcessInfo } from "../reports/report-input.js";
import type { SummaryStyle } from "./summary.js";
import { filterEffect } from "../measures/data/filter-effect.js";
import type { ReleasedTables } from "../release/tables.js";
import type { Text } from "../text.js";
import { indented, textTable } from "./table.js";

const words = {
  heading: { de: "Filter", en: "Filters" },
  before: { de: "Fälle davor", en: "Cases before" },
  removed: { de: "entfernt", en: "Removed" },
  kept: { de: "bleiben", en: "Kept" },
  filter: { de: "Filter", en: "Filter" },
  hidden: {
    de: "Wie viele Fälle sie entfernt haben, bleibt zum Schutz einzelner Personen verdeckt.",
    en: "How many cases they removed is withheld to protect individuals.",
  },
} as const satisfies Record<string, Text>;

/** The sign of a value that is withheld. */
const withheld = "•";

/** Which filters were on and what each removed, with an empty line in front; nothing where there were none. */
export function filterLines(
  tables: ReleasedTables,
  { id, filters = [] }: ProcessInfo,
  { say, width }: Pick<SummaryStyle, "say" | "width">,
  heading: string = say.text(words.heading),
): readonly string[] {
  if (filters.length === 0) return [];
  const table = tables.get(filterEffect).forProcess(id);
  if (table.rows.length === 0) {
    return [
      "",
      heading,
      ...[...filters.map((filter) => say.text(filter)), say.text(words.hidden)].flatMap((line) =>
        indented(line, width),
      ),
    ];
  }
  const row = (one: (typeof table.rows)[number]) => {
    const cell = (column: "cases_before" | "removed_cases" | "kept_cases") =>
      table.isWithheld(one, column) ? withheld : say.value(one[column], "cases");
    const filter = say.text({ de: one.filter_de, en: one.filter_en });
    return [cell("cases_before"), cell("removed_cases"), cell("kept_cases"), filter];
  };
  return [
    "",
    heading,
    ...textTable(
      [
        { label: say.text(words.before), align: "end" },
        { label: say.text(words.removed), align: "end" },
        { label: say.text(words.kept), align: "end" },
        { label: say.text(words.filter), align: "start", cut: true, lines: 4 },
      ],
      table.rows.map(row),
      width,
    ),
  ];
}

/** Why there is nothing to show where the filters left no case. */
export const nothingLeft: Text = {
  de: "Kein Fall erfüllt alle Filter; es gibt nichts auszuwerten.",
  en: "No case passes all filters; there is nothing to analyse.",
};

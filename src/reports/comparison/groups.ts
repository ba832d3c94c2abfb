import { cell } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { groupRow } from "../../charts/figure-differences.js";
import { comparedGroups } from "../../measures/comparison/tables.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html } from "../html.js";
import type { Section } from "../section.js";
import { table } from "../table.js";

/** Which cases were held against which: their number, and how many are still open. */
export function groupsSection(tables: ReleasedTables, process: string, by: Text, say: Say): Section {
  const groups = tables.get(comparedGroups).forProcess(process);
  const rows = (["a", "b"] as const).flatMap((name) => {
    const row = groupRow(groups, { process }, name);
    if (row === undefined) return [];
    return [
      [
        name.toUpperCase(),
        cell(groups, row, "name", say),
        cell(groups, row, "cases", say),
        cell(groups, row, "open_cases", say),
      ],
    ];
  });
  const isOpen = groups.rows.some(
    (row) => row.group !== "rest" && (row.open_cases !== 0 || groups.isWithheld(row, "open_cases")),
  );
  return {
    id: "groups",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text(words.heading),
    body: html`<div class="box">
        <p>${say.text(words.noRanking)}</p>
      </div>
      <p>${say.text(words.by)} ${say.text(by)}. ${say.text(words.completed)}</p>
      ${table({
        id: "groups-table",
        caption: say.text(words.caption),
        columns: [
          { label: say.text(words.group), align: "start" },
          { label: say.text(words.name), align: "start" },
          { label: say.text(comparedGroups.columns.cases.label), align: "end" },
          { label: say.text(comparedGroups.columns.open_cases.label), align: "end" },
        ],
        rows,
      })}
      ${isOpen ? html`<p>${say.text(openCases)}</p>` : null}`,
  };
}

/** What open cases do to the times of a comparison. */
const openCases: Text = {
  de: "Offene Fälle fehlen in den Zeiten. Sind in einer Gruppe mehr Fälle offen, sieht sie schneller aus, als sie ist.",
  en: "Open cases are missing from the times. Where a group has more of them it looks faster than it is.",
};

const words = {
  label: { de: "Gruppen", en: "Groups" },
  question: { de: "Was wird womit verglichen?", en: "What is compared with what?" },
  heading: { de: "Zwei Gruppen von Fällen desselben Prozesses", en: "Two groups of cases of one process" },
  by: { de: "Unterschieden nach:", en: "Told apart by:" },
  completed: {
    de: "Die Kennzahlen zählen abgeschlossene Fälle. A ist die erste, B die zweite Gruppe; ein Unterschied ist immer B minus A.",
    en: "The figures count completed cases. A is the first group, B the second; a difference is always B minus A.",
  },
  caption: { de: "Die verglichenen Gruppen", en: "The groups that are compared" },
  group: { de: "Gruppe", en: "Group" },
  name: { de: "Bezeichnung", en: "Name" },
  noRanking: {
    de: "Der Vergleich beschreibt Fälle. Er reiht keine Stellen und bewertet niemanden; woher ein Unterschied kommt, sagt er nicht.",
    en: "The comparison describes cases. It ranks no unit and rates nobody; it does not say where a difference comes from.",
  },
} as const satisfies Record<string, Text>;

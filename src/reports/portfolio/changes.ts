import type { Say } from "../../charts/chart.js";
import { rankChanges } from "../../charts/rank-changes.js";
import { criteria, suitability } from "../../ranking/tables.js";
import { rankingChanges } from "../../release/ranking-changes.js";
import type { Text } from "../../text.js";
import { figure, type HeldFiles } from "../figure.js";
import { html } from "../html.js";
import type { ReportInput } from "../report-input.js";
import type { Section } from "../section.js";

/** What moved in each of the two rankings since the state before the last change; one sentence where there is none. */
export async function changeSections(
  input: ReportInput,
  held: HeldFiles,
  say: Say,
): Promise<readonly Section[]> {
  const { before, tables, processes } = input;
  if (before === undefined || before === null) return [nothingBefore(say)];
  const changes = rankingChanges(tables, before.ranking);
  const names = new Map(processes.map(({ id, name }) => [id, say.text(name)]));
  const sections: Section[] = [];
  for (const score of ["rpa", "ki"] as const) {
    sections.push(
      await figure(
        {
          id: `changes-${score}`,
          label: say.text(labels[score]),
          chart: rankChanges(changes, { score, names, since: before.built_on }, say),
          data: [tables.get(suitability), tables.get(criteria)],
          source: say.text(words.source),
          held,
        },
        say,
      ),
    );
  }
  return sections;
}

const nothingBefore = (say: Say): Section => ({
  id: "changes",
  label: say.text(words.label),
  question: say.text(words.question),
  heading: say.text(words.none),
  body: html`<p>${say.text(words.why)}</p>`,
});

const labels = {
  rpa: { de: "Veränderung RPA", en: "Change RPA" },
  ki: { de: "Veränderung KI", en: "Change AI" },
} as const satisfies Record<string, Text>;

const words = {
  label: { de: "Veränderung", en: "Change" },
  question: { de: "Was hat sich bewegt, und warum?", en: "What moved, and why?" },
  none: { de: "Noch kein früherer Stand", en: "No earlier state yet" },
  why: {
    de: "Verglichen wird mit dem letzten Stand aller Prozesse unter demselben Profil, der aus anderen Dateien oder einer anderen Konfiguration kam. Es gibt noch keinen.",
    en: "Compared is with the last state of all processes under the same profile that came from other files or another configuration. There is none yet.",
  },
  source: {
    de: "Quelle: freigegebene Ergebnisse dieses und des früheren Stands; eigene Berechnung.",
    en: "Source: released results of this and of the earlier state; own computation.",
  },
} as const satisfies Record<string, Text>;

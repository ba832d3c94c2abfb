import type { Say, Scope } from "../../charts/chart.js";
import { differenceBars } from "../../charts/difference-bars.js";
import { figureDifferences, groupRow, type ComparisonTables } from "../../charts/figure-differences.js";
import { figureSlopes } from "../../charts/figure-slopes.js";
import { mapOfDifferences } from "../../charts/map-of-differences.js";
import { printable } from "../../charts/printable.js";
import { AppError } from "../../errors/app-error.js";
import {
  comparedSteps,
  comparedTransitions,
  transitionDifferences,
} from "../../measures/comparison/flow-tables.js";
import { kindLabels } from "../../measures/comparison/kind-labels.js";
import { comparedGroups, groupDifferences, mixEffects } from "../../measures/comparison/tables.js";
import { variantChanges, variantOverlap } from "../../measures/comparison/variant-tables.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { charta } from "../closing/charta.js";
import { definitions, limits } from "../closing/definitions.js";
import { permitted } from "../closing/permitted.js";
import { provenance } from "../closing/provenance.js";
import { reading } from "../closing/reading.js";
import { accessibility, glossarySection } from "../closing/reference.js";
import { briefSection } from "../comparison/brief.js";
import { groupsSection } from "../comparison/groups.js";
import { mixSection } from "../comparison/mix.js";
import { variantsSection } from "../comparison/variants.js";
import { figure } from "../figure.js";
import { filterLine } from "../filter-words.js";
import { page } from "../frame.js";
import { html } from "../html.js";
import { say as sayIn } from "../locale.js";
import type { Page } from "../page.js";
import { projectFacts, projectScope, type ProjectPageInput } from "../project-page.js";
import type { Section } from "../section.js";

/** A comparison to be shown: what tells its groups apart, `period` or the name of an attribute. */
export interface ComparisonInput extends ProjectPageInput {
  readonly by: string;
}

/**
 * The comparison report of two groups of cases of one process, for data scientists and the department: one HTML file
 * without a script. Throws `process-unknown`.
 */
export async function comparisonReport(input: ComparisonInput, id: string): Promise<Page> {
  const { tables, profile, manifest, processes } = input;
  const say = sayIn(input.lang);
  const info = processes.find((process) => process.id === id);
  if (info === undefined)
    throw new AppError("process-unknown", { process: id, known: processes.map((one) => one.id) });
  const compared: ComparisonTables = {
    groups: tables.get(comparedGroups).forProcess(id),
    differences: tables.get(groupDifferences).forProcess(id),
  };
  const [a, b] = [
    groupRow(compared.groups, { process: id }, "a"),
    groupRow(compared.groups, { process: id }, "b"),
  ];
  const scope: Scope = {
    process: id,
    name: say.text(info.name),
    period: "",
    cases: (a?.cases ?? 0) + (b?.cases ?? 0),
  };
  const name = (row: typeof a): string => (row === undefined ? "–" : printable(row.name));
  const figures = figureDifferences(compared, scope, say);
  const isClear = figures.some((one) => one.figure === "mean" && one.clear);
  const mix = mixSection(tables, id, isClear, say);
  const paths = variantsSection(tables, id, { a: name(a), b: name(b) }, profile, say);
  return page(
    {
      kind: words.kind,
      title: scope.name,
      lead: `A: ${name(a)} · B: ${name(b)}`,
      status: { mark: words.draft },
      sent: { kind: "compare", id, closed: false },
      filter: filterLine(info.filters, say),
      scope: projectScope(input, info, say),
      facts: projectFacts(input, info, { readers: words.readers, purpose: words.purpose }, say),
      fixed: null,
      sections: [
        briefSection(figures, profile, say),
        groupsSection(tables, id, kindOf(input.by), say),
        await slopesSection(compared, scope, say),
        await differencesSection(compared, scope, say),
        await mapSection(tables, compared, scope, say),
        ...(mix === null ? [] : [mix]),
        ...(paths === null ? [] : [paths]),
      ],
      closing: [
        charta(info.config === null ? "unknown" : "purpose", say, "compared"),
        permitted(say),
        reading(profile, false, say),
        method(say),
        provenance(manifest, new Map([[id, scope.name]]), profile, say),
        glossarySection(false, say),
        accessibility(input.contact ?? info.config?.owner.contact ?? null, say),
      ],
      manifest,
    },
    say,
  );
}

const slopesSection = (compared: ComparisonTables, scope: Scope, say: Say): Promise<Section> =>
  figure(
    {
      id: "slopes",
      label: say.text(words.slopes),
      chart: figureSlopes(compared, scope, say),
      data: [compared.groups],
      source: say.text(words.source),
    },
    say,
  );

const differencesSection = (compared: ComparisonTables, scope: Scope, say: Say): Promise<Section> =>
  figure(
    {
      id: "differences",
      label: say.text(words.differences),
      chart: differenceBars(compared, scope, say),
      data: [compared.groups, compared.differences],
      source: say.text(words.source),
    },
    say,
  );

function mapSection(
  tables: ReleasedTables,
  { groups }: ComparisonTables,
  scope: Scope,
  say: Say,
): Promise<Section> {
  const flows = {
    steps: tables.get(comparedSteps),
    transitions: tables.get(comparedTransitions),
    differences: tables.get(transitionDifferences),
  };
  return mapOfDifferences({ groups, flows }, scope, say).then((chart) =>
    figure(
      {
        id: "map",
        label: say.text(words.map),
        chart,
        data: Object.values(flows).map((table) => table.forProcess(scope.process)),
        source: say.text(words.source),
      },
      say,
    ),
  );
}

const method = (say: Say): Section => ({
  id: "method",
  label: say.text(words.method),
  heading: say.text(words.methodHeading),
  body: html`<p>${say.text(words.drawn)}</p>
    ${limits(false, say)}
    ${definitions([comparedGroups, groupDifferences, mixEffects, comparedTransitions, transitionDifferences, variantOverlap, variantChanges], say)}`,
});

const kindOf = (by: string): Text =>
  by === "period" ? words.period : (kindLabels[by] ?? { de: printable(by), en: printable(by) });

const words = {
  kind: { de: "Vergleichsbericht", en: "Comparison report" },
  draft: { de: "Entwurf – nicht freigegeben", en: "Draft – not released" },
  readers: { de: "Datenanalyse und Fachamt", en: "Data scientists and the department" },
  purpose: {
    de: "sehen, worin sich zwei Gruppen von Fällen unterscheiden und wie sicher das ist",
    en: "to see in what two groups of cases differ and how sure that is",
  },
  period: { de: "Zeitraum, in dem der Fall begann", en: "period in which the case began" },
  slopes: { de: "Kennzahlen", en: "Figures" },
  differences: { de: "Unterschiede", en: "Differences" },
  map: { de: "Ablauf", en: "Process" },
  source: {
    de: "Quelle: abgeschlossene Fälle des Prozesses; Dateien im Prüfprotokoll.",
    en: "Source: completed cases of the process; files in the audit record.",
  },
  method: { de: "Methode und Grenzen", en: "Method and limits" },
  methodHeading: {
    de: "Wie verglichen wurde und was das nicht zeigt",
    en: "How it was compared and what that does not show",
  },
  drawn: {
    de: "Die Bereiche kommen aus wiederholtem Ziehen der Fälle beider Gruppen. Ein Unterschied heißt deutlich, wenn sein 95-%-Bereich, so wie er ausgewiesen ist, die Null nicht einschließt. Einfluss anderer Veränderungen, etwa von Recht, Personal oder Jahreszeit, ist nicht herausgerechnet.",
    en: "The intervals come from drawing the cases of both groups again and again. A difference is called clear where its 95% interval, as it is shown, does not include zero. The influence of other changes, such as law, staff or season, is not taken out.",
  },
} as const satisfies Record<string, Text>;

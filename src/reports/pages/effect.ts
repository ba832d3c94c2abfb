import { cell } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { AppError } from "../../errors/app-error.js";
import { effectTable } from "../../measures/effect/table.js";
import type { Windows } from "../../measures/effect/windows.js";
import type { Text } from "../../text.js";
import { charta } from "../closing/charta.js";
import { definitions, limits } from "../closing/definitions.js";
import { permitted } from "../closing/permitted.js";
import { provenance } from "../closing/provenance.js";
import { reading } from "../closing/reading.js";
import { accessibility, glossarySection } from "../closing/reference.js";
import { effectInWords } from "../before-after/figures.js";
import { heldFixed } from "../before-after/held-fixed.js";
import { effectBrief, effectFigures } from "../before-after/result.js";
import { volume } from "../before-after/volume.js";
import { filterLine } from "../filter-words.js";
import { page } from "../frame.js";
import { html } from "../html.js";
import { say as sayIn } from "../locale.js";
import { projectFacts, projectScope, type ProjectPageInput } from "../project-page.js";
import type { Section } from "../section.js";

/** An effect to be shown, with the windows that were held against each other. */
export interface EffectInput extends ProjectPageInput {
  readonly windows: Windows;
  readonly months: readonly string[];
  readonly unmatched: readonly string[];
  /** Ids of the processes whose mean change was taken off. */
  readonly against: readonly string[];
}

/**
 * The effect report of one process since a date, for the KI-Koordination and the department: one HTML file without a
 * script. Throws `process-unknown`.
 */
export function effectReport(input: EffectInput, id: string): string {
  const { tables, profile, manifest, processes, windows, months, unmatched } = input;
  const say = sayIn(input.lang);
  const info = processes.find((process) => process.id === id);
  if (info === undefined)
    throw new AppError("process-unknown", { process: id, known: processes.map((one) => one.id) });
  const table = tables.get(effectTable).forProcess(id);
  const names = new Map(processes.map((process) => [process.id, say.text(process.name)]));
  const against = input.against.map((one) => names.get(one) ?? one);
  const [row] = table.rows;
  const count = (column: "before_cases" | "after_cases") =>
    row === undefined ? "–" : cell(table, row, column, say);
  const figures = effectInWords(table, say);
  const moved = volume(table, months.length);
  const held = {
    windows,
    months,
    unmatched,
    against,
    before: count("before_cases"),
    after: count("after_cases"),
  };
  return page(
    {
      kind: words.kind,
      title: say.text(info.name),
      lead: `${say.text(words.since)} ${say.value(windows.changed, "time")}`,
      status: { mark: words.draft },
      sent: { kind: "effect", id, closed: false },
      filter: filterLine(info.filters, say),
      scope: projectScope(input, info, say),
      facts: projectFacts(input, info, { readers: words.readers, purpose: words.purpose }, say),
      fixed: null,
      sections: [
        effectBrief(figures, moved, profile, say),
        heldFixed(held, say),
        effectFigures(figures, { data: table, moved }, against.length > 0, say),
      ],
      closing: [
        charta(info.config === null ? "unknown" : "purpose", say),
        permitted(say),
        reading(profile, false, say),
        method(say),
        provenance(manifest, names, profile, say),
        glossarySection(false, say),
        accessibility(input.contact ?? info.config?.owner.contact ?? null, say),
      ],
      manifest,
    },
    say,
  ).html;
}

const method = (say: Say): Section => ({
  id: "method",
  label: say.text(words.method),
  heading: say.text(words.methodHeading),
  body: html`<p>${say.text(words.drawn)}</p>
    ${limits(false, say)} ${definitions([effectTable], say)}`,
});

const words = {
  kind: { de: "Wirkungsbericht", en: "Effect report" },
  draft: { de: "Entwurf – nicht freigegeben", en: "Draft – not released" },
  readers: { de: "KI-Koordination und Fachamt", en: "AI coordination and the department" },
  purpose: {
    de: "prüfen, ob sich seit dem Stichtag etwas verändert hat",
    en: "to check whether anything has changed since the date",
  },
  since: { de: "Veränderung seit", en: "Change since" },
  method: { de: "Methode und Grenzen", en: "Method and limits" },
  methodHeading: {
    de: "Wie gemessen wurde und was das nicht zeigt",
    en: "How it was measured and what that does not show",
  },
  drawn: {
    de: "Die Bereiche kommen aus 1.000 Ziehungen der Fälle innerhalb ihrer Monate. Was sich zur gleichen Zeit sonst verändert hat, etwa Recht oder Personal, ist nur herausgerechnet, soweit es Vergleichsprozesse ebenso traf.",
    en: "The intervals come from 1,000 draws of the cases within their months. What else changed at the same time, such as law or staff, is taken out only as far as it met processes for comparison in the same way.",
  },
} as const satisfies Record<string, Text>;

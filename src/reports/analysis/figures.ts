import { findingNotes, findingsOf, touching } from "../data-findings.js";
import { figure } from "../figure.js";
import { html } from "../html.js";
import { sourceLine } from "../process/figures.js";
import type { Section } from "../section.js";
import { courseFigures } from "./course-figures.js";
import type { About, AnalysisFigure } from "./figure.js";
import { loadFigures } from "./load-figures.js";
import { repetitionFigures } from "./repetition-figures.js";
import { timeFigures } from "./time-figures.js";

/** Every figure of the analysis report in reading order: the course, time, repetition, load, and how cases begin and end. */
const figures: readonly AnalysisFigure[] = [
  ...courseFigures,
  ...timeFigures,
  ...repetitionFigures,
  ...loadFigures,
];

/** Ids of the measures that the analysis report shows. */
export const usedInAnalysis: ReadonlySet<string> = new Set(
  figures.flatMap(({ uses }) => uses.map(({ id }) => id)),
);

/** The figures of the analysis report, each with what the data limit at it. */
export async function analysisFigures(about: About): Promise<readonly Section[]> {
  const { tables, info, say } = about;
  const sections: Section[] = [];
  for (const { id, label, uses, chart, after } of figures) {
    const notes = findingNotes(
      touching(
        findingsOf(tables, info.id),
        uses.map((of) => of.id),
      ),
      say,
    );
    const below = after?.(about) ?? null;
    sections.push(
      await figure(
        {
          id,
          label: say.text(label),
          chart: await chart(about),
          data: uses.map((of) => tables.get(of).forProcess(info.id)),
          source: sourceLine(info, say),
          ...(below === null && notes === null ? {} : { after: html`${below}${notes}` }),
        },
        say,
      ),
    );
  }
  return sections;
}

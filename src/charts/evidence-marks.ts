import { evidenceLabels, type Evidence } from "../ranking/indicator.js";
import type { Say } from "./chart.js";

const marks: Readonly<Record<Evidence, string>> = {
  measured: "●",
  stated: "◐",
  assumed: "○",
  missing: "–",
};

/** The mark of a grade of evidence, as a released table spells it; "–" for anything else. */
export const evidenceMark = (grade: string): string =>
  Object.hasOwn(marks, grade) ? marks[grade as Evidence] : marks.missing;

/** What the marks mean, in one line. */
export const evidenceKey = (say: Say): string =>
  Object.entries(marks)
    .map(([grade, mark]) => `${mark} ${say.text(evidenceLabels[grade as Evidence])}`)
    .join(", ");

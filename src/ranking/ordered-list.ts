import type { RankingModel } from "../config/ranking.js";
import type { Row } from "../measures/measure.js";
import type { Placed } from "./placed.js";
import type { StepLabel } from "./steps/labels.js";
import type { StepRow } from "./steps/step-rows.js";
import type { orderedList } from "./tables/ordered-list.js";
import { valueOf } from "./value-functions.js";

type ListRow = Row<(typeof orderedList)["columns"]>;

/** Labels of the steps whose work counts for a score. */
const labels: Readonly<Record<"rpa" | "ki", readonly StepLabel[]>> = {
  rpa: ["rpa", "rpa_batch"],
  ki: ["ki"],
};

/**
 * The rows of the table `ordered-list` of one score, by place, those without one behind by process id; equal values share
 * a place. The value of a process depends on it and the model alone, its place on the others too.
 */
export function orderedRows(
  { ranked }: Placed,
  score: "rpa" | "ki",
  stepsOf: (process: string) => readonly StepRow[],
  { list, anchors }: Pick<RankingModel, "list" | "anchors">,
): readonly ListRow[] {
  if (!list.enabled) return [];
  const weights = { suitability: list.suitability / 100, benefit: list.benefit / 100 };
  const rows = ranked.map(({ suitability: row }): ListRow => {
    const hours = hoursOf(stepsOf(row.process), labels[score]);
    const effort = hours === null ? null : valueOf(hours, anchors.manual_effort, "manual_effort").value;
    return {
      process: row.process,
      score,
      cases: row.cases,
      place: null,
      value: effort === null ? null : weights.suitability * (row.value ?? 0) + weights.benefit * effort,
      suitability_share: row.value,
      suitability_weight_share: weights.suitability,
      hours,
      benefit_share: effort,
      benefit_weight_share: weights.benefit,
      reason: effort === null ? "no_effort" : "-",
    };
  });
  return rows
    .map((row) => ({
      ...row,
      place:
        row.value === null ? null : 1 + rows.filter(({ value }) => (value ?? -1) > (row.value ?? 0)).length,
    }))
    .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1) || (a.process < b.process ? -1 : 1));
}

/** Hours of the steps with one of these labels, 0 where no step has; null where no step has minutes at all. */
function hoursOf(steps: readonly StepRow[], among: readonly StepLabel[]): number | null {
  if (steps.every(({ manual_hours }) => manual_hours === null)) return null;
  const own: readonly string[] = among;
  return steps.reduce(
    (sum, { label, manual_hours }) => (own.includes(label) ? sum + (manual_hours ?? 0) : sum),
    0,
  );
}

import type { ReleasedRow } from "../../release/released-row.js";
import { benefit, criteria, suitability } from "../../ranking/tables.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { ProcessInfo } from "../report-input.js";

export type SuitabilityRow = ReleasedRow<(typeof suitability)["columns"]>;
export type CriterionRow = ReleasedRow<(typeof criteria)["columns"]>;
export type BenefitRow = ReleasedRow<(typeof benefit)["columns"]>;
export type ScoreName = "rpa" | "ki";

/** One process with what the ranking says of it; null where nothing was released. */
export interface Candidate {
  readonly info: ProcessInfo;
  readonly rpa: SuitabilityRow | null;
  readonly ki: SuitabilityRow | null;
  readonly benefit: BenefitRow | null;
}

/** Every process of the project, best RPA rank first, then best KI rank; those without a class last, in their own order. */
export function candidates(tables: ReleasedTables, processes: readonly ProcessInfo[]): readonly Candidate[] {
  const scores = tables.get(suitability).rows;
  const hours = tables.get(benefit).rows;
  const of = (process: string, score: ScoreName) =>
    scores.find((row) => row.process === process && row.score === score) ?? null;
  const all = processes.map((info) => ({
    info,
    rpa: of(info.id, "rpa"),
    ki: of(info.id, "ki"),
    benefit: hours.find((row) => row.process === info.id) ?? null,
  }));
  const place = (row: SuitabilityRow | null) => row?.rank ?? Number.POSITIVE_INFINITY;
  const order = (a: number, b: number) => (a === b ? 0 : a - b);
  return all.toSorted((a, b) => order(place(a.rpa), place(b.rpa)) || order(place(a.ki), place(b.ki)));
}

/** Whether the process has a class under a score, so that it stands in the ranking. */
export const isRanked = (row: SuitabilityRow | null): row is SuitabilityRow & { readonly value: number } =>
  row !== null && row.class !== "none" && row.value !== null;

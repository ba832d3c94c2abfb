import { filterWords } from "../../config/filter-words.js";
import type { FilterEffect } from "../../filters/apply.js";
import type { Computed, Row } from "../measure.js";
import { filterEffect } from "./filter-effect.js";

/** What filters did, as a table ready for the release gate; none where there are no filters. */
export function filterTables(effects: readonly FilterEffect[]): readonly Computed[] {
  if (effects.length === 0) return [];
  const removedBy = ({ cases_before, kept_cases }: FilterEffect) => cases_before - kept_cases;
  const rows = effects.map((effect): Row<typeof filterEffect.columns> => {
    const { process, order, filter, cases_before, kept_cases } = effect;
    const removed = effects.filter((other) => other.process === process).map(removedBy);
    const some = removed.filter((cases) => cases > 0);
    const words = filterWords(filter);
    return {
      process,
      order,
      filter_de: words.de,
      filter_en: words.en,
      cases_before,
      removed_cases: removedBy(effect),
      kept_cases,
      removed_share: cases_before === 0 ? null : removedBy(effect) / cases_before,
      least_removed_cases: some.length === 0 ? 0 : Math.min(...some),
    };
  });
  return [{ of: filterEffect, rows }];
}

/** Processes that had cases and of which the filters left none. */
export function emptiedIn(computed: readonly Computed[]): readonly string[] {
  const rows = computed.find(({ of }) => of.id === filterEffect.id)?.rows ?? [];
  const had = new Set(rows.filter((row) => Number(row["cases_before"]) > 0).map((row) => row["process"]));
  const emptied = rows.filter((row) => row["kept_cases"] === 0 && had.has(row["process"]));
  return [...new Set(emptied.map((row) => String(row["process"])))];
}

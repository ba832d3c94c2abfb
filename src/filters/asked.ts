import { unitsOf, type Filter } from "../config/filter.js";
import { filterWords } from "../config/filter-words.js";
import type { Profile } from "../config/policy.js";
import { AppError } from "../errors/app-error.js";
import type { Text } from "../text.js";

/** What is asked of the cases of one process: by its process file, then by the caller. */
export interface Asked {
  readonly id: string;
  readonly process: { readonly filters?: readonly Filter[] } | null;
  readonly filters?: readonly Filter[];
  /** People behind units, by name; absent = not known. */
  readonly staff?: Readonly<Record<string, number>>;
}

/** The filters of a process in the order in which they are applied. */
export const filtersOf = ({
  process,
  filters = [],
}: Pick<Asked, "process" | "filters">): readonly Filter[] => [...(process?.filters ?? []), ...filters];

/** The filters of every process that has some, in words. */
export const filtersInWords = (
  asked: readonly Asked[],
): readonly { readonly process: string; readonly filters: readonly Text[] }[] =>
  asked
    .map((one) => ({ process: one.id, filters: filtersOf(one).map(filterWords) }))
    .filter(({ filters }) => filters.length > 0);

/**
 * A filter on an organisational unit makes every number one of this unit: it needs the people of `governance.md` 5.2.
 * Throws `unit-too-small`.
 */
export function refuseSmallUnits(asked: readonly Asked[], { name, k_staff, extremes }: Profile): void {
  if (extremes) return;
  for (const one of asked) {
    for (const unit of filtersOf(one).flatMap(unitsOf)) {
      if (k_staff === null || (one.staff?.[unit] ?? 0) < k_staff)
        throw new AppError("unit-too-small", { unit, profile: name, k_staff });
    }
  }
}

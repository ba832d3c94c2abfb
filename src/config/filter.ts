/** Activities of which one suffices. */
type Activities = readonly string[];

/** What a period is compared with: the first stamp of a case, its completion, or every day between the two. */
export const periodKinds = ["started", "completed", "active"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Attributes that every process may have; a process file may name others. */
export const commonAttributes = ["channel", "outcome", "org_unit"] as const;
export type CommonAttribute = (typeof commonAttributes)[number];

export const isCommonAttribute = (name: string): name is CommonAttribute =>
  commonAttributes.some((one) => one === name);

/** How closely one activity follows another. */
export const followKinds = ["directly", "eventually"] as const;
export type FollowKind = (typeof followKinds)[number];

/**
 * A condition on whole cases: a case stays or goes with all its events. Of several values one suffices; `lacks` asks for
 * a case without any of them. Days are ISO dates of the administration's clock, both included; null = open.
 */
export type Filter =
  | {
      readonly kind: "period";
      readonly cases: PeriodKind;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: "completed" }
  | { readonly kind: "starts_with"; readonly activities: Activities }
  | { readonly kind: "ends_with"; readonly activities: Activities }
  | { readonly kind: "contains"; readonly activities: Activities }
  | { readonly kind: "lacks"; readonly activities: Activities }
  | { readonly kind: "follows"; readonly how: FollowKind; readonly from: Activities; readonly to: Activities }
  | { readonly kind: "attribute"; readonly name: string; readonly values: readonly string[] }
  | { readonly kind: "org_unit"; readonly units: readonly string[] }
  | {
      readonly kind: "throughput";
      /** Seconds, included; null = open. */
      readonly from_seconds: number | null;
      readonly to_seconds: number | null;
    }
  | { readonly kind: "coverage"; /** More than 0, at most 1. */ readonly share: number };

/** The filter of one kind. */
export type FilterOf<K extends Filter["kind"]> = Extract<Filter, { readonly kind: K }>;

/** Every activity that a filter names, in its order. */
export function activitiesOf(filter: Filter): readonly string[] {
  if (filter.kind === "follows") return [...filter.from, ...filter.to];
  return "activities" in filter ? filter.activities : [];
}

/** Every organisational unit that a filter names, in its order. */
export function unitsOf(filter: Filter): readonly string[] {
  if (filter.kind === "org_unit") return filter.units;
  return filter.kind === "attribute" && filter.name === "org_unit" ? filter.values : [];
}

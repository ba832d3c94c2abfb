import type { ResourceMode, TimePrecision } from "./source.js";

/** Who a result is for. `public-data` is no level of protection: it marks a log that concerns no person. */
export type ProfileName = "intern" | "verwaltung" | "oeffentlich" | "public-data";

/** The profiles that protect, from the loosest to the strictest; what a project can choose from. */
export const protectingProfiles = [
  "intern",
  "verwaltung",
  "oeffentlich",
] as const satisfies readonly ProfileName[];

/** What the release gate asks for. Counts are cases or people, durations seconds; null = not shown at all. */
export interface Profile {
  readonly name: ProfileName;
  /** Cases that must stand behind every published cell. */
  readonly k_cases: number;
  /** People who must stand behind an organisational unit; null = nothing is shown by unit. */
  readonly k_staff: number | null;
  /** Cases that a process must have to be reported at all. */
  readonly min_cases: number;
  /** Published counts are multiples of this. */
  readonly round_counts: number;
  /** Published counts of steps, transitions and repetitions are multiples of this, or of `round_counts` where that is more. */
  readonly round_step_counts: number;
  /** Published durations are multiples of this. */
  readonly round_seconds: number;
  /** Variants shown at most. */
  readonly variants: number;
  /** Whether minima, maxima and single stamps may leave. */
  readonly extremes: boolean;
}

const day = 86_400;

/** `governance.md` 5.1; a policy file can only tighten these. */
export const profiles = {
  intern: {
    name: "intern",
    k_cases: 5,
    k_staff: 10,
    min_cases: 30,
    round_counts: 1,
    round_step_counts: 5,
    round_seconds: day / 10,
    variants: 50,
    extremes: false,
  },
  verwaltung: {
    name: "verwaltung",
    k_cases: 10,
    k_staff: 10,
    min_cases: 100,
    round_counts: 5,
    round_step_counts: 5,
    round_seconds: day / 2,
    variants: 10,
    extremes: false,
  },
  oeffentlich: {
    name: "oeffentlich",
    k_cases: 20,
    k_staff: null,
    min_cases: 500,
    round_counts: 10,
    round_step_counts: 10,
    round_seconds: day,
    variants: 5,
    extremes: false,
  },
  "public-data": {
    name: "public-data",
    k_cases: 1,
    k_staff: null,
    min_cases: 0,
    round_counts: 1,
    round_step_counts: 1,
    round_seconds: 0,
    variants: Number.POSITIVE_INFINITY,
    extremes: true,
  },
} as const satisfies Record<ProfileName, Profile>;

/** What a project may do: `policy.yaml`, or `defaultPolicy`. */
export interface Policy {
  /** Null = no policy file. */
  readonly version: string | null;
  readonly profiles_allowed: readonly ProfileName[];
  readonly profiles: Readonly<Record<ProfileName, Profile>>;
  /** Least values that no profile undercuts. */
  readonly floors: { readonly k_cases: number; readonly k_staff: number; readonly min_cases: number };
  /** The loosest mode that a process file may choose; `pseudonym` needs the id of the agreement that allows it. */
  readonly resource: { readonly mode: ResourceMode; readonly agreement: string | null };
  /** How finely times of data that concern people are stored; a policy file may only coarsen it. */
  readonly time_precision: Exclude<TimePrecision, "source">;
}

const freedom: Readonly<Record<ResourceMode, number>> = { drop: 0, role: 1, handover: 1, pseudonym: 2 };

/** Whether a policy lets a process file choose this mode. */
export const allowsMode = (policy: Policy, mode: ResourceMode): boolean =>
  freedom[mode] <= freedom[policy.resource.mode] &&
  (mode !== "pseudonym" || policy.resource.agreement !== null);

/** The policy of a project without a policy file. */
export const defaultPolicy: Policy = {
  version: null,
  profiles_allowed: protectingProfiles,
  profiles,
  floors: { k_cases: 5, k_staff: 7, min_cases: 30 },
  resource: { mode: "handover", agreement: null },
  time_precision: "minute",
};

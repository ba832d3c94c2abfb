import type { Deadline } from "./deadline.js";

/** How long a case of a process may take. `source`: who says so. */
export type Target = SpanTarget | StatutoryTarget;

/** A day counts 86 400 seconds on the clock that `basis` names. */
export interface SpanTarget {
  readonly throughput_seconds: number;
  readonly basis: "calendar" | "working";
  readonly source: string;
}

/** A deadline that a law names, counted from the day after the first stamp (§§ 187 to 193 BGB). */
export interface StatutoryTarget {
  readonly deadline: Deadline;
  readonly basis: "statutory";
  /** The rule, for example `§ 75 VwGO`. */
  readonly source: string;
}

/** A stretch of a case between two chosen steps whose time is measured. */
export interface Segment {
  readonly name: string;
  /** The step whose completion opens it. */
  readonly from: string;
  /** The step whose completion closes it; the same one stands for its next occurrence. */
  readonly to: string;
  readonly from_occurrence: "first" | "last";
  readonly to_occurrence: "next" | "last";
}

/** A segment as it is without further words: from the first A to the next B, called `A → B`. */
export const segmentOf = (o: { readonly from: string; readonly to: string } & Partial<Segment>): Segment => ({
  name: `${o.from} → ${o.to}`,
  from_occurrence: "first",
  to_occurrence: "next",
  ...o,
});

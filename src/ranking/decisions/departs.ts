import type { Text } from "../../text.js";
import type { Decision } from "./record.js";

/** A row of the ranking that a decision is held against: one per process and score. */
export interface Proposed {
  readonly process: string;
  readonly score: string;
  /** `A`, `B`, `C` or `none`. */
  readonly class: string;
  /** Null where the class is `none`, or withheld. */
  readonly rank: number | null;
}

/** The rule behind `departs`, as it is printed. */
export const departsRule: Text = {
  de: "Vom Vorschlag weicht ab: ein Pilot oder eine Umsetzung, wenn der Prozess in keinem Punktwert in Klasse A oder B steht oder wenn in jedem solchen Punktwert ein besser gereihter Prozess der Klasse A oder B noch offen ist; ebenso Zurückstellen oder Ablehnen eines Prozesses der Klasse A. Eine Abweichung ist erlaubt und braucht ihre Begründung.",
  en: "Departs from the proposal: a pilot or an implementation where the process is in class A or B of no score, or where in every such score a better ranked process of class A or B is still open; likewise deferring or rejecting a process of class A. A departure is allowed and needs its reason.",
};

const pursued: ReadonlySet<string> = new Set(["A", "B"]);

/**
 * Whether a decision departs from the proposal, by `departsRule`. `isOpen`: nobody has decided about a process yet. Null
 * where the ranking holds no row of the process: there is no proposal then.
 */
export function departs(
  process: string,
  decision: Decision,
  proposed: readonly Proposed[],
  isOpen: (process: string) => boolean,
): boolean | null {
  const own = proposed.filter((row) => row.process === process);
  if (own.length === 0) return null;
  switch (decision) {
    case "deferred":
    case "rejected":
      return own.some((row) => row.class === "A");
    case "pilot":
    case "implemented":
      return own.every((row) => !pursued.has(row.class) || passesOver(row, proposed, isOpen));
    case "open":
    case "examine":
    case "ended":
      return false;
  }
}

/** A place that is withheld passes over nobody that could be told. */
const passesOver = (
  { process, score, rank }: Proposed,
  proposed: readonly Proposed[],
  isOpen: (process: string) => boolean,
): boolean =>
  rank !== null &&
  proposed.some(
    (other) =>
      other.process !== process &&
      other.score === score &&
      pursued.has(other.class) &&
      other.rank !== null &&
      other.rank < rank &&
      isOpen(other.process),
  );

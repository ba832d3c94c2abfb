import type { Text } from "../text.js";
import { nearest } from "./nearest.js";

/** A step that a process file says something about and that the data do not have. */
export interface UnseenActivity {
  readonly activity: string;
  /** The step that was probably meant; null where none is near. */
  readonly near: string | null;
}

/** The parts of a process file that name steps. */
interface Named {
  readonly activities: Readonly<Record<string, unknown>>;
  readonly legitimate_repeats: readonly string[];
}

/** The steps of a process file that are not among those of the data, in the file's order; none where there are no data. */
export function unseenActivities(
  { activities, legitimate_repeats: repeats }: Named,
  known: readonly string[],
): readonly UnseenActivity[] {
  if (known.length === 0) return [];
  const named = new Set([...Object.keys(activities), ...repeats]);
  const free = known.filter((activity) => !named.has(activity)).sort();
  return [...named]
    .filter((activity) => !known.includes(activity))
    .map((activity) => ({ activity, near: nearest(activity, free) }));
}

/** That what a process file says of these steps has no effect. */
export function unseenWords(unseen: readonly UnseenActivity[]): Text {
  const list = (say: (one: UnseenActivity) => string): string => unseen.map(say).join(", ");
  return {
    de: `Die Prozessdatei nennt Schritte, die in den Daten nicht vorkommen; was dort steht, wirkt nicht: ${list(
      ({ activity, near }) => `„${activity}“${near === null ? "" : ` (meinten Sie „${near}“?)`}`,
    )}.`,
    en: `The process file names steps that the data do not have; what it says of them has no effect: ${list(
      ({ activity, near }) => `“${activity}”${near === null ? "" : ` (did you mean “${near}”?)`}`,
    )}.`,
  };
}

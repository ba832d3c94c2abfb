import type { Say } from "../charts/chart.js";
import type { Profile } from "../config/policy.js";
import type { Text } from "../text.js";
import { stamp } from "./data-words.js";
import type { Part } from "./html.js";
import { profileLabels } from "./profile-words.js";

/** What a line of scope is made of. */
export interface ScopeLine {
  /** The period as `periodText` gives it; empty = not known, and not said. */
  readonly period?: string;
  /** When the data were exported, as the process file says; of several processes the first and the last; undefined = nobody said. */
  readonly exported_at?: string | readonly string[] | undefined;
  readonly profile: Profile;
  /** What else is to be known before the first sentence. */
  readonly more?: readonly Part[];
}

/** The one line under the title of a report: period, data as of, profile, and what this kind of report adds. */
export function scopeLine(
  { period = "", exported_at, profile, more = [] }: ScopeLine,
  say: Say,
): readonly Part[] {
  return [
    ...(period === "" ? [] : [period]),
    ...asOf(exported_at, say),
    `${say.text(words.profile)} ${say.text(profileLabels[profile.name])}`,
    ...more,
  ];
}

function asOf(exported: string | readonly string[] = [], say: Say): readonly string[] {
  const all = [exported].flat().toSorted();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return [];
  const days = [...new Set([stamp(first, say), stamp(last, say)])];
  return [`${say.text(words.asOf)} ${days.join(" – ")}`];
}

const words = {
  asOf: { de: "Stand der Daten", en: "Data as of" },
  profile: { de: "Profil", en: "Profile" },
} as const satisfies Record<string, Text>;

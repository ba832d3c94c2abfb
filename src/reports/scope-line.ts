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
  /** When the data were exported, as the process file says; undefined = nobody said. */
  readonly exported_at?: string | undefined;
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
    ...(exported_at === undefined ? [] : [`${say.text(words.asOf)} ${stamp(exported_at, say)}`]),
    `${say.text(words.profile)} ${say.text(profileLabels[profile.name])}`,
    ...more,
  ];
}

const words = {
  asOf: { de: "Stand der Daten", en: "Data as of" },
  profile: { de: "Profil", en: "Profile" },
} as const satisfies Record<string, Text>;

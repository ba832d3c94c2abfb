import type { Say } from "../charts/chart.js";
import type { Profile } from "../config/policy.js";
import { profileSentence, roundingNote, withheldNote } from "../reports/profile-words.js";
import type { ReleasedTables } from "../release/tables.js";
import type { Text } from "../text.js";
import { indented } from "./table.js";

const words = {
  heading: { de: "Datenschutz", en: "Data protection" },
  more: {
    de: "Mehr Einzelheiten innerhalb der Dienststelle: --profile intern",
    en: "More details inside the department: --profile intern",
  },
} as const satisfies Record<string, Text>;

/** What the profile did to the numbers above, what it withheld, and how to see more of it where that is allowed. `cells`: how many `•` it shows. */
export function protectionLines(
  tables: ReleasedTables,
  profile: Profile,
  say: Say,
  width: number,
  cells: number = tables.all.reduce((sum, table) => sum + table.suppressedCells, 0),
): readonly string[] {
  const rounding = roundingNote(profile, say);
  return [
    say.text(words.heading),
    ...[
      profileSentence(profile, say),
      ...(rounding === null ? [] : [rounding]),
      ...(cells === 0 ? [] : [withheldNote(cells, say)]),
      ...(cells > 0 && profile.name !== "intern" ? [say.text(words.more)] : []),
    ].flatMap((sentence) => indented(sentence, width)),
  ];
}

/** Why a process is not shown at all. */
export const tooFew = (profile: Profile, say: Say): string =>
  say.text({
    de: `Weniger als ${say.number(profile.min_cases)} Fälle; zum Schutz einzelner Personen nicht ausgewiesen.`,
    en: `Fewer than ${say.number(profile.min_cases)} cases; not shown, to protect individuals.`,
  });

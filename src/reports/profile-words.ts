import type { Say } from "../charts/chart.js";
import { stepRoundingNote } from "../charts/notes.js";
import type { Profile, ProfileName } from "../config/policy.js";
import type { Text } from "../text.js";

/** Names of the profiles as a reader sees them. */
export const profileLabels: Readonly<Record<ProfileName, Text>> = {
  intern: { de: "intern", en: "internal" },
  verwaltung: { de: "Verwaltung", en: "administration" },
  oeffentlich: { de: "öffentlich", en: "public" },
  "public-data": { de: "öffentliche Daten", en: "public data" },
};

/** What the profile does to the numbers of the report, in one sentence. */
export function profileSentence(profile: Profile, say: Say): string {
  if (profile.name === "public-data") return say.text(unprotected);
  const k = say.number(profile.k_cases);
  const minimum = say.number(profile.min_cases);
  return say.text({
    de: `Zusammengefasst nach Profil ${profileLabels[profile.name].de}: Ausgewiesen wird nur, wohinter mindestens ${k} Fälle stehen, und nur für Prozesse ab ${minimum} Fällen.`,
    en: `Aggregated under the profile ${profileLabels[profile.name].en}: only what at least ${k} cases stand behind is shown, and only for processes of at least ${minimum} cases.`,
  });
}

/** How counts were rounded; null where they were not. */
export function roundingNote(profile: Profile, say: Say): string | null {
  if (profile.round_counts > 1) {
    const step = say.number(profile.round_counts);
    return say.text({
      de: `Gerundet auf ${step}; Summen können abweichen.`,
      en: `Rounded to ${step}; sums may differ.`,
    });
  }
  return profile.round_step_counts > 1 ? stepRoundingNote(profile, say) : null;
}

/** The mark of a report on a log that concerns no person. */
export const unprotected: Text = {
  de: "Öffentliche oder künstliche Daten: keine Schutzschwellen angewendet.",
  en: "Public or synthetic data: no protection thresholds applied.",
};

/** The footnote of the sign • with the number of cells. */
export function withheldNote(cells: number, say: Say): string {
  const n = say.number(cells);
  return say.text({
    de: `• Wert zum Schutz einzelner Personen nicht ausgewiesen (${n} ${cells === 1 ? "Zelle" : "Zellen"}).`,
    en: `• Value withheld to protect individual persons (${n} ${cells === 1 ? "cell" : "cells"}).`,
  });
}

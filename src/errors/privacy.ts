import type { Catalogue } from "./words.js";

/** Errors of the privacy family: something was asked for that a protection rule forbids. Nothing was written. */
export const privacyErrors = {
  /** `public-data` is a statement about the log, not a level of protection that one can choose. */
  "profile-public-data": (_: Record<string, never>) => ({
    exit: 5,
    message: {
      de: "„public-data“ ist kein Profil: Es hebt den Schutz kleiner Fallzahlen auf.",
      en: `"public-data" is not a profile: it lifts the protection of small numbers of cases.`,
    },
    hint: {
      de:
        "Nur wenn die Datei keine personenbezogenen Daten enthält (künstlich erzeugt oder für die Forschung " +
        "veröffentlicht), erklären Sie das mit --public-data. Sonst: --profile intern, verwaltung oder oeffentlich.",
      en:
        "Only if the file holds no personal data (synthetic, or published for research) declare that with " +
        "--public-data. Otherwise: --profile intern, verwaltung or oeffentlich.",
    },
  }),
  /** The whole answer would rest on too few cases. */
  "all-withheld": (p: { processes: readonly string[]; profile: string; min_cases: number }) => ({
    exit: 5,
    message: {
      de:
        `${p.processes.map((id) => `„${id}“`).join(", ")}: weniger als ${p.min_cases} Fälle. Zum Schutz ` +
        `einzelner Personen zeigt das Profil „${p.profile}“ dazu keine Kennzahlen.`,
      en:
        `${p.processes.map((id) => `"${id}"`).join(", ")}: fewer than ${p.min_cases} cases. To protect ` +
        `individuals the profile "${p.profile}" shows no measures.`,
    },
    hint: {
      de:
        "Werten Sie einen längeren Zeitraum aus. " +
        (p.profile === "intern" ? "" : "Innerhalb der Dienststelle zeigt --profile intern mehr. ") +
        "Für Daten ohne Personenbezug gibt es --public-data.",
      en:
        "Analyse a longer period. " +
        (p.profile === "intern" ? "" : "Inside the department --profile intern shows more. ") +
        "For data that concern no person there is --public-data.",
    },
  }),
  /** A pseudonym must mean the same person in the next export; a key that is forgotten cannot do that. */
  "pseudonym-without-key": (p: { process: string }) => ({
    exit: 5,
    message: {
      de: `„${p.process}“: Personen sollen als Pseudonym geführt werden (resource: pseudonym), aber es gibt keinen dauerhaften Schlüssel. Es wurde nichts eingelesen.`,
      en: `"${p.process}": people are to be kept as pseudonyms (resource: pseudonym), but there is no lasting key. Nothing was read in.`,
    },
    hint: {
      de: "Schlüssel anlegen: prozessradar key create. Oder in der Prozessdatei columns.resource.mode auf handover oder drop setzen.",
      en: "Create a key: prozessradar key create. Or set columns.resource.mode to handover or drop in the process file.",
    },
  }),
  /** Secrecy classes above `general` do not leave for the public. */
  "profile-blocked-by-secrecy": (p: { process: string; secrecy: string; profile: string }) => ({
    exit: 5,
    message: {
      de:
        `Der Prozess „${p.process}“ unterliegt einer besonderen Geheimhaltung (secrecy: ${p.secrecy}) und darf ` +
        `nicht im Profil „${p.profile}“ erscheinen. Es wurde nichts geschrieben.`,
      en:
        `The process "${p.process}" is subject to special secrecy (secrecy: ${p.secrecy}) and must not appear ` +
        `under the profile "${p.profile}". Nothing was written.`,
    },
    hint: {
      de: `Ohne diesen Prozess: --only mit den Kennungen der übrigen Prozesse. Oder: --profile verwaltung.`,
      en: `Without this process: --only with the ids of the other processes. Or: --profile verwaltung.`,
    },
  }),
} satisfies Catalogue;

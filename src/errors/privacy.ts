import type { Text } from "../text.js";
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
  /** A comparison would rest on too few cases, or give away the few that it leaves out. */
  "comparison-withheld": (p: {
    a: string;
    b: string;
    profile: string;
    min_cases: number;
    k_cases: number;
  }) => ({
    exit: 5,
    message: {
      de:
        `Der Vergleich von „${p.a}“ und „${p.b}“ wird nicht gezeigt: Im Profil „${p.profile}“ braucht jede Gruppe ` +
        `mindestens ${p.min_cases} abgeschlossene Fälle, und die übrigen Fälle des Prozesses müssen mindestens ` +
        `${p.k_cases} sein, oder es darf keine geben.`,
      en:
        `The comparison of "${p.a}" and "${p.b}" is not shown: under the profile "${p.profile}" each group needs at ` +
        `least ${p.min_cases} completed cases, and the other cases of the process have to be at least ${p.k_cases}, ` +
        `or none.`,
    },
    hint: {
      de:
        "Wählen Sie größere Gruppen, zum Beispiel ganze Jahre, und prüfen Sie die Schreibweise: Eine Gruppe, die es nicht gibt, hat keine Fälle." +
        (p.profile === "intern" ? "" : " Innerhalb der Dienststelle zeigt --profile intern mehr."),
      en:
        "Choose larger groups, for example whole years, and check the spelling: a group that does not exist has no cases." +
        (p.profile === "intern" ? "" : " Inside the department --profile intern shows more."),
    },
  }),
  /** Periods that differ by a few days would give away the cases of these days. */
  "period-too-fine": (p: { period: string; profile: string; bucket: "month" | "quarter" }) => ({
    exit: 5,
    message: {
      de: `Im Profil „${p.profile}“ beginnen und enden Zeiträume nur mit ganzen ${p.bucket === "month" ? "Monaten" : "Quartalen"}, nicht wie „${p.period}“.`,
      en: `Under the profile "${p.profile}" periods begin and end with whole ${p.bucket === "month" ? "months" : "quarters"} only, not like "${p.period}".`,
    },
    hint: {
      de: `Zum Beispiel: ${p.bucket === "month" ? "2024-05, 2024-Q3 oder 2024-03-01..2024-05-31" : "2024 oder 2024-Q3"}. Innerhalb der Dienststelle: --profile intern.`,
      en: `For example: ${p.bucket === "month" ? "2024-05, 2024-Q3 or 2024-03-01..2024-05-31" : "2024 or 2024-Q3"}. Inside the department: --profile intern.`,
    },
  }),
  /** Evaluations of people are in no catalogue, whatever the profile. */
  "by-person": (p: { profile: string; k_staff: number | null; k_cases: number }) => ({
    exit: 5,
    message: {
      de: "Auswertung nach Personen ist nicht vorgesehen (Auswertungskatalog; § 72 LPVG NRW). Es wurde nichts geschrieben.",
      en: "There is no evaluation by person (catalogue of evaluations; § 72 LPVG NRW). Nothing was written.",
    },
    hint:
      p.k_staff === null
        ? {
            de: `Möglich: --by mit einem Merkmal der Fälle, zum Beispiel channel (Profil ${p.profile}: ab ${p.k_cases} Fällen je Wert).`,
            en: `Possible: --by with an attribute of the cases, for example channel (profile ${p.profile}: from ${p.k_cases} cases a value).`,
          }
        : {
            de: `Möglich: --by org_unit (Profil ${p.profile}: ab ${p.k_staff} Beschäftigten und ${p.k_cases} Fällen je Gruppe).`,
            en: `Possible: --by org_unit (profile ${p.profile}: from ${p.k_staff} members of staff and ${p.k_cases} cases a group).`,
          },
  }),
  /** Figures of a unit with few people are figures of these people. */
  "unit-too-small": (p: { unit: string; profile: string; k_staff: number | null }) => ({
    exit: 5,
    message:
      p.k_staff === null
        ? {
            de: `Das Profil „${p.profile}“ zeigt nichts nach Organisationseinheiten.`,
            en: `The profile "${p.profile}" shows nothing by organisational unit.`,
          }
        : {
            de: `„${p.unit}“ wird im Profil „${p.profile}“ nicht gezeigt: Hinter einer Organisationseinheit müssen mindestens ${p.k_staff} Personen stehen.`,
            en: `"${p.unit}" is not shown under the profile "${p.profile}": at least ${p.k_staff} people have to be behind an organisational unit.`,
          },
    hint:
      p.k_staff === null
        ? {
            de: "Möglich ist es mit --profile intern oder verwaltung, wo genug Personen hinter der Einheit stehen.",
            en: "It is possible with --profile intern or verwaltung, where enough people are behind the unit.",
          }
        : {
            de: "Wie viele Personen zu einer Einheit gehören, steht in prozessradar.yaml unter org_units; ohne Angabe gilt sie als zu klein.",
            en: "How many people belong to a unit is stated in prozessradar.yaml under org_units; without it the unit counts as too small.",
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
      de: "In prozessradar.yaml key_file: ../schluessel/projekt.key eintragen, dann: prozessradar key create. Oder in der Prozessdatei columns.resource.mode auf handover oder drop setzen.",
      en: "Add key_file: ../keys/project.key to prozessradar.yaml, then: prozessradar key create. Or set columns.resource.mode to handover or drop in the process file.",
    },
  }),
  /** P-07: a study has an end. `store`: the folder with what is stored; null where nothing is. */
  "data-expired": (p: { process: string; delete_on: string; store: string | null }) => ({
    exit: 5,
    message: {
      de: `„${p.process}“: Der Tag, bis zu dem die Daten zu löschen waren, ist vorbei (processing.delete_on: ${p.delete_on}). Es wurde nichts ausgewertet.`,
      en: `"${p.process}": the day by which the data were to be deleted is over (processing.delete_on: ${p.delete_on}). Nothing was analysed.`,
    },
    hint: {
      de:
        (p.store === null
          ? `Löschen: prozessradar purge ${p.process} --exports --by FUNKTION. `
          : `Den Datenspeicher ${p.store} und die Exporte löschen: prozessradar purge ${p.process} --exports --by FUNKTION; die übrigen Prozesse werden beim nächsten Mal neu eingelesen. `) +
        "Danach die Prozessdatei aus dem Projekt nehmen. Ein späteres Datum kann nur setzen, wer die Verarbeitung verantwortet.",
      en:
        (p.store === null
          ? `To delete: prozessradar purge ${p.process} --exports --by FUNCTION. `
          : `Delete the store ${p.store} and the exports: prozessradar purge ${p.process} --exports --by FUNCTION; the other processes are read anew next time. `) +
        "Then take the process file out of the project. Only whoever is responsible for the processing can set a later date.",
    },
  }),
  /** G-10: special categories of personal data are never read, not even to check for equal treatment. */
  "protected-column": (p: { column: string; kind: Text }) => ({
    exit: 5,
    message: {
      de: `Die Spalte „${p.column}“ enthält dem Namen nach besonders geschützte Angaben (${p.kind.de}, Art. 9 DSGVO). Es wurde nichts eingelesen.`,
      en: `By its name the column "${p.column}" holds specially protected data (${p.kind.en}, Art. 9 GDPR). Nothing was read in.`,
    },
    hint: {
      de: "Die Spalte aus columns herausnehmen; unter drop steht sie richtig. Sagt der Name etwas anderes, als er scheint: die Spalte vor dem Export umbenennen.",
      en: "Take the column out of columns; under drop it is in the right place. If the name means something else than it seems to: rename the column before the export.",
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

import type { Text } from "../text.js";
import type { Catalogue } from "./words.js";

/** What shows more, under any profile but the one that does. */
const inside = (profile: string): Text =>
  profile === "intern"
    ? { de: "", en: "" }
    : {
        de: ", oder innerhalb der Dienststelle: --profile intern",
        en: ", or inside the department: --profile intern",
      };

/** Errors about measuring an effect, or trying one. */
export const effectErrors = {
  "no-since": (p: { process: string }) => ({
    exit: 2,
    message: {
      de: `Für „${p.process}“ ist weder ein Stichtag genannt noch ein Pilot oder eine Umsetzung festgehalten.`,
      en: `For "${p.process}" neither a date is given nor a pilot or an implementation recorded.`,
    },
    hint: {
      de: "Stichtag nennen: --since 2024-07-01, oder die Entscheidung festhalten: prozessradar decide",
      en: "Give the date: --since 2024-07-01, or record the decision: prozessradar decide",
    },
  }),
  "effect-twice": (p: { process: string }) => ({
    exit: 2,
    message: {
      de: `„${p.process}“ ist zweimal genannt: Ein Prozess wird nicht mit sich selbst verglichen.`,
      en: `"${p.process}" is named twice: a process is not compared with itself.`,
    },
    hint: {
      de: "Mit --against nur andere Prozesse nennen, jeden einmal.",
      en: "Name only other processes with --against, each once.",
    },
  }),
  "effect-unmatched": (p: { process: string; since: string }) => ({
    exit: 2,
    message: {
      de: `In „${p.process}“ hat kein ganzer Monat seit ${p.since} auf beiden Seiten mindestens 5 abgeschlossene Fälle, die bis zu ihrem Ende beobachtet sind.`,
      en: `In "${p.process}" no whole month since ${p.since} has at least 5 completed cases on both sides that were seen to their end.`,
    },
    hint: {
      de: "Gebraucht werden dieselben Kalendermonate davor und genug Zeit danach: neuere Exporte laden oder später messen.",
      en: "The same calendar months before are needed, and enough time after: load newer exports or measure later.",
    },
  }),
  "what-if-nothing": (p: { process: string }) => ({
    exit: 2,
    message: {
      de: `Für „${p.process}“ ist kein Schritt genannt, der von selbst liefe.`,
      en: `For "${p.process}" no step is named that would run by itself.`,
    },
    hint: {
      de: 'Zum Beispiel: --automate "Antrag erfasst=0,8"',
      en: 'For example: --automate "Application entered=0.8"',
    },
  }),
  "what-if-step-twice": (p: { process: string; activity: string }) => ({
    exit: 2,
    message: {
      de: `--automate nennt den Schritt „${p.activity}“ zweimal.`,
      en: `--automate names the activity "${p.activity}" twice.`,
    },
    hint: { de: "Jeden Schritt einmal nennen.", en: "Name each activity once." },
  }),
  "what-if-step-small": (p: { process: string; activity: string; profile: string; k_cases: number }) => ({
    exit: 5,
    message: {
      de: `Der Schritt „${p.activity}“ kommt in „${p.process}“ in weniger als ${p.k_cases} Fällen vor; im Profil „${p.profile}“ wird dazu nichts gezeigt.`,
      en: `The activity "${p.activity}" occurs in fewer than ${p.k_cases} cases of "${p.process}"; under the profile "${p.profile}" nothing is shown about it.`,
    },
    hint: {
      de: "Einen häufigeren Schritt wählen oder einen längeren Zeitraum laden.",
      en: "Choose a more frequent activity or load a longer period.",
    },
  }),
  "what-if-no-cases": (p: { process: string }) => ({
    exit: 2,
    message: {
      de: `„${p.process}“ hat keinen abgeschlossenen Fall, der sich nachspielen ließe.`,
      en: `"${p.process}" has no completed case that could be replayed.`,
    },
    hint: {
      de: "Sind die Endschritte in der Prozessdatei richtig erklärt (activities.<Schritt>.end: true)?",
      en: "Are the end activities declared rightly in the process file (activities.<step>.end: true)?",
    },
  }),
  "what-if-withheld": (p: { process: string; profile: string; min_cases: number }) => ({
    exit: 5,
    message: {
      de: `„${p.process}“ wird nicht durchgespielt: Im Profil „${p.profile}“ braucht es dafür mindestens ${p.min_cases} abgeschlossene Fälle.`,
      en: `"${p.process}" is not replayed: under the profile "${p.profile}" that needs at least ${p.min_cases} completed cases.`,
    },
    hint: {
      de: `Einen längeren Zeitraum laden${inside(p.profile).de}.`,
      en: `Load a longer period${inside(p.profile).en}.`,
    },
  }),
  "effect-withheld": (p: { process: string; profile: string; min_cases: number; k_cases: number }) => ({
    exit: 5,
    message: {
      de: `Die Wirkung in „${p.process}“ wird nicht gezeigt: Im Profil „${p.profile}“ braucht jede Seite mindestens ${p.min_cases} Fälle.`,
      en: `The effect in "${p.process}" is not shown: under the profile "${p.profile}" each side needs at least ${p.min_cases} cases.`,
    },
    hint: {
      de: `Einen längeren Zeitraum messen${inside(p.profile).de}.`,
      en: `Measure a longer period${inside(p.profile).en}.`,
    },
  }),
} satisfies Catalogue;

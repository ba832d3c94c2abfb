import type { Say } from "../../charts/chart.js";
import type { Profile } from "../../config/policy.js";
import type { Text } from "../../text.js";
import { html } from "../html.js";
import { profileLabels, unprotected } from "../profile-words.js";
import type { ReportInput } from "../report-input.js";
import type { Section } from "../section.js";

/** The profile with every threshold and rounding that the results went through. */
export function protectionSection({ profile }: Pick<ReportInput, "profile">, say: Say): Section {
  return {
    id: "protection",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text(profile.name === "public-data" ? unprotected : atLeast(profile, say)),
    body: html`<dl class="pairs">
        ${thresholds(profile, say).map(
          ([name, value]) =>
            html`<div>
              <dt>${say.text(name)}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      <p>${say.text(words.how)}</p>`,
  };
}

const atLeast = ({ k_cases: k }: Profile, say: Say): Text => ({
  de: `Ausgewiesen wird nur, wohinter mindestens ${say.number(k)} Fälle stehen`,
  en: `Only what at least ${say.number(k)} cases stand behind is shown`,
});

function thresholds(profile: Profile, say: Say): readonly (readonly [Text, string])[] {
  return [
    [words.profile, say.text(profileLabels[profile.name])],
    [words.cases, say.number(profile.k_cases)],
    [words.staff, staff(profile, say)],
    [words.process, say.number(profile.min_cases)],
    [words.counts, profile.round_counts <= 1 ? say.text(words.exact) : multiples(profile.round_counts, say)],
    ...(profile.round_step_counts > profile.round_counts
      ? [[words.stepCounts, multiples(profile.round_step_counts, say)] as const]
      : []),
    [words.durations, profile.round_seconds === 0 ? say.text(words.exact) : hours(profile, say)],
    [words.variants, Number.isFinite(profile.variants) ? say.number(profile.variants) : say.text(words.all)],
    [words.extremes, say.text(profile.extremes ? words.shown : words.neverShown)],
  ];
}

function staff({ extremes, k_staff: k }: Profile, say: Say): string {
  if (extremes) return say.text(words.noThreshold);
  return k === null ? say.text(words.neverShown) : say.number(k);
}

const multiples = (step: number, say: Say): string =>
  say.text({ de: `auf Vielfache von ${say.number(step)}`, en: `to multiples of ${say.number(step)}` });

function hours({ round_seconds: seconds }: Profile, say: Say): string {
  const value = seconds / 3600;
  const shown = say.number(value, Number.isInteger(value) ? 0 : 1);
  return say.text({
    de: `auf Vielfache von ${shown}\u00a0Stunden`,
    en: `to multiples of ${shown}\u00a0hours`,
  });
}

const words = {
  label: { de: "Schutzschwellen", en: "Thresholds" },
  question: { de: "Wie klein darf eine Gruppe sein?", en: "How small may a group be?" },
  profile: { de: "Profil", en: "Profile" },
  cases: {
    de: "Fälle hinter jeder Zeile einer Tabelle, mindestens",
    en: "Cases behind a row of a table, at least",
  },
  staff: { de: "Beschäftigte einer Stelle oder Rolle, mindestens", en: "People of a unit or role, at least" },
  process: { de: "Fälle eines Prozesses, mindestens", en: "Cases of a process, at least" },
  counts: { de: "Anzahlen gerundet", en: "Counts rounded" },
  stepCounts: {
    de: "Anzahlen von Schritten, Übergängen, Wiederholungen und Klassen in Arbeitstagen gerundet",
    en: "Counts of steps, transitions, repetitions and classes of working days rounded",
  },
  durations: { de: "Dauern gerundet", en: "Durations rounded" },
  variants: { de: "Ausgewiesene Varianten, höchstens", en: "Variants shown, at most" },
  extremes: { de: "Kleinste und größte Einzelwerte", en: "Smallest and largest single values" },
  exact: { de: "nein", en: "no" },
  all: { de: "alle", en: "all" },
  shown: { de: "ausgewiesen", en: "shown" },
  neverShown: { de: "nicht ausgewiesen", en: "not shown" },
  noThreshold: { de: "keine Schwelle", en: "no threshold" },
  how: {
    de: "Die Zahl der Beschäftigten einer Stelle kommt aus der Konfiguration, nicht aus den Daten; ist sie unbekannt, gilt die Stelle als zu klein.",
    en: "How many people a unit has comes from the configuration, not from the data; where it is unknown, the unit counts as too small.",
  },
} as const satisfies Record<string, Text>;

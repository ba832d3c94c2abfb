import type { Say } from "../../charts/chart.js";
import { profiles, type Profile } from "../../config/policy.js";
import type { Text } from "../../text.js";
import { filterText } from "../filter-words.js";
import { html } from "../html.js";
import { profileLabels } from "../profile-words.js";
import type { Section } from "../section.js";

/** The whole report of a process that the profile does not let out: why, and what can be done. */
export function tooSmall(profile: Profile, say: Say, filters: readonly Text[] = []): Section {
  const minimum = say.number(profile.min_cases);
  return {
    id: "too-small",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text({
      de: `Weniger als ${minimum} Fälle: keine Kennzahlen in diesem Profil`,
      en: `Fewer than ${minimum} cases: no measures in this profile`,
    }),
    body: html`<p>
        ${say.text({
          de: `Das Profil ${profileLabels[profile.name].de} gibt Kennzahlen erst ab ${minimum} Fällen heraus, damit niemand wiedererkannt wird. Dieser Prozess hat weniger. Auch die genaue Zahl wird deshalb nicht genannt.`,
          en: `The profile ${profileLabels[profile.name].en} gives out measures only from ${minimum} cases on, so that nobody can be recognised. This process has fewer. Therefore the exact number is not given either.`,
        })}
      </p>
      ${filters.length === 0 ? null : html`<p>${say.text(words.filtered)} ${filterText(filters, say)}</p>`}
      <h3>${say.text(words.steps)}</h3>
      <ul>
        <li>${say.text(words.longer)}</li>
        ${profile.name === "intern" ? null : html`<li>${inside(say)}</li>`}
        <li>${say.text(words.talk)}</li>
      </ul>`,
  };
}

function inside(say: Say): string {
  const minimum = say.number(profiles.intern.min_cases);
  return say.text({
    de: `Den Bericht für den internen Gebrauch mit --profile intern erstellen (ab ${minimum} Fällen), wenn die Richtlinie des Projekts es erlaubt.`,
    en: `Make the report for internal use with --profile intern (from ${minimum} cases on), if the policy of the project allows it.`,
  });
}

const words = {
  label: { de: "Zu wenige Fälle", en: "Too few cases" },
  question: { de: "Warum steht hier nichts?", en: "Why is there nothing here?" },
  steps: { de: "Was Sie tun können", en: "What you can do" },
  filtered: {
    de: "Ausgewertet wurden nur die Fälle, die alle Filter erfüllen:",
    en: "Only the cases that pass all filters were analysed:",
  },
  longer: {
    de: "Einen längeren Zeitraum exportieren, bis genügend Fälle zusammenkommen.",
    en: "Export a longer period until there are enough cases.",
  },
  talk: {
    de: "Den Ablauf im Gespräch erheben: Bei so wenigen Fällen wissen die Beteiligten mehr als jede Kennzahl.",
    en: "Ask the people: with so few cases they know more than any measure.",
  },
} as const satisfies Record<string, Text>;

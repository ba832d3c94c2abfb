import type { Say } from "../../charts/chart.js";
import type { Profile } from "../../config/policy.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";
import { profileSentence } from "../profile-words.js";
import type { Section } from "../section.js";

/** How to read the report: figures, middle values, signs, and what a log cannot show. */
export function reading(profile: Profile, ranked: boolean, say: Say): Section {
  const paragraph = (text: Text): Html => html`<p>${say.text(text)}</p>`;
  return {
    id: "reading",
    label: say.text(words.label),
    heading: say.text(words.heading),
    body: html`${paragraphs.map(paragraph)}${ranked ? rankingParagraphs.map(paragraph) : null}
      <h3>${say.text(words.signs)}</h3>
      <dl class="pairs">
        ${signs(ranked).map(
          ([sign, meaning]) =>
            html`<div>
              <dt>${sign}</dt>
              <dd>${say.text(meaning)}</dd>
            </div>`,
        )}
      </dl>
      <p>${profileSentence(profile, say)}</p>`,
  };
}

const paragraphs: readonly Text[] = [
  {
    de: "Jede Überschrift nennt das Ergebnis ihres Abschnitts. Darunter stehen Messgröße, Gesamtheit und Zeitraum, dann die Abbildung und dieselben Werte als Tabelle. Wer die Abbildung nicht nutzt, verliert nichts.",
    en: "Every heading states the result of its section. Below it stand measure, population and period, then the figure and the same values as a table. Whoever does not use the figure loses nothing.",
  },
  {
    de: "Die Zahlen stammen aus den Zeitpunkten, die ein Fachverfahren speichert. Sie zeigen, wann ein Schritt festgehalten wurde, nicht, wie lange jemand daran gearbeitet hat. Die Zeit zwischen zwei Schritten enthält Warten und nicht erfasste Arbeit zugleich.",
    en: "The numbers come from the times that a line-of-business system stores. They show when a step was recorded, not how long somebody worked on it. The time between two steps holds both waiting and unrecorded work.",
  },
  {
    de: "Zuerst steht der Median: die Hälfte der Fälle liegt darunter, die Hälfte darüber. Das 90. Perzentil sagt, worunter neun von zehn Fällen bleiben. Der Mittelwert allein führt bei wenigen sehr langen Fällen in die Irre.",
    en: "The median comes first: half of the cases lie below it, half above. The 90th percentile says below what nine out of ten cases stay. The mean alone misleads where there are a few very long cases.",
  },
  {
    de: "Zeiten sind Kalenderzeiten, Wochenenden und Feiertage eingeschlossen, weil auch Antragstellende in Kalendertagen warten. Monate, Wochen, Tage und Stunden folgen der Uhr in Deutschland (Europe/Berlin), auch wenn ein Fachverfahren in einer anderen Zeitzone speichert.",
    en: "Times are calendar times, weekends and holidays included, because applicants wait in calendar days, too. Months, weeks, days and hours follow the clock in Germany (Europe/Berlin), even where a system stores times in another zone.",
  },
];

const rankingParagraphs: readonly Text[] = [
  {
    de: "Ein Punktwert fasst gewichtete Kriterien zu einer Zahl zwischen 0 und 1 zusammen. Fehlt eine Angabe, ist der Punktwert eine Spanne. Unterschiede, die kleiner sind als die Spanne, sind kein Ergebnis.",
    en: "A score combines weighted criteria into one number between 0 and 1. Where information is missing the score is a range. Differences smaller than the range are no result.",
  },
  {
    de: "Die Punktwerte für RPA und für KI beantworten zwei Fragen und werden nie zusammengezählt. Rechtliche und ethische Prüfbedarfe stehen daneben und sind nicht verrechnet.",
    en: "The scores for RPA and for AI answer two questions and are never added up. Legal and ethical points to check stand beside them and are not offset.",
  },
];

const signs = (ranked: boolean): readonly (readonly [string, Text])[] => [
  [
    "•",
    { de: "zum Schutz einzelner Personen nicht ausgewiesen", en: "withheld to protect individual persons" },
  ],
  ["–", { de: "nichts vorhanden", en: "nothing there" }],
  [
    "0",
    {
      de: "gemessen und nichts gefunden, oder weniger als die Hälfte der kleinsten Einheit",
      en: "measured and nothing found, or less than half of the smallest unit",
    },
  ],
  ...(ranked
    ? ([
        ["●", { de: "gemessen: aus den Prozessdaten gezählt", en: "measured: counted in the process data" }],
        ["◐", { de: "angegeben: vom Fachamt beantwortet", en: "stated: answered by the department" }],
        ["○", { de: "angenommen oder ohne Angabe", en: "assumed or not available" }],
      ] as const)
    : []),
];

const words = {
  label: { de: "So lesen Sie diesen Bericht", en: "How to read this report" },
  heading: { de: "So lesen Sie diesen Bericht", en: "How to read this report" },
  signs: { de: "Zeichen", en: "Signs" },
} as const satisfies Record<string, Text>;

import type { Text } from "../text.js";

export interface Term {
  readonly id: string;
  readonly term: Text;
  readonly meaning: Text;
}

/** The words of the reports, one per idea, in the order of the German alphabet. */
export const glossary: readonly Term[] = [
  {
    id: "ablaufvariante",
    term: { de: "Ablaufvariante", en: "Variant" },
    meaning: {
      de: "Fälle mit denselben Arbeitsschritten in derselben Reihenfolge. Die häufigste Variante ist der häufigste Ablauf, nicht der Soll-Ablauf.",
      en: "Cases with the same steps in the same order. The most frequent variant is the usual path, not the intended one.",
    },
  },
  {
    id: "arbeitsschritt",
    term: { de: "Arbeitsschritt", en: "Activity" },
    meaning: {
      de: "Tätigkeit, die im Fachverfahren mit einem Zeitpunkt festgehalten ist. Was auf Papier oder am Telefon geschieht, fehlt, wenn es niemand erfasst.",
      en: "Work that the line-of-business system recorded with a time. What happens on paper or by telephone is missing unless somebody records it.",
    },
  },
  {
    id: "arbeitstag",
    term: { de: "Arbeitstag", en: "Working day" },
    meaning: {
      de: "Tag, an dem nach dem Kalender des Prozesses gearbeitet wird, meist Montag bis Freitag ohne Feiertage. Wo nur von Tagen die Rede ist, sind Kalendertage gemeint.",
      en: "Day on which the calendar of the process says there is work, mostly Monday to Friday without public holidays. Days without that word are calendar days.",
    },
  },
  {
    id: "bearbeitungszeit",
    term: { de: "Bearbeitungszeit", en: "Processing time" },
    meaning: {
      de: "Zeit, in der an einem Fall gearbeitet wird. Sie steht fast nie in Prozessdaten; wo sie genannt ist, hat der Schritt einen Beginn oder das Fachamt hat sie angegeben.",
      en: "Time in which a case is worked on. It is almost never in process data; where it is given, the step has a start or the department has stated it.",
    },
  },
  {
    id: "durchlaufzeit",
    term: { de: "Durchlaufzeit", en: "Throughput time" },
    meaning: {
      de: "Zeit vom ersten bis zum letzten Ereignis eines Falls, Wartezeiten eingeschlossen. Sie ist keine Bearbeitungszeit.",
      en: "Time from the first to the last event of a case, waiting included. It is not processing time.",
    },
  },
  {
    id: "ereignis",
    term: { de: "Ereignis", en: "Event" },
    meaning: {
      de: "Ein ausgeführter Arbeitsschritt eines Falls zu einem Zeitpunkt. Alle Ereignisse zusammen bilden das Ereignisprotokoll.",
      en: "One executed step of one case at one time. All events together are the event log.",
    },
  },
  {
    id: "fall",
    term: { de: "Fall", en: "Case" },
    meaning: {
      de: "Ein Vorgang von seinem ersten bis zu seinem letzten Ereignis, zum Beispiel ein Antrag.",
      en: "One matter from its first to its last event, for example one application.",
    },
  },
  {
    id: "geheimhaltung",
    term: { de: "Geheimhaltung kleiner Fallzahlen", en: "Small-cell suppression" },
    meaning: {
      de: "Werte, hinter denen zu wenige Fälle stehen, werden nicht ausgewiesen (•), damit niemand wiedererkannt wird.",
      en: "Values with too few cases behind them are withheld (•), so that nobody can be recognised.",
    },
  },
  {
    id: "liegezeit",
    term: { de: "Liegezeit", en: "Idle time" },
    meaning: {
      de: "Zeit zwischen zwei Arbeitsschritten, in der ein Fall in der Verwaltung liegt. Sie enthält nicht erfasste Bearbeitung.",
      en: "Time between two steps while a case lies with the administration. It includes work that was not recorded.",
    },
  },
  {
    id: "median",
    term: { de: "Median", en: "Median" },
    meaning: {
      de: "Mittlerer Wert: Die Hälfte der Fälle liegt darunter, die Hälfte darüber. Einzelne sehr lange Fälle verändern ihn kaum.",
      en: "Middle value: half of the cases lie below it, half above. A few very long cases hardly change it.",
    },
  },
  {
    id: "perzentil",
    term: { de: "90. Perzentil", en: "90th percentile" },
    meaning: {
      de: "Neun von zehn Fällen liegen darunter. Es zeigt, worauf man sich einstellen sollte.",
      en: "Nine out of ten cases lie below it. It shows what one should be prepared for.",
    },
  },
  {
    id: "punktwert",
    term: { de: "Punktwert", en: "Score" },
    meaning: {
      de: "Summe der gewichteten Kriterien zwischen 0 und 1. Er beschreibt den Prozess, nicht die Menschen, die darin arbeiten.",
      en: "Sum of the weighted criteria between 0 and 1. It describes the process, not the people who work in it.",
    },
  },
  {
    id: "rangfolge",
    term: { de: "Rangfolge", en: "Ranking" },
    meaning: {
      de: "Prozesse nach ihrem Punktwert geordnet. Gleiche Punktwerte teilen sich einen Rang.",
      en: "Processes in the order of their score. Equal scores share a rank.",
    },
  },
  {
    id: "rpa",
    term: {
      de: "Prozessautomatisierung mit Software-Robotern (RPA)",
      en: "Robotic process automation (RPA)",
    },
    meaning: {
      de: "Ein Programm bedient vorhandene Oberflächen nach festen Regeln. Es ist eine Brücke, wo eine Schnittstelle fehlt.",
      en: "A program operates existing screens by fixed rules. It is a bridge where an interface is missing.",
    },
  },
  {
    id: "uebergang",
    term: { de: "Übergang", en: "Transition" },
    meaning: {
      de: "Zwei Arbeitsschritte eines Falls, die unmittelbar aufeinander folgen.",
      en: "Two steps of a case of which one directly follows the other.",
    },
  },
  {
    id: "wartezeit",
    term: { de: "Wartezeit auf Mitwirkung", en: "Waiting for the applicant" },
    meaning: {
      de: "Zeit, in der Antragstellende am Zug sind, zum Beispiel nach einer Nachforderung.",
      en: "Time in which the applicant has to act, for example after a request for documents.",
    },
  },
  {
    id: "wiederholung",
    term: { de: "Wiederholung", en: "Rework" },
    meaning: {
      de: "Ein Arbeitsschritt kommt in einem Fall mehr als einmal vor. Folgt er unmittelbar auf sich selbst, ist es eine unmittelbare Wiederholung, sonst ein Rücksprung. Manche Wiederholungen sind richtig, etwa Ratenzahlungen.",
      en: "A step occurs more than once in a case. If it directly follows itself it is an immediate repetition, otherwise a return. Some repetitions are right, such as instalments.",
    },
  },
];

/** The terms that only a report with a ranking uses. */
const rankingTerms: ReadonlySet<string> = new Set(["punktwert", "rangfolge", "rpa"]);

/** The terms of a report with or without a ranking. */
export const termsOf = (ranked: boolean): readonly Term[] =>
  ranked ? glossary : glossary.filter(({ id }) => !rankingTerms.has(id));

import type { Lang, Text } from "../../text.js";

/** A part of a source: words of ours, the name of a work or a function (English, as the literature is), or a file of `docs`. */
export interface SourcePart {
  readonly text: string;
  readonly kind: "words" | "citation" | "document";
}

/** The parts of a source, which are apart by semicolons; words are in the language asked for. */
export const sourceParts = (source: string, lang: Lang): readonly SourcePart[] =>
  source.split("; ").map((part) => {
    const words = byEnglish.get(part);
    if (words !== undefined) return { text: words[lang], kind: "words" };
    return { text: part, kind: part.startsWith("docs/") ? "document" : "citation" };
  });

/** A source as one line of text. */
export const sourceText = (source: string, lang: Lang): string =>
  sourceParts(source, lang)
    .map(({ text }) => text)
    .join("; ");

const own: readonly Text[] = [
  { de: "eigene Definition", en: "own" },
  { de: "eigene Definitionen", en: "own definitions" },
  { de: "eigene Zählung", en: "own counts" },
  { de: "Formel nach eigener Definition", en: "formula: own" },
  { de: "eigene Anker", en: "anchors: own" },
  { de: "Abdeckung nach eigener Definition", en: "coverage own" },
  { de: "Anteil nach eigener Definition", en: "share own" },
  { de: "Anteil und Zeiten je Fall nach eigener Definition", en: "share and times per case own" },
  { de: "belegte Zeit nach eigener Definition", en: "busy time own" },
  {
    de: "ohne beabsichtigte Wiederholungen nach eigener Definition",
    en: "without legitimate repeats own",
  },
  {
    de: "Mittel der Werte mit allen Fällen und ohne den jeweils eigenen: eigene Definition",
    en: "mean of plug-in and leave-one-case-out: own",
  },
];

const conventions: readonly Text[] = [
  { de: "Schwellen sind Vereinbarungen", en: "thresholds are conventions" },
  {
    de: "Gewichte und Klassen sind Vereinbarungen des Gewichtungsmodells",
    en: "weights and classes are conventions of the ranking model",
  },
  {
    de: "P = 0,55·S + 0,45·v(B4), die Gewichte sind Vereinbarungen",
    en: "P = 0.55·S + 0.45·v(B4), weights are conventions",
  },
  {
    de: "PERT, Beta und Realisierungsfaktor sind Vereinbarungen",
    en: "PERT, Beta and realisation factor are conventions",
  },
  {
    de: "KGSt-Schema für die Kosten eines Arbeitsplatzes, mit den Beträgen der Stadt",
    en: "KGSt scheme for the cost of a workplace, with the city's own amounts",
  },
  { de: "Regelkatalog der Vorprüfung", en: "Rule catalogue of the pre-screen" },
  { de: "jede Regel nennt ihre Quelle", en: "each rule names its own source" },
  { de: "die Quelle jedes Kriteriums steht bei ihm", en: "the source of each criterion is printed with it" },
  {
    de: "von Menschen mit dem Befehl decide eingetragen, nie berechnet",
    en: "written by people through the command decide, never computed",
  },
  {
    de: "Codes und wie sie erkannt werden: prozessradar explain DQ-…",
    en: "codes and detection: prozessradar explain DQ-…",
  },
  {
    de: "§ 12 EGovG NRW (Abläufe verbessern, bevor sie elektronisch werden)",
    en: "§ 12 EGovG NRW (optimise before going electronic)",
  },
];

const others: readonly Text[] = [
  { de: "wie activity-frequency", en: "as activity-frequency" },
  {
    de: "wie directly-follows, start-activities und end-activities",
    en: "as directly-follows, start-activities and end-activities",
  },
  { de: "jede Kennzahl wie die Tabelle ihres Namens", en: "each figure as the measure of its name" },
  { de: "Änderungen wie in drift, Wege wie in variants", en: "changes as in drift, paths as in variants" },
  { de: "handover-rate je Schritt", en: "handover-rate by activity" },
  {
    de: "Eingänge wie in flow-per-month, nach Wochentag und Stunde statt nach Monat",
    en: "arrivals as in flow-per-month, by weekday and hour in place of the month",
  },
  {
    de: "directly-follows, summiert über die Paare, die bei dem Schritt enden",
    en: "directly-follows, summed up over the pairs that end at the activity",
  },
  { de: "Entscheidungspunkte wie in decision-points", en: "decision points as in decision-points" },
  {
    de: "gleich throughput-time, wo das Protokoll keine Beginne kennt",
    en: "equals throughput-time where the log has no starts",
  },
  {
    de: "gleich directly-follows, wo A → B eine direkte Folge ist und beide je Fall einmal vorkommen",
    en: "where A → B is a direct edge and both occur once per case equal to directly-follows",
  },
  {
    de: "Eingangsgröße von Warteanteil und Unsicherheit von system_switches, triage und enquiry_load",
    en: "input of the waiting share and of the uncertainty of system_switches, triage and enquiry_load",
  },
  {
    de: "Eingangsgröße der Unsicherheit von duration_dispersion",
    en: "input of the uncertainty of duration_dispersion",
  },
  { de: "Eingangsgröße von structured_input", en: "input of structured_input" },
  { de: "Eingangsgröße von enquiry_load", en: "input of enquiry_load" },
  {
    de: "Eingangsgröße von stability und der Unsicherheit von variant_concentration",
    en: "input of stability and of the uncertainty of variant_concentration",
  },
];

const statistics: readonly Text[] = [
  { de: "Quantile nach R, Typ 7", en: "quantiles R type 7" },
  {
    de: "Quantile nach R, Typ 7, Standardabweichung der Stichprobe",
    en: "quantiles R type 7, sample standard deviation",
  },
  { de: "Nachspielen des Protokolls", en: "replay of the log" },
  { de: "geht ohne Rest auf", en: "adds up without a remainder" },
  { de: "genau für ein additives Modell", en: "exact for an additive model" },
  { de: "Nutzwertmodell mit festen Ankern", en: "Additive value model with absolute anchors" },
  { de: "ein Faktor nach dem anderen (Tornado)", en: "One factor at a time (tornado)" },
  { de: "Median der Kaplan-Meier-Kurve", en: "Median of the Kaplan-Meier curve" },
  {
    de: "Abweichung vom Zufall und Struktur der Matrix der direkten Folgen",
    en: "deviation from random and structure of the directly-follows matrix",
  },
  {
    de: "mit allen Fällen und ohne den jeweils eigenen, bei Gleichstand erst das Ende des Falls, dann der kleinere Name",
    en: "plug-in and leave-one-case-out, ties to the end of the case first, then to the smaller name",
  },
  {
    de: "Standardfehler über 20 Teile der Fälle und aus einer Überraschung an jedem Punkt",
    en: "standard error over 20 parts of the cases and of one surprise at each point",
  },
  {
    de: "Log-Loss geglätteter Häufigkeiten in fünffacher Kreuzvalidierung über Fälle, Attribute innerhalb der Lernteile gewählt",
    en: "log-loss of smoothed frequencies in a five-fold cross-validation over cases, attributes chosen inside the training folds",
  },
  { de: "ab 30 Ausführungen in 30 Fällen", en: "from 30 executions in 30 cases on" },
  {
    de: "von mehr als 20.000 Fällen wird jeder n-te vorhergesagt",
    en: "of more than 20,000 cases every n-th is predicted",
  },
  {
    de: "Ergebnis und Attribute unter Gleichbehandlung werden nie verwendet",
    en: "the outcome and attributes under equal treatment are never used",
  },
  {
    de: "ein fehlendes Kriterium wird zwischen 0 und 1 gezogen",
    en: "a missing criterion is drawn from 0 to 1",
  },
  { de: "Wert der Auskunft an ihren beiden Enden", en: "value of information by its two ends" },
  {
    de: "über 2.000 Wegen aus 200.000 zufälligen Paaren von Fällen",
    en: "beyond 2,000 paths from 200,000 random pairs of cases",
  },
];

const rules: readonly Text[] = [
  {
    de: "die Stellen, auf die gewartet wird, ergeben zusammen die ganze Wartezeit eines Falls",
    en: "the owners of a case add up to its whole waiting",
  },
  { de: "die Summe wird beim Einlesen geprüft", en: "the identity is asserted while reading" },
  { de: "geprüft werden Zeitstempel, nie Menschen", en: "a test of the stamps, never of people" },
  {
    de: "automatische Benutzer werden nicht unterschieden: sie gehören nicht in die gelesene Spalte",
    en: "automated users are not told apart, leave them out of the column that is read",
  },
  {
    de: "Gruppen nach Beginn, ein P90 der Durchlaufzeit vor dem Ende des Protokolls abgeschnitten",
    en: "cohorts by start, cut one P90 of throughput before the end of the log",
  },
  {
    de: "offen(t) = offen(t−1) + Eingänge − Abschlüsse",
    en: "open(t) = open(t−1) + arrivals − completions",
  },
  {
    de: "Art des Schritts in der Prozessdatei. Weder der Anteil der Fälle ohne Handarbeit noch der Anteil automatischer Ereignisse nach dem Protokoll",
    en: "kind of the activity in the process file. Neither the share of cases without a human step nor that of automated events by the log",
  },
  {
    de: "die Anteile beziehen sich auf Ausführungen, deren Bearbeitung bekannt ist",
    en: "its shares are of the executions whose doer is known",
  },
  {
    de: "gleich dem gedruckten Beispiel, Gleichheit mit der Software ist nicht geprüft",
    en: "equals its printed example, equality with the software is not verified",
  },
  {
    de: "Klassen von 1, 2, 5, 10, 20, 60 oder 250 Arbeitstagen: die schmalsten mit höchstens 20 bis zum 95. Perzentil",
    en: "classes of 1, 2, 5, 10, 20, 60 or 250 working days: the narrowest with at most 20 up to the 95th percentile",
  },
  {
    de: "Klassen von 1 oder 10 Minuten, 1, 4 oder 12 Stunden, 1, 2, 5, 10, 30, 90 oder 365 Tagen: die schmalsten mit höchstens 20 bis zum 95. Perzentil",
    en: "classes of 1 or 10 minutes, 1, 4 or 12 hours, 1, 2, 5, 10, 30, 90 or 365 days: the narrowest with at most 20 up to the 95th percentile",
  },
  {
    de: "Klassen von 1 oder 10 Minuten, 1, 4 oder 12 Stunden, 1, 2, 5, 10, 30, 90 oder 365 Tagen: die schmalsten mit höchstens 10 bis zum 95. Perzentil der Durchlaufzeit",
    en: "classes of 1 or 10 minutes, 1, 4 or 12 hours, 1, 2, 5, 10, 30, 90 or 365 days: the narrowest with at most 10 up to the 95th percentile of throughput",
  },
  {
    de: "durchschnittlicher Editierabstand (Levenshtein) über alle Paare von Fällen, ab mehr als 200 Wegen und bei durchschnittlich mehr als 100 Schritten je Fall über höchstens 20.000 zufällige Paare",
    en: "average edit distance (Levenshtein) over all pairs of cases, beyond 200 paths, and where cases have more than 100 steps on average, over up to 20,000 random pairs",
  },
  {
    de: "Übergaben als Zeichen von Verteilarbeit (aus zweiter Hand)",
    en: "Hand-offs as a sign of routing work (second-hand)",
  },
  { de: "Leitfäden zu Sprachmodellen (aus zweiter Hand)", en: "Guidance on language models (second-hand)" },
  { de: "Unverzerrte Simpson-Konzentration", en: "Unbiased Simpson concentration" },
];

const byEnglish: ReadonlyMap<string, Text> = new Map(
  [own, conventions, others, statistics, rules].flat().map((words) => [words.en, words]),
);

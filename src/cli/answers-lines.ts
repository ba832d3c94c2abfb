import type { Imported, ImportedChange } from "../answers/import-answers.js";
import type { Lang, Text } from "../text.js";
import { stateLine } from "./assess-lines.js";
import { indented, oneLine, wrapped } from "./table.js";

interface Style {
  readonly lang: Lang;
  readonly width: number;
  /** The process file as it can be typed. */
  readonly file: string;
  readonly dryRun: boolean;
}

/** What the answers of a form changed, how many there were, and what comes next. */
export function answersLines(
  { changes, counts }: Imported,
  { lang, width, file, dryRun }: Style,
): readonly string[] {
  const sum = wrapped(countWords(counts, dryRun)[lang], width);
  if (changes.length === 0) return [...sum, `${file} ${words.same[lang]}`];
  const line = ({ key, before, after, words: said }: ImportedChange) =>
    `${oneLine(key)}  ${stateLine(before, lang, said.before)} → ${stateLine(after, lang, said.after)}`;
  return [
    `${file} ${dryRun ? words.wouldChange[lang] : words.changed[lang]}`,
    ...changes.flatMap((change) => indented(line(change), width)),
    "",
    ...sum,
    ...followUps(changes).flatMap((text) => ["", ...wrapped(text[lang], width)]),
    "",
    dryRun ? words.repeat[lang] : words.next[lang],
  ];
}

/** What an answer asks people to look at in the process file, because no answer decides it. */
const followUps = (changes: readonly ImportedChange[]): readonly Text[] =>
  changes.flatMap(({ key, after: { value } }): readonly Text[] => {
    if (key === "checks.repeated_step" && value === "intended") return [words.intended];
    if (key === "checks.running_cases" && (value === "yes" || value === "partly")) return [words.running];
    return [];
  });

/** „5 Antworten übernommen, 1 stand schon so da, 2 Fragen ohne Antwort“ */
function countWords({ taken, unchanged, skipped }: Imported["counts"], dryRun: boolean): Text {
  return {
    de: [
      `${taken} ${taken === 1 ? "Antwort" : "Antworten"} ${dryRun ? "zu übernehmen" : "übernommen"}`,
      ...(unchanged === 0 ? [] : [`${unchanged} ${unchanged === 1 ? "stand" : "standen"} schon so da`]),
      ...(skipped === 0 ? [] : [`${skipped} ${skipped === 1 ? "Frage" : "Fragen"} ohne Antwort`]),
    ].join(", "),
    en: [
      `${taken} ${taken === 1 ? "answer" : "answers"} ${dryRun ? "to take over" : "taken over"}`,
      ...(unchanged === 0 ? [] : [`${unchanged} there already`]),
      ...(skipped === 0 ? [] : [`${skipped} ${skipped === 1 ? "question" : "questions"} without an answer`]),
    ].join(", "),
  };
}

const words = {
  changed: { de: "geändert:", en: "changed:" },
  wouldChange: { de: "würde sich so ändern:", en: "would change like this:" },
  same: { de: "bleibt, wie sie ist.", en: "stays as it is." },
  intended: {
    de: "Bitte prüfen: Eine vorgesehene Wiederholung zählt nicht als solche, wenn der Schritt unter legitimate_repeats steht.",
    en: "Please check: an intended repetition does not count as rework where the activity stands under legitimate_repeats.",
  },
  running: {
    de: "Bitte prüfen: Laufende Fälle zählen als abgeschlossen, solange kein Schritt mit end: true hinterlegt ist.",
    en: "Please check: running cases count as completed as long as no activity has end: true.",
  },
  next: { de: "Weiter: prozessradar build", en: "Next: prozessradar build" },
  repeat: {
    de: "Nichts geschrieben. Übernehmen: derselbe Befehl ohne --dry-run",
    en: "Nothing written. To take it over: the same command without --dry-run",
  },
} as const satisfies Record<string, Text>;

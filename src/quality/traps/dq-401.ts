import { agree, counted, inColumn, nouns, number } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq401: Trap = {
  code: "DQ-401",
  title: { de: "Ähnliche Schrittnamen", en: "Look-alike activity names" },
  severity: "warning",
  counts: "names",
  says: (finding) => {
    const { count, of } = finding;
    const among = of === null || of < count ? null : of;
    return {
      de: `${counted(count, nouns.activity, "de")}${among === null ? "" : ` (von ${number(among, "de")})`}${inColumn(finding, "de")} ${agree(count, "ähnelt", "ähneln")} einem anderen so, dass vermutlich derselbe Schritt gemeint ist.`,
      en: `${counted(count, nouns.activity, "en")}${among === null ? "" : ` (of ${number(among, "en")})`}${inColumn(finding, "en")} ${agree(count, "looks", "look")} so much like another that probably the same step is meant.`,
    };
  },
  without: {
    de: "Ein Schritt zählt als zwei: mehr Varianten, falsche Übergänge, verdeckte Wiederholungen.",
    en: "One step counts as two: more variants, wrong transitions, hidden rework.",
  },
  detection: {
    de: "Namen, die bis auf Groß- und Kleinschreibung, Leerzeichen und ue/ü gleich sind oder in höchstens einem oder zwei Buchstaben abweichen.",
    en: "Names that are equal but for case of letters, spaces and ue/ü or that differ in one or two letters at most.",
  },
  byDefault: {
    de: "Die Namen bleiben getrennt; zusammengeführt wird nur, was die Prozessdatei nennt.",
    en: "The names stay apart; only what the process file names is merged.",
  },
  effect: {
    de: "Kennzahlen je Schritt, Varianten und Wiederholungen können falsch sein.",
    en: "Measures per activity, variants and rework may be wrong.",
  },
  touches: [
    "variants",
    "variant-concentration",
    "activity-frequency",
    "directly-follows",
    "rework-rates",
    "rework-per-activity",
    "next-step-determinism",
    "activity-determinism",
    "first-time-right",
    "activity-months",
  ],
  fix: {
    de: "Sind es dieselben Schritte: in der Prozessdatei unter activities beim richtigen Namen alias: [andere Schreibweise] eintragen.",
    en: "If they are the same steps: enter alias: [other spelling] under the right name in activities of the process file.",
  },
};

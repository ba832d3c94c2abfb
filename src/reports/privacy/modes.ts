import type { ResourceMode } from "../../config/source.js";
import type { Text } from "../../text.js";
import type { ProcessInfo } from "../report-input.js";

/** The ways to treat the column with the person who did the work, the one that keeps least first. */
const byReach: readonly ResourceMode[] = ["drop", "handover", "role", "pseudonym"];

/** The mode that keeps most among the processes of a report. */
export const widestMode = (processes: readonly ProcessInfo[]): ResourceMode =>
  byReach.findLast((mode) => processes.some(({ resource }) => resource === mode)) ?? "drop";

/** What the proof is for. */
export const staffQuestion: Text = { de: "Werden Beschäftigte beobachtet?", en: "Are staff being watched?" };

/** The answer to it, as far as the widest mode allows one. */
export const answers: Readonly<Record<ResourceMode, Text>> = {
  drop: {
    de: "Nein: Wer einen Schritt bearbeitet hat, wurde nicht eingelesen",
    en: "No: who worked on a step was not read",
  },
  handover: {
    de: "Nein: Gespeichert ist höchstens, ob die bearbeitende Person gewechselt hat",
    en: "No: at most a change of the person working was stored",
  },
  role: {
    de: "Nein: Gelesen wurden höchstens Rollen; kein Bericht wertet Personen aus",
    en: "No: at most roles were read; no report evaluates persons",
  },
  pseudonym: {
    de: "Kein Bericht wertet Personen aus; gespeichert sind aber Pseudonyme",
    en: "No report evaluates persons; but pseudonyms are stored",
  },
};

/** Names of the modes as a reader sees them. */
export const modeLabels: Readonly<Record<ResourceMode, Text>> = {
  drop: { de: "nicht gelesen", en: "not read" },
  handover: { de: "nur der Wechsel", en: "only the change" },
  role: { de: "Rolle", en: "role" },
  pseudonym: { de: "Pseudonym", en: "pseudonym" },
};

/** What the analysis database keeps of the person, by mode. */
export const kept: Readonly<Record<ResourceMode, Text>> = {
  drop: {
    de: "Nichts. Keine Spalte wurde als Angabe zur bearbeitenden Person gelesen.",
    en: "Nothing. No column was read as the person who did the work.",
  },
  handover: {
    de: "Je Schritt nur, ob ihn eine andere Person erledigt hat als den vorigen. Wer es war, wurde beim Einlesen verglichen und nicht gespeichert.",
    en: "For each step only whether another person did it than the one before. Who it was was compared while reading and not stored.",
  },
  role: {
    de: "Je Schritt die Rolle, wie sie in der dafür genannten Spalte steht. Die Spalte mit der Person wurde nicht gelesen.",
    en: "For each step the role as it stands in the column named for it. The column with the person was not read.",
  },
  pseudonym: {
    de: "Je Schritt ein Pseudonym der Person, gebildet mit dem Schlüssel des Fachamts. Zulässig ist das nur mit einer Dienstvereinbarung, die policy.yaml nennt.",
    en: "For each step a pseudonym of the person, made with the key of the department. This is permitted only under a works agreement that policy.yaml names.",
  },
};

/** What someone with access to the analysis database finds there of staff, by widest mode. */
export const inDatabase: Readonly<Record<ResourceMode, Text>> = {
  drop: {
    de: "Eine Angabe zur bearbeitenden Person enthält er nicht.",
    en: "It holds nothing about the person who did the work.",
  },
  handover: {
    de: "Von der bearbeitenden Person enthält er nur, ob sie gewechselt hat.",
    en: "Of the person who did the work it only holds whether it changed.",
  },
  role: {
    de: "Er enthält Rollen; hat eine Rolle nur eine Person, ist sie dort erkennbar.",
    en: "It holds roles; where only one person has a role, that person can be recognised there.",
  },
  pseudonym: {
    de: "Er enthält Pseudonyme; nach ihnen ließe sich dort zählen. Wer Zugang hat, regelt die Dienstvereinbarung.",
    en: "It holds pseudonyms; there, one could count by them. The works agreement rules who has access.",
  },
};

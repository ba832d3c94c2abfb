import type { Text } from "../text.js";
import { meant } from "./meant.js";
import type { Catalogue } from "./words.js";

/** Errors about answers to the questionnaire. Parameters are names, places and what was allowed; never an answer. */
export const assessmentErrors = {
  "question-unknown": (p: { key: string; process: string; near: string | null }) => ({
    exit: 2,
    message: {
      de: `Eine Frage „${p.key}“ gibt es zu „${p.process}“ nicht. Es wurde nichts geschrieben.`,
      en: `There is no question "${p.key}" about "${p.process}". Nothing was written.`,
    },
    hint: meant(p.near, {
      de: `Alle Fragen: prozessradar assess ${p.process}. Ein Arbeitsschritt muss in der Prozessdatei oder im letzten prozessradar build stehen.`,
      en: `All questions: prozessradar assess ${p.process}. An activity has to be in the process file or in the last prozessradar build.`,
    }),
  }),
  "answer-unfit": (p: { key: string; allowed: Text }) => ({
    exit: 2,
    message: {
      de: `Diese Antwort passt nicht zu „${p.key}“. Es wurde nichts geschrieben.`,
      en: `This answer does not fit "${p.key}". Nothing was written.`,
    },
    hint: { de: `Möglich: ${p.allowed.de}`, en: `Possible: ${p.allowed.en}` },
  }),
  "answer-twice": (p: { key: string }) => ({
    exit: 2,
    message: {
      de: `„${p.key}“ ist zweimal beantwortet. Es wurde nichts geschrieben.`,
      en: `"${p.key}" is answered twice. Nothing was written.`,
    },
    hint: { de: "Jede Frage nur einmal nennen.", en: "Name each question once." },
  }),
  "answer-unsigned": (p: { key: string; missing: readonly string[] }) => ({
    exit: 2,
    message: {
      de: `Zur Antwort auf „${p.key}“ fehlt ${p.missing.join(" und ")}. Es wurde nichts geschrieben.`,
      en: `The answer to "${p.key}" lacks ${p.missing.join(" and ")}. Nothing was written.`,
    },
    hint: {
      de: 'Wer es sagt (eine Funktion, kein Name) und worauf es beruht: --by "Amt 50" --source "Prozessaufnahme". Nur unknown braucht beides nicht.',
      en: 'Who says so (a function, no name) and what it rests on: --by "Office 50" --source "process interview". Only unknown needs neither.',
    },
  }),
  /** G-04: functions and bodies, no people. `example`: a shape without content. */
  "person-named": (p: { flag: string; example: string }) => ({
    exit: 5,
    message: {
      de: `${p.flag} nennt vermutlich eine Person (Form ${p.example}). Festgehalten werden nur Funktionen und Stellen; es wurde nichts geschrieben.`,
      en: `${p.flag} probably names a person (shaped ${p.example}). Only functions and bodies are recorded; nothing was written.`,
    },
    hint: {
      de: "Zum Beispiel: Sachgebietsleitung, Amt 50, Lenkungskreis.",
      en: "For example: head of section, office 50, steering group.",
    },
  }),
  "process-file-changed-not": (p: { file: string; key: string }) => ({
    exit: 2,
    message: {
      de: `„${p.key}“ lässt sich in ${p.file} nicht ändern, ohne mehr anzufassen: Dort steht ein Verweis (&, *), ein Kommentar in der Antwort oder eine andere Schreibweise. Die Datei ist unverändert.`,
      en: `"${p.key}" cannot be changed in ${p.file} without touching more: there is a reference (&, *), a comment inside the answer, or another notation. The file is unchanged.`,
    },
    hint: {
      de: "Die Antwort von Hand in die Datei schreiben.",
      en: "Write the answer into the file by hand.",
    },
  }),
  "file-locked": (p: { file: string; lock: string }) => ({
    exit: 2,
    message: {
      de: `„${p.file}“ wird gerade von einem anderen Aufruf geändert. Es wurde nichts geschrieben.`,
      en: `"${p.file}" is being changed by another run. Nothing was written.`,
    },
    hint: {
      de: `Später wiederholen. Läuft kein anderer Aufruf mehr, wurde einer abgebrochen: Dann die Datei „${p.lock}“ löschen.`,
      en: `Try again later. If no other run is left, one was cut off: then delete the file "${p.lock}".`,
    },
  }),
} satisfies Catalogue;

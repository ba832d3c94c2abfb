import { problemLines, type Problem } from "./config.js";
import type { Text } from "../text.js";
import type { Catalogue } from "./words.js";

const theForm: Text = {
  de: "Gelesen wird die Datei, die der Prozessbericht unter „Bitte prüfen Sie“ anbietet (YAML oder JSON). Antworten auf Papier oder in einer E-Mail bitte dorthin übertragen.",
  en: 'What is read is the file that the process report offers under "Please check" (YAML or JSON). Please transfer answers on paper or in an e-mail to it.',
};

/** Errors about the form that a department sends back. Parameters are names, places and what was allowed; never an answer. */
export const answersErrors = {
  "answers-file-missing": (_: Record<string, never>) => ({
    exit: 2,
    message: {
      de: "Es fehlt, was zu tun ist, oder die Datei mit den Antworten.",
      en: "It is missing what to do, or the file with the answers.",
    },
    hint: {
      de: "Aufruf: prozessradar answers import DATEI",
      en: "Call: prozessradar answers import FILE",
    },
  }),
  "answers-empty": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ ist leer. Es wurde nichts geschrieben.`,
      en: `"${p.file}" is empty. Nothing was written.`,
    },
    hint: theForm,
  }),
  "answers-no-form": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ ist keine Antwortdatei. Es wurde nichts geschrieben.`,
      en: `"${p.file}" is no form with answers. Nothing was written.`,
    },
    hint: theForm,
  }),
  /** `unreadable`: nothing in it could be looked at. Otherwise a privacy rule only if there is nothing else. */
  "answers-invalid": (p: { problems: readonly Problem[]; unreadable: boolean }) => {
    const count = p.problems.length;
    const personal = p.problems.every(({ exit }) => exit === 5);
    return {
      exit: p.unreadable ? 3 : personal ? 5 : 2,
      message: {
        de: `Die Antworten lassen sich nicht übernehmen (${count} ${count === 1 ? "Stelle" : "Stellen"}):${problemLines(p.problems, "de")}`,
        en: `The answers cannot be taken over (${count} ${count === 1 ? "place" : "places"}):${problemLines(p.problems, "en")}`,
      },
      hint: {
        de: "Es wurde nichts geschrieben, auch keine der anderen Antworten. Bitte die genannten Stellen ändern und den Befehl wiederholen.",
        en: "Nothing was written, none of the other answers either. Please change the places above and repeat the command.",
      },
    };
  },
} satisfies Catalogue;

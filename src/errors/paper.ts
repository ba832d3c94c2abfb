import type { Text } from "../text.js";
import { problemLines, type Problem } from "./config.js";
import type { Catalogue } from "./words.js";

/** A place of the paper that people have to write. */
export interface PaperPlace {
  readonly key: string;
  readonly name: Text;
  readonly gap: Text;
}

/** Errors about the committee paper and what people write for it. Parameters are names, places and counts; never a text. */
export const paperErrors = {
  "paper-not-final": (p: { places: readonly PaperPlace[] }) => {
    const lines = (lang: keyof Text) =>
      p.places.map(({ key, name, gap }) => `\n  ${key}  ${name[lang]} ${gap[lang]}`).join("");
    const n = p.places.length;
    return {
      exit: 2,
      message: {
        de: `Die Vorlage ist nicht fertig: ${n} ${n === 1 ? "Stelle ist" : "Stellen sind"} noch offen. Es wurde nichts geschrieben.${lines("de")}`,
        en: `The paper is not finished: ${n} ${n === 1 ? "place is" : "places are"} still open. Nothing was written.${lines("en")}`,
      },
      hint: {
        de: "Bitte die Texte in paper.yaml ergänzen und den Befehl wiederholen. Eine Datei zum Ausfüllen: prozessradar report paper --write-text",
        en: "Please complete the texts in paper.yaml and repeat the command. A file to fill in: prozessradar report paper --write-text",
      },
    };
  },
  /** A privacy rule only if there is nothing else. */
  "paper-text-invalid": (p: { problems: readonly Problem[] }) => {
    const n = p.problems.length;
    return {
      exit: p.problems.every(({ exit }) => exit === 5) ? 5 : 2,
      message: {
        de: `Die Texte der Vorlage lassen sich nicht übernehmen (${n} ${n === 1 ? "Stelle" : "Stellen"}):${problemLines(p.problems, "de")}`,
        en: `The texts of the paper cannot be taken over (${n} ${n === 1 ? "place" : "places"}):${problemLines(p.problems, "en")}`,
      },
      hint: {
        de: "Es wurde nichts geschrieben. Bitte die genannten Stellen ändern und den Befehl wiederholen.",
        en: "Nothing was written. Please change the places above and repeat the command.",
      },
    };
  },
  "paper-text-exists": (p: { file: string }) => ({
    exit: 2,
    message: {
      de: `„${p.file}“ gibt es schon und wurde nicht verändert.`,
      en: `"${p.file}" exists already and was not changed.`,
    },
    hint: {
      de: "Eine andere Datei: --text DATEI. Um neu zu beginnen, die vorhandene umbenennen.",
      en: "Another file: --text FILE. To begin anew, rename the one that is there.",
    },
  }),
  "paper-text-missing": (p: { file: string }) => ({
    exit: 2,
    message: { de: `Die Datei „${p.file}“ gibt es nicht.`, en: `There is no file "${p.file}".` },
    hint: {
      de: `Anlegen: prozessradar report paper --write-text --text ${p.file}`,
      en: `Create it: prozessradar report paper --write-text --text ${p.file}`,
    },
  }),
  "paper-only": (p: { flag: string }) => ({
    exit: 2,
    message: {
      de: `${p.flag} gilt nur für die Vorlage.`,
      en: `${p.flag} is for the committee paper only.`,
    },
    hint: {
      de: `Aufruf: prozessradar report paper ${p.flag}`,
      en: `Call: prozessradar report paper ${p.flag}`,
    },
  }),
} satisfies Catalogue;

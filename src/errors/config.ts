import type { Text } from "../text.js";
import type { Catalogue } from "./words.js";

/** One thing that is wrong in a configuration file. */
export interface Problem {
  /** As a person knows it: relative to the project. */
  readonly file: string;
  /** 1-based; null = the whole file. */
  readonly line: number | null;
  /** Path of the key, `columns.time.from`; empty = the whole file. */
  readonly path: string;
  /** Continues the path to a sentence: "is missing; …". */
  readonly says: Text;
  /** 2 = the configuration, 3 = a source that cannot be read, 5 = a privacy rule. */
  readonly exit: 2 | 3 | 5;
}

/** What kind of problems these are: a privacy rule or a missing source only if there is nothing else. */
function exitOf(problems: readonly Problem[]): 2 | 3 | 5 {
  const exits = new Set(problems.map(({ exit }) => exit));
  if (exits.has(2)) return 2;
  return exits.has(3) ? 3 : 5;
}

const titles = {
  2: { de: "Die Konfiguration ist fehlerhaft", en: "The configuration is not valid" },
  3: { de: "Quelldateien fehlen", en: "Source files are missing" },
  5: {
    de: "Die Konfiguration verletzt eine Datenschutzregel",
    en: "The configuration breaks a privacy rule",
  },
} as const satisfies Record<2 | 3 | 5, Text>;

const next = {
  2: {
    de: "Es wurde nichts eingelesen und nichts geschrieben. Bitte die genannten Stellen ändern und den Befehl wiederholen.",
    en: "Nothing was read in and nothing was written. Please change the places above and repeat the command.",
  },
  3: {
    de: "Es wurde nichts eingelesen und nichts geschrieben. Bitte die Dateien dort ablegen oder den Eintrag ändern und den Befehl wiederholen.",
    en: "Nothing was read in and nothing was written. Please put the files there or change the entry and repeat the command.",
  },
  5: {
    de: "Es wurde nichts eingelesen und nichts geschrieben. Strenger ist immer erlaubt; Lockerungen gibt es in der Konfiguration nicht.",
    en: "Nothing was read in and nothing was written. Stricter is always allowed; the configuration cannot loosen a rule.",
  },
} as const satisfies Record<2 | 3 | 5, Text>;

/** `file:line  path.of.key  what is wrong`, one problem per line. */
export const problemLines = (problems: readonly Problem[], lang: "de" | "en"): string =>
  problems
    .map(({ file, line, path, says }) =>
      [line === null ? file : `${file}:${line}`, path, says[lang]].filter((part) => part !== "").join("  "),
    )
    .map((line) => `\n  ${line}`)
    .join("");

/** Errors of the config family. Parameters are names, places and counts. */
export const configErrors = {
  "config-invalid": (p: { problems: readonly Problem[] }) => {
    const exit = exitOf(p.problems);
    const title = titles[exit];
    const count = p.problems.length;
    return {
      exit,
      message: {
        de: `${title.de} (${count} ${count === 1 ? "Stelle" : "Stellen"}):${problemLines(p.problems, "de")}`,
        en: `${title.en} (${count} ${count === 1 ? "place" : "places"}):${problemLines(p.problems, "en")}`,
      },
      hint: next[exit],
    };
  },
  /** The folder holds no project. `near`: a file there that was probably meant. */
  "project-missing": (p: { folder: string; near: string | null }) => ({
    exit: 2,
    message: {
      de: `Im Ordner „${p.folder}“ liegt keine Datei prozessradar.yaml.`,
      en: `The folder "${p.folder}" holds no file prozessradar.yaml.`,
    },
    hint: {
      de:
        (p.near === null ? "" : `Meinten Sie „${p.near}“? Dann bitte in prozessradar.yaml umbenennen. `) +
        "Einen anderen Ordner nennt -C ORDNER. Einzelne Datei ohne Projekt: prozessradar analyse DATEI.",
      en:
        (p.near === null ? "" : `Did you mean "${p.near}"? Then please rename it to prozessradar.yaml. `) +
        "-C FOLDER names another folder. A single file without a project: prozessradar analyse FILE.",
    },
  }),
  "profile-not-allowed": (p: { profile: string; allowed: readonly string[] }) => ({
    exit: 5,
    message: {
      de: `Das Profil „${p.profile}“ ist in policy.yaml nicht erlaubt (erlaubt: ${p.allowed.join(", ")}). Es wurde nichts geschrieben.`,
      en: `The profile "${p.profile}" is not allowed by policy.yaml (allowed: ${p.allowed.join(", ")}). Nothing was written.`,
    },
    hint: {
      de: `Möglich: ${p.allowed.map((name) => `--profile ${name}`).join(" oder ")}`,
      en: `Possible: ${p.allowed.map((name) => `--profile ${name}`).join(" or ")}`,
    },
  }),
} satisfies Catalogue;

import { meant } from "./meant.js";
import type { Catalogue } from "./words.js";

/** Errors about a project's store, its key and what is in it. */
export const storeErrors = {
  "process-unknown": (p: { process: string; near?: string | null; known: readonly string[] }) => ({
    exit: 2,
    message: {
      de: `Den Prozess „${p.process}“ gibt es in diesem Projekt nicht.`,
      en: `There is no process "${p.process}" in this project.`,
    },
    hint: meant(p.near ?? null, {
      de: `Vorhanden: ${p.known.join(", ")}.`,
      en: `Present: ${p.known.join(", ")}.`,
    }),
  }),
  "release-outdated": (p: { folder: string }) => ({
    exit: 2,
    message: {
      de: `Den freigegebenen Stand in ${p.folder} hat eine andere Version des Programms geschrieben; er lässt sich nicht lesen.`,
      en: `The released results in ${p.folder} were written by another version of the program and cannot be read.`,
    },
    hint: { de: "Zuerst: prozessradar build", en: "First: prozessradar build" },
  }),
  "release-of-other-profile": (p: { asked: string; stored: string }) => ({
    exit: 2,
    message: {
      de: `Freigegeben ist der Stand unter dem Profil ${p.stored}, nicht unter ${p.asked}; es wurde nichts geschrieben.`,
      en: `The results were released under the profile ${p.stored}, not under ${p.asked}; nothing was written.`,
    },
    hint: {
      de: `Ohne --profile, oder zuerst: prozessradar build --profile ${p.asked}`,
      en: `Without --profile, or first: prozessradar build --profile ${p.asked}`,
    },
  }),
  "release-of-other-configuration": (p: { folder: string }) => ({
    exit: 2,
    message: {
      de: `In ${p.folder} hat sich die Konfiguration seit dem letzten build geändert; der freigegebene Stand passt nicht mehr zu ihr.`,
      en: `In ${p.folder} the configuration has changed since the last build; the released results no longer belong to it.`,
    },
    hint: { de: "Zuerst: prozessradar build", en: "First: prozessradar build" },
  }),
  "nothing-built": (p: { folder: string }) => ({
    exit: 2,
    message: {
      de: `In ${p.folder} liegt noch kein freigegebener Stand.`,
      en: `There are no released results in ${p.folder} yet.`,
    },
    hint: { de: "Zuerst: prozessradar build", en: "First: prozessradar build" },
  }),
} satisfies Catalogue;

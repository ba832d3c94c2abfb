import type { Text } from "../text.js";
import type { Catalogue } from "./words.js";

/** What a key file is opened for: to load cases under it, to find one case, or to name its id. */
export type KeyUse = "load" | "find" | "name";

/** What did not happen. */
const undone: Readonly<Record<KeyUse, Text>> = {
  load: { de: "es wurde nichts eingelesen", en: "nothing was read in" },
  find: {
    de: "es wurde kein Vorgang gesucht und keiner entfernt",
    en: "no case was looked for and none was removed",
  },
  name: { de: "seine ID ist nicht bekannt", en: "its id is not known" },
};

const findHint: Text = {
  de: "Den Schlüssel der Fachabteilung nennen: --key-file DATEI. Wurde er vernichtet, kann niemand mehr zuordnen.",
  en: "Name the department's key: --key-file FILE. Where it was destroyed nobody can find a case any more.",
};

/** Errors about the file of a key. */
export const keyErrors = {
  "key-unreadable": (p: { file: string; use: KeyUse }) => ({
    exit: 2,
    message: {
      de: `Die Schlüsseldatei ${p.file} lässt sich nicht lesen; ${undone[p.use].de}.`,
      en: `The key file ${p.file} cannot be read; ${undone[p.use].en}.`,
    },
    hint: {
      load: {
        de: "Ablage und Rechte der Datei prüfen; gibt es noch keine: prozessradar key create. Ohne die Zeile key_file entsteht ein Einmalschlüssel, der nach dem Einlesen vergessen wird.",
        en: "Check where the file lies and its permissions; if there is none yet: prozessradar key create. Without the line key_file a one-time key is made and forgotten after reading.",
      },
      find: {
        de: `Ablage und Rechte der Datei prüfen. ${findHint.de}`,
        en: `Check where the file lies and its permissions. ${findHint.en}`,
      },
      name: {
        de: "Ablage und Rechte der Datei prüfen oder eine andere nennen: prozessradar key id --file DATEI",
        en: "Check where the file lies and its permissions, or name another: prozessradar key id --file FILE",
      },
    }[p.use],
  }),
  "key-length": (p: { file: string; bytes: number; use: KeyUse }) => ({
    exit: 2,
    message: {
      de: `Die Schlüsseldatei ${p.file} hat nicht genau ${p.bytes} Byte, ist also kein Schlüssel; ${undone[p.use].de}.`,
      en: `The key file ${p.file} does not have exactly ${p.bytes} bytes, so it is no key; ${undone[p.use].en}.`,
    },
    hint: {
      load: {
        de: "Die richtige Datei nennen (key_file in prozessradar.yaml) oder an anderer Stelle einen Schlüssel anlegen: prozessradar key create --file DATEI",
        en: "Name the right file (key_file in prozessradar.yaml) or make a key in another place: prozessradar key create --file FILE",
      },
      find: findHint,
      name: {
        de: "Die richtige Datei nennen: prozessradar key id --file DATEI",
        en: "Name the right file: prozessradar key id --file FILE",
      },
    }[p.use],
  }),
  /** `creates`: a key was to be made; otherwise one was to be named. */
  "key-file-unnamed": (p: { creates: boolean }) => ({
    exit: 2,
    message: {
      de: "In prozessradar.yaml steht nicht, wo der Schlüssel liegt.",
      en: "prozessradar.yaml does not say where the key lies.",
    },
    hint: {
      de: `key_file: ../schluessel/projekt.key eintragen (außerhalb des Projektordners) – oder: prozessradar key ${p.creates ? "create" : "id"} --file DATEI`,
      en: `Add key_file: ../keys/project.key (outside of the project folder) – or: prozessradar key ${p.creates ? "create" : "id"} --file FILE`,
    },
  }),
  /** `creates`: a key was to be made there; otherwise one was to be named. */
  "key-inside-project": (p: { file: string; project: string; creates: boolean }) => ({
    exit: 5,
    message: {
      de: `${p.file} liegt im Projektordner ${p.project}. Dort würde der Schlüssel mit den Daten weitergegeben; es wurde ${p.creates ? "keiner angelegt" : "keiner gelesen"}.`,
      en: `${p.file} lies inside the project folder ${p.project}. There the key would be passed on together with the data; none was ${p.creates ? "made" : "read"}.`,
    },
    hint: {
      de: `Einen Ort außerhalb wählen, den nur die Fachabteilung liest: prozessradar key ${p.creates ? "create" : "id"} --file ../schluessel/projekt.key`,
      en: `Choose a place outside that only the department reads: prozessradar key ${p.creates ? "create" : "id"} --file ../keys/project.key`,
    },
  }),
} satisfies Catalogue;

import type { Lang, Text } from "../text.js";
import { scalar, yamlFile } from "./yaml-text.js";

const words = {
  heading: {
    de: "Projekt von Prozessradar. Alle Pfade gelten ab diesem Ordner.",
    en: "A Prozessradar project. All paths start at this folder.",
  },
  name: {
    de: "steht über den Berichten; bitte anpassen, wenn weitere Prozesse dazukommen",
    en: "stands above the reports; change it when further processes join",
  },
  timezone: { de: "Zeitzone von Zeitstempeln ohne Zone", en: "time zone of time stamps without one" },
  key: {
    de: "key_file: ../schluessel/projekt.key # Schlüssel für Fallkennungen, außerhalb des Projektordners: prozessradar key create",
    en: "key_file: ../keys/project.key # key for case tokens, outside of the project folder: prozessradar key create",
  },
} as const satisfies Record<string, Text>;

/** A minimal `prozessradar.yaml` for a folder that has none. */
export const projectYaml = (name: string, lang: Lang, timezone: string): string =>
  yamlFile([
    { depth: 0, text: "", comment: words.heading[lang] },
    { depth: 0, text: `name: ${scalar(name)}`, comment: words.name[lang] },
    ...(lang === "de" ? [] : [{ depth: 0, text: `lang: ${lang}` }]),
    { depth: 0, text: `timezone: ${timezone}`, comment: words.timezone[lang] },
    { depth: 0, text: "", comment: words.key[lang] },
  ]);

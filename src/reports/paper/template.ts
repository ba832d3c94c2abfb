import type { Lang } from "../../text.js";
import { gapText, placeKeys, places, type PlaceKey } from "./places.js";

/** A file of texts in which nobody has written yet: every place as a key, with what belongs there. YAML. */
export function textTemplate(lang: Lang, isAsked: (key: PlaceKey) => boolean = () => true): string {
  const blocks = placeKeys.filter(isAsked).map((key) => {
    const place: (typeof places)[PlaceKey] & { readonly help?: Record<Lang, string> } = places[key];
    const help = place.help === undefined ? "" : ` – ${place.help[lang]}`;
    return `# ${place.name[lang]}${help} ${gapText(key)[lang]}\n${key}: |\n`;
  });
  return `${intro[lang].map((line) => `# ${line}`).join("\n")}\n\n${blocks.join("\n")}`;
}

const intro: Readonly<Record<Lang, readonly string[]>> = {
  de: [
    "Texte für den Vorlagenentwurf (prozessradar report paper)",
    "Unter jeden Schlüssel den Text schreiben, um zwei Leerzeichen eingerückt. Leer = noch offen.",
    'Eine Leerzeile beginnt einen neuen Absatz, Zeilen mit "- " am Anfang werden eine Aufzählung.',
    "Keine Namen und Kontaktdaten von Personen: Funktionen und Stellen genügen.",
    "Sind alle Stellen ausgefüllt: prozessradar report paper --final",
  ],
  en: [
    "Texts for the draft committee paper (prozessradar report paper)",
    "Write the text below each key, indented by two spaces. Empty = still open.",
    'A blank line begins a new paragraph; lines that begin with "- " become a list.',
    "No names and contact data of persons: functions and bodies are enough.",
    "When every place is filled in: prozessradar report paper --final",
  ],
};

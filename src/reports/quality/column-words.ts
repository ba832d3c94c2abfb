import type { Text } from "../../text.js";
import { byColumnName } from "../../personal-data/index.js";
import type { ProcessInfo } from "../report-input.js";

/** Names of the kinds of cells, by the kind in the table `data-columns`. */
export const kindLabels: Readonly<Record<string, Text>> = {
  date: { de: "Datum", en: "date" },
  time: { de: "Datum mit Uhrzeit", en: "date with a time of day" },
  number: { de: "Zahl", en: "number" },
  digits: { de: "Ziffern", en: "digits" },
  words: { de: "Wörter", en: "words" },
  mixed: { de: "Buchstaben und Ziffern", en: "letters and digits" },
};

/** Parts of a pattern of strptime, as people write them. */
const parts: Readonly<Record<string, Text>> = {
  d: { de: "TT", en: "dd" },
  m: { de: "MM", en: "mm" },
  Y: { de: "JJJJ", en: "yyyy" },
  y: { de: "JJ", en: "yy" },
  H: { de: "hh", en: "HH" },
  M: { de: "mm", en: "MM" },
  S: { de: "ss", en: "SS" },
  z: { de: "±hh:mm", en: "±HH:MM" },
};

/** How a way of writing is shown: `%d.%m.%Y` as `TT.MM.JJJJ`, a shape of letters and digits as it is. */
export const shapeText = (shape: string): Text =>
  shape === "other"
    ? { de: "andere Schreibweise", en: "another spelling" }
    : { de: written(shape, "de"), en: written(shape, "en") };

const written = (shape: string, lang: keyof Text): string =>
  shape.replace(/%([a-zA-Z])/g, (part, letter: string) => parts[letter]?.[lang] ?? part);

/** What is known of the people in a column that is read. */
export function personalText(
  { config, resource }: Pick<ProcessInfo, "config" | "resource">,
  column: string,
  readAs: string | null,
): Text {
  if (readAs === "person" || readAs === "role") return ofStaff[resource];
  if (readAs === null || notLooked.test(readAs)) return words.no;
  if (config === null) return words.unchecked;
  if (readAs === "case_id") return words.token;
  const declared = (config.source.not_personal ?? []).some((one) => one.column === column);
  return declared ? words.declared : words.none;
}

/** What the name of a column that is not read says of people; nothing else is known of it. */
export function personalByName(column: string): Text {
  const kind = byColumnName(column);
  if (kind === null) return words.unread;
  return kind === "free_text" ? words.freeText : words.byName;
}

/** Readings in which nothing is looked for: times, amounts, words of the lifecycle, ids of executions that are not kept. */
const notLooked = /^(time_text|time_[0-9]+|start_text|amount|lifecycle|instance)$/;

const ofStaff: Readonly<Record<ProcessInfo["resource"], Text>> = {
  drop: { de: "ja, nicht gelesen", en: "yes, not read" },
  handover: {
    de: "ja; gespeichert ist nur, ob die Person wechselt",
    en: "yes; only whether the person changes is stored",
  },
  role: { de: "ja; gespeichert ist die Rolle", en: "yes; the role is stored" },
  pseudonym: { de: "ja; gespeichert ist ein Pseudonym", en: "yes; a pseudonym is stored" },
};

const words = {
  token: {
    de: "ja; gespeichert ist ein Kürzel, aus dem die Nummer nicht folgt",
    en: "yes; a token is stored from which the number does not follow",
  },
  no: { de: "nein", en: "no" },
  none: { de: "nein; keines der gesuchten Muster", en: "no; none of the patterns looked for" },
  declared: { de: "nein; in der Prozessdatei begründet", en: "no; justified in the process file" },
  unchecked: { de: "nicht geprüft (ohne Projekt)", en: "not checked (no project)" },
  byName: { de: "dem Namen nach ja", en: "yes, by its name" },
  freeText: { de: "dem Namen nach Freitext", en: "free text, by its name" },
  unread: { de: "nicht geprüft, da nicht gelesen", en: "not checked, as not read" },
} as const satisfies Record<string, Text>;

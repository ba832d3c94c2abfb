import { number, numberFact, textFact } from "../speech.js";
import type { Trap } from "../trap.js";
import type { Lang } from "../../text.js";

const names: Readonly<Record<string, string>> = {
  "windows-1252": "Windows-1252",
  "iso-8859-15": "ISO 8859-15",
  cp850: "DOS (Codepage 850)",
};

export const dq002: Trap = {
  code: "DQ-002",
  title: { de: "Älterer Zeichensatz", en: "Older character encoding" },
  severity: "notice",
  counts: "files",
  says: (finding) => {
    const encoding = textFact(finding, "encoding");
    const name = encoding === null ? "" : (names[encoding] ?? encoding);
    const letters = numberFact(finding, "letters") ?? 0;
    const euro = numberFact(finding, "euro") ?? 0;
    const mixed = numberFact(finding, "mixed") === 1;
    const evidence = (lang: Lang): string => {
      const parts = [
        letters === 0
          ? null
          : `${number(letters, lang)} ${lang === "de" ? (letters === 1 ? "Umlaut" : "Umlaute") : letters === 1 ? "umlaut" : "umlauts"}`,
        euro === 0 ? null : `${number(euro, lang)} × €`,
      ].filter((part) => part !== null);
      return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
    };
    return {
      de: `Der Text ${mixed ? "ist teils UTF-8 und teils" : "ist kein UTF-8, sondern"} ${name || "ein älterer Zeichensatz"}${evidence("de")}.`,
      en: `The text is ${mixed ? "partly UTF-8 and partly" : "not UTF-8 but"} ${name || "an older encoding"}${evidence("en")}.`,
    };
  },
  without: {
    de: "Umlaute werden zu Platzhaltern oder das Einlesen bricht ab; mit dem falschen Zeichensatz zerfällt „Prüfung“ in mehrere Schrittnamen.",
    en: "Umlauts become placeholders or reading stops; with the wrong encoding “Prüfung” falls apart into several activity names.",
  },
  detection: {
    de: "Die Bytes sind kein gültiges UTF-8; welcher Zeichensatz es ist, zeigen die Umlaute, die sich mit ihm ergeben.",
    en: "The bytes are not valid UTF-8; which encoding it is, is shown by the umlauts that it yields.",
  },
  byDefault: {
    de: "Der Text wird beim Lesen mit eigenen, vollständigen Tabellen umgesetzt.",
    en: "The text is converted with complete tables of our own while it is read.",
  },
  effect: {
    de: "Keine, wenn der Zeichensatz stimmt. Sonst erscheinen Schritte unter falschen Namen.",
    en: "None, if the encoding is right. Otherwise activities appear under wrong names.",
  },
  touches: [],
  fix: {
    de: "Stimmen die Umlaute nicht: source.encoding (windows-1252, iso-8859-15, cp850) in der Prozessdatei setzen.",
    en: "If the umlauts are wrong: set source.encoding (windows-1252, iso-8859-15, cp850) in the process file.",
  },
};

import { agree, amount, inColumn, nouns, textFact } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq106: Trap = {
  code: "DQ-106",
  title: { de: "Dezimalkomma und Tausenderpunkt", en: "Decimal comma and thousands point" },
  severity: "notice",
  counts: "rows",
  says: (finding) => {
    if (textFact(finding, "kind") === "amount")
      return {
        de: `${amount(finding, nouns.row, "de")} ${agree(finding.count, "enthält", "enthalten")}${inColumn(finding, "de")} keine Zahl in der angegebenen Schreibweise; der Betrag fehlt dort.`,
        en: `${amount(finding, nouns.row, "en")} ${agree(finding.count, "holds", "hold")} no number in the stated spelling${inColumn(finding, "en")}; the amount is missing there.`,
      };
    const both = textFact(finding, "thousands") !== null;
    const with_ = agree(finding.count, "ist", "sind");
    return {
      de: `${amount(finding, nouns.number, "de")}${inColumn(finding, "de")} ${with_} mit Dezimalkomma${both ? " und Tausenderpunkt" : ""} geschrieben.`,
      en: `${amount(finding, nouns.number, "en")}${inColumn(finding, "en")} ${agree(finding.count, "is", "are")} written with a decimal comma${both ? " and a thousands point" : ""}.`,
    };
  },
  without: {
    de: "1.234,50 bleibt Text oder wird zu 1,2345.",
    en: "1.234,50 stays text or becomes 1.2345.",
  },
  detection: {
    de: "Zahlen, in denen nach dem letzten Komma eine bis drei Ziffern stehen und davor höchstens Punkte in Dreierabständen.",
    en: "Numbers with one to three digits after the last comma and at most points at distances of three before it.",
  },
  byDefault: {
    de: "Komma und Punkt werden auf deutsche Weise gelesen.",
    en: "Comma and point are read the German way.",
  },
  effect: {
    de: "Betrifft nur Beträge, keine Zeiten und Abläufe.",
    en: "Concerns amounts only, no times and no sequences.",
  },
  touches: [],
  fix: {
    de: 'Sollen die Zeichen feststehen: source.decimal: "," und source.thousands: "." in der Prozessdatei.',
    en: 'To fix the characters: source.decimal: "," and source.thousands: "." in the process file.',
  },
};

import { isDate } from "../../config/is-date.js";
import { minuteUnits, quantity } from "../../config/units.js";
import { xoevNamePattern } from "../../config/xoev-standard.js";
import type { Text } from "../../text.js";
import type { AnswerKind } from "./question.js";

/** An answer as the process file holds it, without who said it. */
export type Given = string | number | boolean | Readonly<Record<string, string | number>>;

/** What people type for the words of the configuration. */
const german: Readonly<Record<string, string>> = {
  ja: "yes",
  nein: "no",
  teilweise: "partly",
  unbekannt: "unknown",
  offen: "open",
  manuell: "manual",
};

/**
 * A typed answer, or null where it does not fit the question. Words may be German, numbers may have a decimal comma,
 * minutes are `5..9..20min` with a unit behind each or behind the last.
 */
export function readAnswer(kind: AnswerKind, typed: string): Given | null {
  const text = typed.trim();
  const word = german[text.toLowerCase()] ?? text.toLowerCase();
  switch (kind.kind) {
    case "scale": {
      const value = /^[1-5]$/.test(text) ? Number(text) : null;
      return value === null ? null : { value, scale: "1-5" };
    }
    case "share": {
      const share = shareIn(text);
      if (share === null) return null;
      return kind.signed ? { value: share } : share;
    }
    case "number": {
      const value = numberIn(text);
      return value === null ? null : { value };
    }
    case "answer":
      return (kind.words as readonly string[]).includes(word) ? { answer: word } : null;
    case "xoev":
      if (word === "no" || word === "unknown") return { answer: word };
      return xoevNamePattern.test(text) ? { answer: "yes", standard: text } : null;
    case "minutes":
      return minutesIn(text);
    case "date_or_open":
      return word === "open" || isDate(text) ? (word === "open" ? word : text) : null;
    case "word":
      return kind.words.includes(word) ? word : null;
    case "flag":
      if (["yes", "true"].includes(word)) return true;
      return ["no", "false"].includes(word) ? false : null;
  }
}

function numberIn(text: string): number | null {
  if (!/^(?:0|[1-9][0-9]{0,8})(?:[.,][0-9]{1,6})?$/.test(text)) return null;
  return Number(text.replace(",", "."));
}

function shareIn(text: string): number | null {
  const [, amount = "", unit] = /^([0-9.,]+)\s*(%?)$/.exec(text) ?? [];
  const value = numberIn(amount);
  if (value === null) return null;
  const share = unit === "%" ? value / 100 : value;
  return share <= 1 ? share : null;
}

function minutesIn(text: string): Given | null {
  const parts = text
    .replaceAll(",", ".")
    .split("..")
    .map((part) => part.trim());
  const unit = /[a-z]+$/.exec(parts.at(-1) ?? "")?.[0] ?? "";
  const typed = parts.map((part) => (/[a-z]$/.test(part) ? part : part + unit));
  const minutes = typed.map((part) => quantity(part, minuteUnits));
  const [least, usual, most] = minutes;
  const [min, typ, max] = typed;
  if (parts.length !== 3 || min === undefined || typ === undefined || max === undefined) return null;
  const ordered = [least, usual, most].every(
    (value, i, all) =>
      value !== null && value !== undefined && (i === 0 || value >= (all[i - 1] ?? Infinity)),
  );
  return ordered ? { min, typ, max } : null;
}

/** What can be answered, in words. */
export function allowedWords(kind: AnswerKind): Text {
  switch (kind.kind) {
    case "scale": {
      const steps = (lang: "de" | "en") => kind.steps.map((step, i) => `${i + 1} ${step[lang]}`).join(" · ");
      return { de: steps("de"), en: steps("en") };
    }
    case "share":
      return { de: "0 bis 1 oder 0% bis 100%", en: "0 to 1 or 0% to 100%" };
    case "number":
      return { de: "eine Zahl ab 0, zum Beispiel 2,5", en: "a number from 0, for example 2.5" };
    case "answer":
      return {
        de: kind.words.map((word) => answerWords[word].de).join(", "),
        en: kind.words.join(", "),
      };
    case "xoev":
      return {
        de: "der Name des Standards (XMeld, XBau …), nein, unbekannt",
        en: "the name of the standard (XMeld, XBau …), no, unknown",
      };
    case "minutes":
      return {
        de: "mindestens..meist..höchstens mit Einheit (s, min, h), zum Beispiel 5..9..20min",
        en: "least..usual..most with its unit (s, min, h), for example 5..9..20min",
      };
    case "date_or_open":
      return { de: "ein Datum JJJJ-MM-TT oder open", en: "a date YYYY-MM-DD or open" };
    case "word":
      return { de: kind.words.join(", "), en: kind.words.join(", ") };
    case "flag":
      return { de: "ja, nein", en: "yes, no" };
  }
}

/** The words of an answer as a person reads them. */
export const answerWords = {
  yes: { de: "ja", en: "yes" },
  no: { de: "nein", en: "no" },
  partly: { de: "teilweise", en: "partly" },
  unknown: { de: "unbekannt", en: "unknown" },
} as const satisfies Readonly<Record<string, Text>>;

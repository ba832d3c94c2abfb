import type { ProfileName } from "../config/policy.js";
import type { Encoding } from "../config/source.js";
import { AppError } from "../errors/app-error.js";
import type { TypedAnswer } from "../assess.js";
import { isDate } from "../config/is-date.js";
import { decisions, type Decision } from "../ranking/decisions/record.js";
import { comparedFigures, type ComparedFigure } from "../measures/comparison/figures.js";
import { attributeName, nameProblem } from "../config/attribute-name.js";
import type { AttributeColumn } from "../config/source.js";
import type { SliceKind } from "../measures/comparison/slices.js";
import type { Lang, Text } from "../text.js";
import { nearest } from "../config/nearest.js";
import { numberFormats } from "../config/number-formats.js";

/** Reads the text behind an option. Throws `flag-value-invalid`, which says what would have been understood. */
export type ReadValue<T> = (flag: string, value: string) => T;

const both = (words: string): Text => ({ de: words, en: words });

/** Throws `flag-value-invalid`. */
export function refuse(flag: string, value: string, allowed: Text, near: string | null = null): never {
  throw new AppError("flag-value-invalid", { flag, value, allowed, near });
}

/** One of a few words. */
export function oneOf<const T extends string>(...words: readonly T[]): ReadValue<T> {
  return (flag, value) => {
    const found = words.find((word) => word === value.toLowerCase());
    return found ?? refuse(flag, value, both(words.join(", ")), nearest(value, words));
  };
}

/** Some of a few words, separated by commas; each once, in the order of the known ones. */
export function someOf<const T extends string>(...known: readonly T[]): ReadValue<readonly T[]> {
  return (flag, value) => {
    const words: readonly string[] = value.toLowerCase().split(",");
    const unknown = words.find((word) => !known.some((one) => one === word));
    if (unknown !== undefined) refuse(flag, value, both(known.join(", ")), nearest(unknown, known));
    return known.filter((word) => words.includes(word));
  };
}

export const langValue: ReadValue<Lang> = oneOf("de", "en");

export type ProgressMode = "auto" | "plain" | "off";
export const progressValue: ReadValue<ProgressMode> = oneOf("auto", "plain", "off");

const profileWord = oneOf("intern", "verwaltung", "oeffentlich");

/** `period`, or the name of an attribute: which ones there are is known when the log is there. */
export const sliceKindValue: ReadValue<SliceKind> = (flag, value) =>
  attributeName.test(value.toLowerCase())
    ? value.toLowerCase()
    : refuse(flag, value, {
        de: "period, channel, outcome, org_unit oder ein Merkmal aus columns.attributes",
        en: "period, channel, outcome, org_unit or an attribute of columns.attributes",
      });

/** A further attribute of the case and its column: `district=Bezirk`. */
export const attributeColumnValue: ReadValue<AttributeColumn> = (flag, typed) => {
  const at = typed.indexOf("=");
  const name = typed.slice(0, Math.max(at, 0)).trim();
  const from = typed.slice(at + 1).trim();
  if (name === "" || from === "")
    return refuse(flag, typed, {
      de: "Name=Spalte, zum Beispiel stadtbezirk=Bezirk",
      en: "name=column, for example district=Bezirk",
    });
  const problem = nameProblem(name);
  return problem === null ? { name, from } : refuse(flag, typed, problem);
};

const figureWords = someOf("any", ...comparedFigures);

/** Figures of a comparison, separated by commas; `any` = every one. */
export const figuresValue: ReadValue<readonly ComparedFigure[]> = (flag, value) => {
  const words = figureWords(flag, value);
  return comparedFigures.filter((figure) => words.includes(figure) || words.includes("any"));
};

/** A level of protection. `public-data` is none: it is refused as a privacy rule, not as a typing error. */
export const profileValue: ReadValue<Exclude<ProfileName, "public-data">> = (flag, value) => {
  if (value.toLowerCase() === "public-data") throw new AppError("profile-public-data", {});
  return profileWord(flag, value);
};

/** Other names of the encodings that German exports come in. */
const encodings: Readonly<Record<string, Encoding>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  "windows-1252": "windows-1252",
  cp1252: "windows-1252",
  ansi: "windows-1252",
  "iso-8859-1": "windows-1252",
  latin1: "windows-1252",
  "iso-8859-15": "iso-8859-15",
  latin9: "iso-8859-15",
  cp850: "cp850",
  ibm850: "cp850",
  dos: "cp850",
};

export const encodingValue: ReadValue<Encoding> = (flag, value) =>
  encodings[value.toLowerCase()] ??
  refuse(
    flag,
    value,
    both("utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15, cp850"),
    encodings[nearest(value, Object.keys(encodings)) ?? ""] ?? null,
  );

/** One character; the tabulator, which shells make hard to type, also as `tab` or `\t`. */
export const delimiterValue: ReadValue<string> = (flag, value) => {
  if (value.toLowerCase() === "tab" || value === "\\t") return "\t";
  if (value.length === 1 && !/["\r\n\w]/.test(value)) return value;
  return refuse(flag, value, {
    de: 'ein Zeichen wie ";" "," "|" oder tab',
    en: 'one character such as ";" "," "|" or tab',
  });
};

/** A share as a number from 0 to 1, typed with its unit: `2%`, `0,5 %`. */
export const shareValue: ReadValue<number> = (flag, value) => {
  const percent = /^(\d+(?:[.,]\d+)?)\s*%$/.exec(value.trim())?.[1];
  const share = Number((percent ?? "NaN").replace(",", ".")) / 100;
  if (share >= 0 && share <= 1) return share;
  return refuse(flag, value, { de: "0% bis 100%, zum Beispiel 2%", en: "0% to 100%, for example 2%" });
};

/** The least with which the database gets through a log. */
const leastMegabytes = 256;

/** An amount of memory with its unit, as the database writes it: `4GB`, `512 MB`. */
export const memoryValue: ReadValue<string> = (flag, value) => {
  const [, amount = "NaN", unit = ""] = /^(\d+(?:[.,]\d+)?)\s*([MG])i?B?$/i.exec(value.trim()) ?? [];
  const megabytes = Number(amount.replace(",", ".")) * (unit.toUpperCase() === "G" ? 1000 : 1);
  if (megabytes >= leastMegabytes) return `${Math.floor(megabytes)}MB`;
  return refuse(flag, value, { de: "ab 256MB, zum Beispiel 4GB", en: "from 256MB, for example 4GB" });
};

/** A day that exists, `2025-01-31`; a German date is suggested in this form. */
export const dateValue: ReadValue<string> = (flag, value) => {
  if (isDate(value)) return value;
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value) ?? [];
  const meant = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const allowed: Text = { de: "ein Datum JJJJ-MM-TT", en: "a date YYYY-MM-DD" };
  return refuse(flag, value, allowed, isDate(meant) ? meant : null);
};

/** A short text on one line, its blanks put in order; empty means that it was forgotten. */
export const textValue: ReadValue<string> = (flag, value) => {
  const text = value
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  if (text === "") throw new AppError("flag-value-missing", { flag, command: null });
  return text;
};

/** An answer, `rule_based=4`: the name of a step may hold `=`, an answer does not. */
export const answerValue: ReadValue<TypedAnswer> = (flag, value) => {
  const at = value.lastIndexOf("=");
  if (at < 1 || value.slice(at + 1).trim() === "") {
    refuse(flag, value, {
      de: "FRAGE=ANTWORT, zum Beispiel rule_based=4",
      en: "QUESTION=ANSWER, for example rule_based=4",
    });
  }
  return { key: value.slice(0, at).trim(), typed: value.slice(at + 1).trim() };
};

/** What people decided, in the words of the log. */
export const decisionValue: ReadValue<Decision> = oneOf(...(Object.keys(decisions) as Decision[])); // Object.keys forgets that they are decisions

/** A whole number from 1. */
export const countValue: ReadValue<number> = (flag, value) => {
  const count = /^\d+$/.test(value) ? Number(value) : 0;
  if (count >= 1 && Number.isSafeInteger(count)) return count;
  return refuse(flag, value, { de: "eine ganze Zahl ab 1", en: "a whole number from 1" });
};

/** A time zone that this machine knows. */
export const timezoneValue: ReadValue<string> = (flag, value) => {
  const allowed: Text = {
    de: "ein Name wie Europe/Berlin oder UTC",
    en: "a name such as Europe/Berlin or UTC",
  };
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    return refuse(flag, value, allowed, nearest(value, Intl.supportedValuesOf("timeZone")));
  }
};

/** A pattern of a time stamp; without a `%` it is a pattern of another program's language. */
export const timeFormatValue: ReadValue<string> = (flag, value) =>
  value.includes("%") || (numberFormats as readonly string[]).includes(value)
    ? value
    : refuse(
        flag,
        value,
        {
          de: 'ein Muster aus %d (Tag), %m (Monat), %Y (Jahr), %H (Stunde), %M (Minute), %S (Sekunde), zum Beispiel "%d.%m.%Y %H:%M"; für Zahlen: epoch oder epoch_ms (Sekunden oder Millisekunden seit 1970), excel oder excel1904 (Tage)',
          en: 'a pattern of %d (day), %m (month), %Y (year), %H (hour), %M (minute), %S (second), for example "%d.%m.%Y %H:%M"; for numbers: epoch or epoch_ms (seconds or milliseconds since 1970), excel or excel1904 (days)',
        },
        nearest(value, numberFormats),
      );

/** The name of a column, a file or a folder. What looks like the next option means that the name was forgotten. */
export const nameValue: ReadValue<string> = (flag, value) => {
  if (value.trim() === "" || /^--[a-z]/.test(value))
    throw new AppError("flag-value-missing", { flag, command: null });
  return value;
};

/** A file or folder. A tilde that the shell left as it is would become a folder of that name: refused. */
export const pathValue: ReadValue<string> = (flag, value) => {
  const name = nameValue(flag, value);
  return /^~(?=$|[/\\])/.test(name)
    ? refuse(flag, name, {
        de: "der Pfad ohne Anführungszeichen, damit die Shell „~“ auflöst, oder ganz ausgeschrieben; ein Ordner, der wirklich so heißt: ./~",
        en: 'the path without quotation marks, so that the shell resolves "~", or written in full; a folder that is really called so: ./~',
      })
    : name;
};

/** The id of a process. */
export const processIdValue: ReadValue<string> = (flag, value) =>
  /^[a-z][a-z0-9_-]{0,63}$/.test(value)
    ? value
    : refuse(flag, value, {
        de: "Kleinbuchstaben, Ziffern, - und _, zum Beispiel wohngeld",
        en: "lower-case letters, digits, - and _, for example housing",
      });

/** Which report `analyse --report` writes. */
export const reportKindValue: ReadValue<"process" | "analysis"> = oneOf("process", "analysis");

import { nameProblem } from "../config/attribute-name.js";
import { commonAttributes, isCommonAttribute, periodKinds, type PeriodKind } from "../config/filter.js";
import { isDate } from "../config/is-date.js";
import { quantity, secondUnits } from "../config/units.js";
import { oneOf, refuse, shareValue, type ReadValue } from "./values.js";

/** A day as an ISO date. */
export const dayValue: ReadValue<string> = (flag, value) =>
  isDate(value)
    ? value
    : refuse(flag, value, {
        de: "ein Tag JJJJ-MM-TT, zum Beispiel 2024-12-31",
        en: "a day YYYY-MM-DD, for example 2024-12-31",
      });

export const periodKindValue: ReadValue<PeriodKind> = oneOf(...periodKinds);

/** A span of time with its unit, in seconds. */
export const durationValue: ReadValue<number> = (flag, value) =>
  quantity(value, secondUnits) ??
  refuse(flag, value, {
    de: `eine Zahl mit Einheit (${Object.keys(secondUnits).join(", ")}), zum Beispiel 42d`,
    en: `a number with its unit (${Object.keys(secondUnits).join(", ")}), for example 42d`,
  });

/** A share above 0: `80%`. */
export const coverageValue: ReadValue<number> = (flag, value) => {
  const share = shareValue(flag, value);
  if (share > 0) return share;
  return refuse(flag, value, { de: "mehr als 0%, zum Beispiel 80%", en: "more than 0%, for example 80%" });
};

export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Two activities: `A -> B`. */
export const pairValue: ReadValue<Pair> = (flag, value) => {
  const [from = "", to = "", ...more] = value.split("->").map((name) => name.trim());
  if (from !== "" && to !== "" && more.length === 0) return { from, to };
  return refuse(flag, value, {
    de: 'zwei Schritte mit Pfeil, zum Beispiel "Antrag -> Prüfung"',
    en: 'two activities with an arrow, for example "Antrag -> Prüfung"',
  });
};

export interface AttributeValue {
  readonly name: string;
  readonly value: string;
}

/** An attribute of the case and its value: `channel=online`. */
export const attributeValue: ReadValue<AttributeValue> = (flag, typed) => {
  const at = typed.indexOf("=");
  const name = typed.slice(0, Math.max(at, 0)).trim();
  const value = typed.slice(at + 1).trim();
  if ((isCommonAttribute(name) || nameProblem(name) === null) && value !== "") return { name, value };
  return refuse(flag, typed, {
    de: `Merkmal=Wert mit einem der Merkmale ${commonAttributes.join(", ")}, zum Beispiel channel=online`,
    en: `attribute=value with one of the attributes ${commonAttributes.join(", ")}, for example channel=online`,
  });
};

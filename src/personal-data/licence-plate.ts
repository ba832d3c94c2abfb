import type { Pattern } from "./pattern.js";
import { plateDistricts } from "./plate-districts.js";

/** `E-AB 1234`, `E AB 1234`, `E-AB1234H` and nothing else in the cell; `DIN A4` is none. */
const whole = /^\s*([A-ZÄÖÜ]{1,3})(?:-([A-Z]{1,2})[ -]?| ([A-Z]{1,2})[ -])([1-9]\d{0,3})[EH]?\s*$/;
/** In a sentence the hyphen and the gap are needed: `A B 12` may be anything. */
const inside = /(?<![\p{L}\p{N}/-])([A-ZÄÖÜ]{1,3})-([A-Z]{1,2})[ ]([1-9]\d{0,3})[EH]?(?![\p{L}\p{N}/-])/gu;

/** A plate has at most eight letters and digits, and the place must exist. */
const isPlate = (district = "", letters = "", digits = ""): boolean =>
  plateDistricts.has(district) && district.length + letters.length + digits.length <= 8;

function matches(text: string): boolean {
  const only = whole.exec(text);
  if (only !== null) return isPlate(only[1], only[2] ?? only[3], only[4]);
  return [...text.matchAll(inside)].some(([, district, letters, digits]) =>
    isPlate(district, letters, digits),
  );
}

export const licencePlate: Pattern = {
  id: "licence_plate",
  title: { de: "Kfz-Kennzeichen", en: "licence plate" },
  hint: "[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[ -]?[1-9]",
  test: matches,
  resembles: (text) => whole.test(text),
  mask: () => "•-•• ••••",
};

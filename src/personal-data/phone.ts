import type { Pattern } from "./pattern.js";

/** `+49 201 88-0`, `0049…`; the digits behind the point of `128.004925901224` are none. */
const international =
  /(?<![\p{L}\d]|\d[.,])(?:\+|00)49[ ()/.-]*(?:\(0\)[ ]*)?[1-9]\d{0,4}[ ()/-]*\d(?:[ /-]?\d){3,10}(?![\p{L}\d])/u;
/** `0201 88-12345`, `(0201) 8812345`, `0170/1234567`: an area code that exists, then a separator. */
const national =
  /(?<![\p{L}\d/.-])\(?0(?:30|40|69|89|[2-9]\d{2,4}|1[5-7]\d{1,2})\)?[ ]?[ /-][ ]?\d(?:[ -]?\d){3,9}(?![\p{L}\d])/u;
/** `01701234567`. */
const mobile = /(?<![\p{L}\d]|\d[.,])01(?:5\d|6[023]|7\d)\d{7,8}(?![\p{L}\d])/u;
/** A year between separators: an id of an office, not a number to call. */
const withYear = /[ /-](?:19|20)\d{2}(?:[ /-]|$)/;

const digits = (text: string): number => text.replace(/\D/g, "").length;

const found = (text: string): string | null =>
  international.exec(text)?.[0] ??
  (withYear.test(text) ? null : national.exec(text)?.[0]) ??
  mobile.exec(text)?.[0] ??
  null;

export const phone: Pattern = {
  id: "phone",
  title: { de: "Telefonnummer", en: "phone number" },
  hint: "(\\+|00)49|(^|[^0-9])0[1-9][0-9]",
  test: (text) => digits(found(text) ?? "") >= 9,
  resembles: (text) => /^\s*(?:(?:\+|00)49|\(?0[1-9]\d)[ \d()/.-]+$/.test(text) && digits(text) >= 9,
  mask: (text) => (/^(?:\+|00)/.test(found(text) ?? "") ? "+49 ••• •••••" : "0••• •••••"),
};

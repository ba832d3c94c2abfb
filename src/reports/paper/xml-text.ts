/** What XML 1.0 does not allow, and direction overrides, which would let a name turn the words around it. */
const unwanted =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/gu;

/** Text that every XML reader accepts; what is not allowed is shown as the replacement character. Escapes nothing. */
export const xmlText = (text: string): string => text.replace(unwanted, "\uFFFD");

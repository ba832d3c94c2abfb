import type { Pattern } from "./pattern.js";

const address = /[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}-]+\.)+(\p{L}{2,})/u;

export const email: Pattern = {
  id: "email",
  title: { de: "E-Mail-Adresse", en: "e-mail address" },
  hint: "[^\\s]@[^\\s]+[.]",
  test: (text) => address.test(text),
  mask: (text) =>
    `•••@•••.${/^(?:de|com|org|net|eu)$/i.exec(address.exec(text)?.[1] ?? "")?.[0].toLowerCase() ?? "•••"}`,
};

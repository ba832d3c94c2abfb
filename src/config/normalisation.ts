import { textLike } from "./fields.js";
import type { Normalisation } from "./source.js";

/** A rule for case ids: `trim`, `upper`, `lower`, or `collapse:` with the characters that count as one. */
export const normalisation = () =>
  textLike(
    /^(trim|upper|lower|collapse:.+)$/su,
    { de: "trim, upper, lower oder collapse:ZEICHEN", en: "trim, upper, lower or collapse:CHARACTERS" },
    { example: '"collapse:-/ "' },
  ).transform((typed): Normalisation => {
    const characters = /^collapse:(.+)$/su.exec(typed)?.[1];
    return characters === undefined
      ? { kind: typed as "trim" | "upper" | "lower" }
      : { kind: "collapse", characters };
  });

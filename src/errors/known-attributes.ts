import type { Text } from "../text.js";

/** Which attributes of its cases a process has. */
export const knownAttributes = (known: readonly string[]): Text =>
  known.length === 0
    ? { de: "Bekannt ist keines.", en: "None is known." }
    : { de: `Bekannt: ${known.join(", ")}.`, en: `Known: ${known.join(", ")}.` };

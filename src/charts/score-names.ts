import type { Text } from "../text.js";

/** The two scores; they are never one number. */
export type Score = "rpa" | "ki";

export const scoreNames: Readonly<Record<Score, Text>> = {
  rpa: { de: "RPA-Eignung", en: "RPA suitability" },
  ki: { de: "KI-Eignung", en: "AI suitability" },
};

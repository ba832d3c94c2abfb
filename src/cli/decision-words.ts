import { decisions, type Decision, type DecisionRecord } from "../ranking/decisions/record.js";
import type { Lang, Text } from "../text.js";

const flags = {
  yes: { de: "ja", en: "yes" },
  no: { de: "nein", en: "no" },
  none: { de: "kein Vorschlag", en: "no proposal" },
} as const satisfies Record<string, Text>;

export const decisionWords = (decision: Decision, lang: Lang): string => decisions[decision][lang];

/** Whether it departs from the proposal; null = there was none. */
export const flagWords = (departs: boolean | null, lang: Lang): string =>
  (departs === null ? flags.none : departs ? flags.yes : flags.no)[lang];

/** A record for programs, without the name that it may hold. */
export function recordJson({ name: _, ...shown }: DecisionRecord): Omit<DecisionRecord, "name"> {
  return shown;
}

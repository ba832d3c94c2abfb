import type { Text } from "../../text.js";

/** What the tool leaves to people: `fill` is written by the department, `check` is something that nobody measured. */
export type Gap = "fill" | "check";

/** A place of the paper that people write. */
interface Place {
  readonly gap: Gap;
  /** As the paper calls it. */
  readonly name: Text;
  /** What belongs there; absent where the name says it. */
  readonly help?: Text;
}

/** Every place by the key under which a file of texts names it, in reading order. */
export const places = {
  lead: { gap: "fill", name: { de: "Federführung", en: "Lead" } },
  order_of_deliberation: {
    gap: "fill",
    name: { de: "Beratungsfolge", en: "Order of deliberation" },
    help: {
      de: "Gremium, Termin, Kenntnisnahme / Vorberatung / Entscheidung",
      en: "Committee, date, for information / deliberation / decision",
    },
  },
  resolution: {
    gap: "fill",
    name: { de: "Beschlussvorschlag", en: "Proposed resolution" },
    help: {
      de: "steht anstelle von „… nimmt den Bericht zur Kenntnis.“",
      en: 'stands in place of "… takes note of the report."',
    },
  },
  alternatives: { gap: "check", name: { de: "Weitere Alternativen", en: "Further alternatives" } },
  cost_one_off: {
    gap: "check",
    name: { de: "Finanzielle Auswirkungen: einmalig", en: "Financial consequences: one-off" },
  },
  cost_running: {
    gap: "check",
    name: { de: "Finanzielle Auswirkungen: laufend", en: "Financial consequences: running" },
  },
  hourly_rate: {
    gap: "check",
    name: { de: "Quelle und Stand des Stundensatzes", en: "Source and date of the hourly rate" },
  },
  budget_effective: {
    gap: "check",
    name: { de: "davon haushaltswirksam", en: "Of it budget-effective" },
  },
  staff: {
    gap: "check",
    name: { de: "Personelle Auswirkungen", en: "Consequences for staff" },
    help: { de: "Verwendung der freigesetzten Zeit", en: "Use of the freed time" },
  },
  participation: {
    gap: "check",
    name: { de: "Beteiligungen", en: "Participation" },
    help: { de: "Stellungnahmen", en: "Statements" },
  },
  climate: { gap: "fill", name: { de: "Essener Klimaampel", en: "Essen climate impact box" } },
  data_protection: {
    gap: "check",
    name: { de: "Datenschutz", en: "Data protection" },
    help: { de: "Stellungnahme", en: "Statement" },
  },
  co_determination: { gap: "check", name: { de: "Mitbestimmung", en: "Co-determination" } },
  risks: { gap: "check", name: { de: "Weitere Risiken", en: "Further risks" } },
  next_steps: {
    gap: "fill",
    name: { de: "Nächste Schritte", en: "Next steps" },
    help: { de: "Zuständig und bis wann", en: "Who, and until when" },
  },
} as const satisfies Readonly<Record<string, Place>>;

export type PlaceKey = keyof typeof places;

export const placeKeys = Object.keys(places) as readonly PlaceKey[]; // Object.keys forgets that they are keys of it

const gapWords = {
  fill: { de: "[vom Fachbereich auszufüllen]", en: "[to be filled in by the department]" },
  check: { de: "[bitte prüfen]", en: "[please check]" },
} as const satisfies Readonly<Record<Gap, Text>>;

/** The words that stand in a place as long as nobody has written there. */
export const gapText = (key: PlaceKey): Text => gapWords[places[key].gap];

/** Whether a text still holds the words of a gap, in either language: then it is not what people meant to say. */
export function holdsGap(text: string): boolean {
  const folded = text.toLowerCase();
  return Object.values(gapWords).some(({ de, en }) =>
    [de, en].some((words) => folded.includes(words.toLowerCase())),
  );
}

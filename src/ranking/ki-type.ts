import type { Text } from "../text.js";

/** The kinds of AI support, each with the criteria that speak for it. */
export const kiTypes = {
  documents: {
    label: { de: "Dokumente lesen und einordnen", en: "Reading and sorting documents" },
    indicators: ["unstructured_input"],
  },
  triage: {
    label: { de: "Vorgänge zuordnen", en: "Routing cases" },
    indicators: ["triage"],
  },
  prediction: {
    label: { de: "Vorhersage", en: "Prediction" },
    indicators: ["learnable_decisions", "duration_dispersion"],
  },
  dialogue: {
    label: { de: "Dialog und Entwürfe", en: "Dialogue and drafting" },
    indicators: ["enquiry_load"],
  },
} as const satisfies Readonly<Record<string, { label: Text; indicators: readonly string[] }>>;

export type KiType = keyof typeof kiTypes;

/**
 * The kind whose criteria contribute most to the KI score, by the contribution `low` of each indicator id. Ties go to
 * the kind named first above; `-` where none contributes.
 */
export function kiType(terms: readonly { readonly id: string; readonly low: number }[]): KiType | "-" {
  let best: KiType | "-" = "-";
  let most = 0;
  for (const type of Object.keys(kiTypes) as readonly KiType[]) {
    const own: readonly string[] = kiTypes[type].indicators;
    const sum = terms.reduce((total, { id, low }) => (own.includes(id) ? total + low : total), 0);
    if (sum > most) [best, most] = [type, sum];
  }
  return best;
}

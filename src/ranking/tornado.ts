import { hours, type Step } from "./hours.js";
import { exactly, type Quantity } from "./quantity.js";
import type { Text } from "../text.js";

/** What the freed hours depend on, and what it is called. */
export const tornadoFactors = {
  minutes: { de: "Bearbeitungszeit", en: "Working time" },
  automatable_share: { de: "Automatisierbarer Anteil", en: "Automatable share" },
  automated_share: { de: "Bereits automatisierter Anteil", en: "Share already automated" },
  realisation: { de: "Umsetzungsfaktor", en: "Realisation factor" },
} as const satisfies Readonly<Record<string, Text>>;

export type TornadoFactor = keyof typeof tornadoFactors;

/** Gross hours per year with one factor at its 10th and 90th percentile and all the others at their means. */
export interface Swing {
  readonly factor: TornadoFactor;
  readonly atP10: number;
  readonly atP90: number;
  /** Distance of the two, 0 for a factor that is known. */
  readonly width: number;
}

/**
 * One swing per factor, the widest first, equal widths in the order of `tornadoFactors`; empty without steps. A factor of
 * the steps moves in all of them at once, each to its own percentile. `atP10` is above `atP90` where more of the factor
 * frees less time, as with the share already automated. Percentiles are exact, not drawn.
 */
export function swings(steps: readonly Step[], realisation: Quantity): readonly Swing[] {
  if (steps.length === 0) return [];
  const at = (q: number, of: Quantity) => exactly(of.quantile(q));
  const moved = (q: number, key: "minutes" | "automatableShare" | "automatedShare") =>
    hours(
      steps.map((step) => ({ ...step, [key]: at(q, step[key]) })),
      realisation,
    ).gross;
  const gross: Readonly<Record<TornadoFactor, (q: number) => number>> = {
    minutes: (q) => moved(q, "minutes"),
    automatable_share: (q) => moved(q, "automatableShare"),
    automated_share: (q) => moved(q, "automatedShare"),
    realisation: (q) => hours(steps, at(q, realisation)).gross,
  };
  return factors
    .map((factor) => {
      const [atP10, atP90] = [gross[factor](0.1), gross[factor](0.9)];
      return { factor, atP10, atP90, width: Math.abs(atP90 - atP10) };
    })
    .sort((a, b) => b.width - a.width);
}

const factors = ["minutes", "automatable_share", "automated_share", "realisation"] as const;

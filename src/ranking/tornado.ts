import { hours, type Step } from "./hours.js";
import { exceptionHours, reviewHours, type HandedBack } from "./net-benefit.js";
import { exactly, type Quantity } from "./quantity.js";
import type { Text } from "../text.js";

/** What the freed hours depend on, and what it is called. */
export const tornadoFactors = {
  minutes: { de: "Bearbeitungszeit", en: "Working time" },
  automatable_share: { de: "Automatisierbarer Anteil", en: "Automatable share" },
  automated_share: { de: "Bereits automatisierter Anteil", en: "Share already automated" },
  realisation: { de: "Umsetzungsfaktor", en: "Realisation factor" },
  volume: { de: "Fallzahl im Jahr", en: "Cases a year" },
  exceptions: { de: "Aufwand für Ausnahmen", en: "Effort for exceptions" },
  review: { de: "Aufwand für Prüfung", en: "Effort for review" },
} as const satisfies Readonly<Record<string, Text>>;

export type TornadoFactor = keyof typeof tornadoFactors;

/** What freed hours are computed from. */
export interface HoursBase {
  readonly steps: readonly Step[];
  readonly realisation: Quantity;
  /** Cases of a year as a multiple of the expected number. */
  readonly volume: Quantity;
  /** What is deducted; null = the hours are gross. */
  readonly back: HandedBack | null;
}

/** Hours per year with one factor at its 10th and 90th percentile and all the others at their means. */
export interface Swing {
  readonly factor: TornadoFactor;
  readonly atP10: number;
  readonly atP90: number;
  /** Distance of the two, 0 for a factor that is known. */
  readonly width: number;
}

/**
 * One swing per factor, the widest first, equal widths in the order of `tornadoFactors`; empty without steps. The hours are
 * net where `back` is given, with exceptions and review as factors if they are stated, and gross otherwise. A factor of
 * the steps moves in all of them at once, each to its own percentile. `atP10` is above `atP90` where more of the factor
 * frees less time, as with the share already automated. Percentiles are exact, not drawn.
 */
export function swings(base: HoursBase): readonly Swing[] {
  if (base.steps.length === 0) return [];
  const { exceptions, review } = base.back ?? {};
  const factors: readonly (TornadoFactor | false)[] = [
    "minutes",
    "automatable_share",
    "automated_share",
    "realisation",
    "volume",
    exceptions !== undefined && "exceptions",
    review !== undefined && "review",
  ];
  return factors
    .filter((factor) => factor !== false)
    .map((factor) => {
      const [atP10, atP90] = [0.1, 0.9].map((q) => expected(moved(base, factor, q)));
      return { factor, atP10: atP10 ?? 0, atP90: atP90 ?? 0 };
    })
    .map((swing) => ({ ...swing, width: Math.abs(swing.atP90 - swing.atP10) }))
    .sort((a, b) => b.width - a.width);
}

/** The hours with everything at its mean. */
function expected({ steps, realisation, volume, back }: HoursBase): number {
  const { gross } = hours(steps, realisation);
  const deducted = back === null ? 0 : (exceptionHours(back) ?? 0) + (reviewHours(back) ?? 0);
  return volume.mean * (gross - deducted);
}

/** The same with one factor at this percentile. */
function moved(base: HoursBase, factor: TornadoFactor, q: number): HoursBase {
  const at = (of: Quantity) => exactly(of.quantile(q));
  const inSteps = (key: "minutes" | "automatableShare" | "automatedShare"): HoursBase => ({
    ...base,
    steps: base.steps.map((step) => ({ ...step, [key]: at(step[key]) })),
  });
  const { back } = base;
  switch (factor) {
    case "minutes":
      return inSteps("minutes");
    case "automatable_share":
      return inSteps("automatableShare");
    case "automated_share":
      return inSteps("automatedShare");
    case "realisation":
      return { ...base, realisation: at(base.realisation) };
    case "volume":
      return { ...base, volume: at(base.volume) };
    case "exceptions":
    case "review": {
      const part = back?.[factor];
      if (part === undefined) return base;
      return { ...base, back: { ...back, [factor]: { ...part, minutes: at(part.minutes) } } as HandedBack };
    }
  }
}

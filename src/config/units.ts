/** Units of hands-on time, in minutes. */
export const minuteUnits = { s: 1 / 60, min: 1, h: 60 } as const;

/** Units of a span of time, in seconds. */
export const secondUnits = { s: 1, min: 60, h: 3_600, d: 86_400 } as const;

/** Units of a step of rounding, in seconds. A working day `wd` counts as much as a day, on its own clock. */
export const roundingUnits = { h: 3_600, d: 86_400, wd: 86_400 } as const;

/** Amounts of money, in euros. */
export const euroUnits = { EUR: 1 } as const;

/** A share of a hundred, as 0 … 1. */
export const shareUnits = { "%": 0.01 } as const;

/** A number with its unit, `12min` or `1.5 h`: what a text must look like to be understood by `quantity`. */
export function quantityPattern(units: Readonly<Record<string, number>>): RegExp {
  return new RegExp(`^(?:0|[1-9][0-9]*)(?:\\.[0-9]+)? ?(?:${Object.keys(units).join("|")})$`);
}

/** The number that `text` states, in the base of `units`; null if the text has no unit, another one, or no number. */
export function quantity(text: string, units: Readonly<Record<string, number>>): number | null {
  if (!quantityPattern(units).test(text)) return null;
  const amount = Number.parseFloat(text);
  const factor = units[text.replace(/^[0-9.]+ ?/, "")];
  if (factor === undefined) return null;
  // 2.3 · 0.01 is 0.023 only after division: the reciprocal is exact, the factor is not
  const value = factor < 1 ? amount / Math.round(1 / factor) : amount * factor;
  return Number.isFinite(value) ? value : null;
}

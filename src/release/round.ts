/** The multiple of `step` nearest to a value; halves go away from zero; a step of 0 leaves the value as it is. */
export function roundTo(value: number, step: number): number {
  if (step === 0) return value;
  const multiples = Math.sign(value) * Math.round(Math.abs(value) / step);
  return step < 1 ? multiples / Math.round(1 / step) : multiples * step;
}

/** Months since year 0 of `YYYY-MM`, so that missing months keep their room. */
export function monthNumber(month: string): number {
  const [year, number] = month.split("-").map(Number);
  return (year ?? 0) * 12 + (number ?? 1) - 1;
}

/** A lower and an upper limit, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the standard normal distribution: limits of 95 % lie so many standard errors away. */
export const z95 = 1.959963984540054;

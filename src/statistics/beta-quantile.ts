import { gammaln } from "simple-statistics";

/**
 * The value below which a share `q` of a Beta(a, b) distribution lies, 0 ≤ q ≤ 1; exact to 1e-12 of it. A parameter of 0 puts
 * all weight on its end: Beta(0, b) is 0, Beta(a, 0) is 1. Bisection of the regularised incomplete beta function, which
 * needs no start value and cannot miss.
 */
export function betaQuantile(q: number, a: number, b: number): number {
  if (a === 0) return 0;
  if (b === 0) return 1;
  let [low, high] = [0, 1];
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a, b) < q) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The share of a Beta(a, b) distribution at or below x, for a, b > 0 (Abramowitz and Stegun 26.5.8). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // the fraction converges fast below the mean; above it the other end is taken
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x));
  return (front * fraction(x, a, b)) / a;
}

/** The continued fraction of the incomplete beta function, evaluated by the modified method of Lentz (Thompson and Barnett 1986). */
function fraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return result;
}

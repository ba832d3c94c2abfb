/**
 * The value below which a share `p` of the standard normal distribution lies, to about 1e-15 of it (Wichura 1988, AS 241,
 * PPND16; as R's `qnorm`). 0 gives −∞, 1 gives ∞.
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(0.180625 - q * q, middle);
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  return Math.sign(q) * (r <= 5 ? ratio(r - 1.6, tail) : ratio(r - 5, farTail));
}

/** Coefficients of a quotient of two polynomials, the constant first; the lower one begins with 1. */
interface Quotient {
  readonly upper: readonly number[];
  readonly lower: readonly number[];
}

const polynomial = (x: number, of: readonly number[]): number => of.reduceRight((sum, c) => sum * x + c, 0);

const ratio = (x: number, { upper, lower }: Quotient): number => polynomial(x, upper) / polynomial(x, lower);

const middle: Quotient = {
  upper: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065514, 13731.693765509461, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  lower: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};
const tail: Quotient = {
  upper: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 7.745450142783414e-4,
  ],
  lower: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    5.475938084995345e-4, 1.0507500716444169e-9,
  ],
};
const farTail: Quotient = {
  upper: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  lower: [
    1, 0.5998322065558879, 0.1369298809227358, 0.014875361290850615, 7.868691311456133e-4,
    1.8463183175100548e-5, 1.4215117583164459e-7, 2.0442631033899397e-15,
  ],
};

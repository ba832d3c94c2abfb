import { createHash } from "node:crypto";

/** A stream of random numbers that depends on its seed alone. */
export interface Random {
  /** Uniform on the open interval (0, 1), 53 bits. Never 0 or 1, so that logarithms stay finite. */
  uniform(): number;
}

/**
 * The stream that belongs to this text: the same text gives the same numbers on every machine. Distinct parts are kept
 * apart (`["a", "bc"]` is not `["ab", "c"]`). The state is the SHA-256 of the parts.
 */
export function random(...seed: readonly string[]): Random {
  const digest = createHash("sha256").update(JSON.stringify(seed)).digest();
  return new Xoshiro128(
    digest.readInt32LE(0),
    digest.readInt32LE(4),
    digest.readInt32LE(8),
    digest.readInt32LE(12),
  );
}

/**
 * The generator xoshiro128** 1.1 of Blackman and Vigna (2018, public domain). The four words must not all be 0. A class,
 * because its state in fields makes a normal draw twice as fast as in a closure.
 */
export class Xoshiro128 implements Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(a: number, b: number, c: number, d: number) {
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
  }

  /** The next whole number, from 0 to 2³² − 1. */
  next(): number {
    const b = this.#b;
    const c = this.#c ^ this.#a;
    const d = this.#d ^ b;
    this.#a ^= d;
    this.#b = b ^ c;
    this.#c = c ^ (b << 9);
    this.#d = rotate(d, 11);
    return Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
  }

  uniform(): number {
    const high = this.next() >>> 6;
    const low = this.next() >>> 6;
    return (high * 0x4000000 + low + 0.5) / 0x10000000000000;
  }
}

const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));

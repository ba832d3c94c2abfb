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
  const next = xoshiro128(
    digest.readUInt32LE(0),
    digest.readUInt32LE(4),
    digest.readUInt32LE(8),
    digest.readUInt32LE(12),
  );
  return {
    uniform: () => {
      const high = next() >>> 6;
      const low = next() >>> 6;
      return (high * 0x4000000 + low + 0.5) / 0x10000000000000;
    },
  };
}

/**
 * The generator xoshiro128** 1.1 of Blackman and Vigna (2018, public domain): whole numbers from 0 to 2³² − 1.
 * The four words must not all be 0.
 */
export function xoshiro128(a: number, b: number, c: number, d: number): () => number {
  return () => {
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return scrambled;
  };
}

const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));

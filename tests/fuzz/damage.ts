import fc from "fast-check";

/** One way to damage a file. `at`, `length`: 0 … 1, as shares of the file. */
export type Damage =
  | { readonly kind: "cut"; readonly at: number }
  | { readonly kind: "flip"; readonly at: number; readonly bits: number }
  | { readonly kind: "delete"; readonly at: number; readonly length: number }
  | { readonly kind: "repeat"; readonly at: number; readonly length: number }
  | { readonly kind: "insert"; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: "swap"; readonly at: number; readonly to: number };

/** Bytes that mean something in one of the formats. */
const telling = [
  0x00, 0x09, 0x0a, 0x0d, 0x1a, 0x22, 0x26, 0x27, 0x2c, 0x3b, 0x3c, 0x3e, 0x5b, 0x7b, 0x7d, 0x80, 0xc3, 0xff,
];
const place = fc.noBias(fc.integer({ min: 0, max: 9999 }).map((n) => n / 10_000));
const some = fc.uint8Array({ minLength: 1, maxLength: 16 });

/** Arbitrary damage. */
export const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant("cut" as const), at: place }),
  fc.record({ kind: fc.constant("flip" as const), at: place, bits: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant("delete" as const), at: place, length: place }),
  fc.record({ kind: fc.constant("repeat" as const), at: place, length: place }),
  fc.record({
    kind: fc.constant("insert" as const),
    at: place,
    bytes: fc.oneof(
      some,
      fc.constantFrom(...telling).map((byte) => Uint8Array.of(byte)),
    ),
  }),
  fc.record({ kind: fc.constant("swap" as const), at: place, to: place }),
);

/** The damaged copy. */
export function damaged(bytes: Uint8Array, by: Damage): Uint8Array {
  const index = (share: number): number => Math.min(bytes.length, Math.floor(share * bytes.length));
  const at = index(by.at);
  const parts = (...of: readonly Uint8Array[]): Uint8Array => Buffer.concat(of);
  switch (by.kind) {
    case "cut":
      return bytes.subarray(0, at);
    case "flip":
      return bytes.map((byte, i) => (i === at ? byte ^ by.bits : byte));
    case "delete":
      return parts(bytes.subarray(0, at), bytes.subarray(at + index(by.length / 8)));
    case "repeat":
      return parts(bytes.subarray(0, at), bytes.subarray(at - index(by.length / 8)));
    case "insert":
      return parts(bytes.subarray(0, at), by.bytes, bytes.subarray(at));
    case "swap": {
      const other = index(by.to);
      return bytes.map((byte, i) =>
        i === at ? (bytes[other] ?? byte) : i === other ? (bytes[at] ?? byte) : byte,
      );
    }
  }
}

const largestBlock = 2 ** 17;

/** A block of a Zstandard frame: `size` bytes as they are (`raw`), or one byte `size` times (`repeated`). */
const block = (kind: "raw" | "repeated", bytes: Uint8Array, size: number, last: boolean): Buffer => {
  const head = Buffer.alloc(3);
  head.writeUIntLE((last ? 1 : 0) | (kind === "raw" ? 0 : 2) | (size << 3), 0, 3);
  return Buffer.concat([head, bytes]);
};

/** Magic number, no checksum, and a window of 2 ** `windowLog` bytes. */
const header = (windowLog: number): Buffer => Buffer.of(0x28, 0xb5, 0x2f, 0xfd, 0, (windowLog - 10) << 3);

/** A Zstandard frame that holds these bytes uncompressed (RFC 8878): Node 20 cannot write one. */
export function zstdOf(content: string | Uint8Array, windowLog = 17): Buffer {
  const bytes = Buffer.from(content);
  const blocks: Buffer[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += largestBlock) {
    const part = bytes.subarray(at, at + largestBlock);
    blocks.push(block("raw", part, part.length, at + largestBlock >= bytes.length));
  }
  return Buffer.concat([header(windowLog), ...blocks]);
}

/** A Zstandard frame of a few kilobytes that becomes `megabytes`. */
export const zstdBomb = (megabytes: number): Buffer =>
  Buffer.concat([
    header(17),
    ...Array.from({ length: 8 * megabytes }, (_, i) =>
      block("repeated", Buffer.from(" "), largestBlock, i === 8 * megabytes - 1),
    ),
  ]);

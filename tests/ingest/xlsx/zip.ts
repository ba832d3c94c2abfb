import { deflateRawSync } from "node:zlib";

/** Content that is packed already, and the size that the archive says of it. */
interface Packed {
  readonly packed: Buffer;
  readonly size: number;
}

/** A ZIP archive of texts and of what is packed already; checksums are left out, as zero. */
export function zip(
  texts: Readonly<Record<string, string>>,
  packed: Readonly<Record<string, Packed>> = {},
): Buffer {
  const entries: readonly (readonly [string, Packed])[] = [
    ...Object.entries(texts).map(
      ([name, text]) => [name, { packed: deflateRawSync(text), size: Buffer.byteLength(text) }] as const,
    ),
    ...Object.entries(packed),
  ];
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    for (const [header, at] of [
      [local, 8],
      [central, 10],
    ] as const) {
      header.writeUInt16LE(8, at);
      header.writeUInt32LE(content.packed.length, at + 10);
      header.writeUInt32LE(content.size, at + 14);
      header.writeUInt16LE(Buffer.byteLength(name), at + 18);
    }
    central.writeUInt32LE(offset, 42);
    directory.push(central, Buffer.from(name));
    parts.push(local, Buffer.from(name), content.packed);
    offset += local.length + Buffer.byteLength(name) + content.packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

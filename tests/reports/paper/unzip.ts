import { inflateRawSync } from "node:zlib";

/** The files in a zip, by name, as text, and the times of all records, as MS-DOS packs them. */
export function unzip(zip: Uint8Array): {
  readonly files: ReadonlyMap<string, string>;
  readonly times: ReadonlySet<number>;
} {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const files = new Map<string, string>();
  const times = new Set<number>();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    const [size, name, extra, note] = [20, 28, 30, 32].map((o) =>
      o === 20 ? bytes.readUInt32LE(at + o) : bytes.readUInt16LE(at + o),
    ) as [number, number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    times.add(bytes.readUInt32LE(at + 12)).add(bytes.readUInt32LE(local + 10));
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(begin, begin + size);
    const packed = bytes.readUInt16LE(at + 10) === 8;
    files.set(
      bytes.toString("utf8", at + 46, at + 46 + name),
      (packed ? inflateRawSync(content) : content).toString("utf8"),
    );
    at += 46 + name + extra + note;
  }
  return { files, times };
}

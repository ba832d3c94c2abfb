import type { FileHandle } from "node:fs/promises";

/** A file as the library reads it. */
export interface Onward {
  readonly handle: FileHandle;
  /** From now on nothing is read twice: a stream from its beginning to its end, the blocks of a file each once. */
  begin(kind: "stream" | "file"): void;
}

/**
 * A file that throws when it is read in circles. A damaged length of a message is negative, and the library follows it back
 * for ever; a block that is no batch of rows it reads again and again. So it would where a file shrinks meanwhile.
 */
export function onward(file: FileHandle): Onward {
  let reading: "stream" | "file" | null = null;
  let last = -1;
  let blocks = new Set<number>();
  const read = (buffer: Uint8Array, offset: number, length: number, position: number) => {
    if (reading === "stream" ? position <= last : blocks.has(position))
      throw new Error("a message leads back to what was read already");
    last = position;
    if (reading === "file") blocks.add(position);
    return file.read(buffer, offset, length, position);
  };
  // what the library takes for a file handle and calls of it
  const handle = { fd: file.fd, stat: () => file.stat(), read, close: () => file.close() };
  return {
    handle: handle as unknown as FileHandle,
    begin(kind) {
      reading = kind;
      last = -1;
      blocks = new Set();
    },
  };
}

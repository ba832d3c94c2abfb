import type { FileHandle } from "node:fs/promises";

/** A file as the library reads it, and a word that it is a stream. */
export interface Onward {
  readonly handle: FileHandle;
  /** From now on every read must lie behind the one before it. */
  streams(): void;
}

/**
 * A file that throws when a stream in it is read in circles: a damaged length of a message is negative, and the library
 * follows it back for ever. So it would where a file shrinks while it is read.
 */
export function onward(file: FileHandle): Onward {
  let isStream = false;
  let last = -1;
  const read = (buffer: Uint8Array, offset: number, length: number, position: number) => {
    if (isStream && position <= last) throw new Error("a message of the stream leads back");
    last = position;
    return file.read(buffer, offset, length, position);
  };
  // what the library takes for a file handle and calls of it
  const handle = { fd: file.fd, stat: () => file.stat(), read, close: () => file.close() };
  return {
    handle: handle as unknown as FileHandle,
    streams() {
      isStream = true;
      last = -1;
    },
  };
}

import { ByteBuffer } from "flatbuffers";

/**
 * Makes the library that unpacks the messages of Arrow files throw where a vector has more elements than its message has
 * bytes. It believes whatever length a damaged file states: half a kilobyte was enough to fill all memory with fields
 * that are not there. What is well-formed is read as before.
 */
export function boundVectors(): void {
  ByteBuffer.prototype.__vector_len = boundedLength;
}

function boundedLength(this: ByteBuffer, offset: number): number {
  const length = this.readInt32(offset + this.readInt32(offset));
  if (length < 0 || length > this.capacity()) throw new Error("a vector is longer than its message");
  return length;
}

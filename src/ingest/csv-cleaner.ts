import { isUtf8 } from "node:buffer";
import { fromWindows1252 } from "./decode.js";
import type { CellSink } from "./csv-records.js";

/** How the bytes of a cell become UTF-8: they are; always from Windows-1252; or from Windows-1252 where they are not. */
export type CellEncoding = "utf-8" | "windows-1252" | "mixed";

/** Writes the kept cells of good records as a CSV of the plainest kind. */
export interface Cleaner extends CellSink {
  /** The bytes of the records that were finished since the last call. */
  take(): Buffer;
}

const QUOTE = 34;
const COMMA = 44;
const LF = 10;

/** Beyond this DuckDB's reader gives up on a record. */
const longest = 1_950_000;

/**
 * `line,"cell","cell"` per record, UTF-8, comma, line feed: each cell in quotes, the empty one without.
 * What was not asked for is not written.
 */
export function cleaner(keep: Uint8Array, encoding: CellEncoding): Cleaner {
  let out = Buffer.allocUnsafe(2 ** 20);
  let at = 0;
  let record = 0;
  let cell = 0;

  const room = (bytes: number): void => {
    if (at + bytes <= out.length) return;
    const larger = Buffer.allocUnsafe(Math.max(out.length * 2, at + bytes));
    out.copy(larger, 0, 0, at);
    out = larger;
  };

  return {
    keep,
    beginRecord(line) {
      room(24);
      record = at;
      at += out.write(String(line), at, "latin1");
    },
    beginCell() {
      room(2);
      out[at++] = COMMA;
      cell = at;
      out[at++] = QUOTE;
    },
    byte(value) {
      room(2);
      out[at++] = value;
      if (value === QUOTE) out[at++] = value;
    },
    bytes(chunk, from, to) {
      if (at - record > longest) return;
      room(to - from);
      out.set(chunk.subarray(from, to), at);
      at += to - from;
    },
    endCell() {
      if (at === cell + 1) {
        at = cell;
        return;
      }
      if (encoding !== "utf-8") {
        const bytes = out.subarray(cell + 1, at);
        if (encoding === "windows-1252" || !isUtf8(bytes)) {
          const text = fromWindows1252(bytes);
          at = cell + 1;
          room(text.length);
          out.set(text, at);
          at += text.length;
        }
      }
      room(1);
      out[at++] = QUOTE;
    },
    endRecord(good) {
      const kept = good && at - record <= longest;
      if (kept) {
        room(1);
        out[at++] = LF;
      } else at = record;
      record = at;
      return kept;
    },
    take() {
      const done = Buffer.from(out.subarray(0, record));
      out.copyWithin(0, record, at);
      at -= record;
      cell -= record;
      record = 0;
      return done;
    },
  };
}

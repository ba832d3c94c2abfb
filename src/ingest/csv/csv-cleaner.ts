import { isUtf8 } from "node:buffer";
import type { CellSink } from "./csv-layout.js";
import type { CodePage } from "../code-pages.js";
import { fromPage, pageTable } from "../decode.js";
import { looksDoubled, undoubled } from "./mojibake.js";

/** How the bytes of a cell become UTF-8. */
export interface CellEncoding {
  /** `utf-8`: they are · `page`: always from the code page · `mixed`: from the code page where they are not UTF-8. */
  readonly kind: "utf-8" | "page" | "mixed";
  readonly page: CodePage;
  /** Turn doubly encoded cells back. */
  readonly repair: boolean;
}

/** Writes the kept cells of good records as a CSV of the plainest kind. */
export interface Cleaner extends CellSink {
  /** The bytes of the records that were finished since the last call; they are good until the next one. */
  take(): Buffer;
}

const QUOTE = 34;
const LF = 10;
const ZERO = 48;

/** Beyond this DuckDB's reader gives up on a record. */
const longest = 1_950_000;

/**
 * `line`, `cell`, `cell` per record, UTF-8, with the delimiter of the file and a line feed: each cell as it stood, in
 * quotes where it needs them, the empty one as nothing. What was not asked for is not written.
 */
export function cleaner(keep: Uint8Array, delimiter: number, encoding: CellEncoding): Cleaner {
  const kept = Uint32Array.from(keep.keys()).filter((i) => keep[i] === 1);
  const { kind, page, repair } = encoding;
  const table = pageTable(page);
  // a byte beyond ASCII becomes what it is in the page at once, or the whole cell is looked at later
  const direct = kind === "page" && !repair;
  const later = !direct && (kind !== "utf-8" || repair);
  let out = Buffer.allocUnsafe(2 ** 20);
  let spare = Buffer.allocUnsafe(0);
  let at = 0;
  let record = 0;
  let cell = 0;

  const room = (bytes: number): void => {
    if (at + bytes <= out.length) return;
    const larger = Buffer.allocUnsafe(Math.max(out.length * 2, at + bytes));
    out.copy(larger, 0, 0, at);
    out = larger;
  };

  const writeLine = (line: number): void => {
    let digits = 1;
    // whole numbers of 32 bits are divided many times faster
    for (let rest = line >>> 0; rest >= 10; rest = (rest / 10) >>> 0) digits++;
    let rest = line >>> 0;
    for (let to = at + digits - 1; to >= at; to--) {
      const tens = (rest / 10) >>> 0;
      out[to] = ZERO + rest - 10 * tens;
      rest = tens;
    }
    at += digits;
  };

  /** Turns the bytes from `from` on into what they should be. */
  const decode = (from: number): void => {
    let bytes: Buffer = out.subarray(from, at);
    let changed = false;
    if (kind === "page" || (kind === "mixed" && !isUtf8(bytes))) {
      bytes = fromPage(page, bytes);
      changed = true;
    }
    if (repair && looksDoubled(bytes)) {
      const whole = undoubled(bytes.toString("utf8"));
      if (whole !== null) {
        bytes = Buffer.from(whole);
        changed = true;
      }
    }
    if (!changed) return;
    at = from;
    room(bytes.length);
    out.set(bytes, at);
    at += bytes.length;
  };

  return {
    keep,
    record(line, chunk, bounds) {
      const size = (bounds[bounds.length - 1] ?? 0) - (bounds[0] ?? 0);
      if (3 * size > longest) return false;
      room(3 * size + 3 * kept.length + 24);
      writeLine(line);
      let target = out;
      let put = at;
      for (const field of kept) {
        const from = bounds[2 * field] ?? 0;
        const to = bounds[2 * field + 1] ?? 0;
        target[put++] = delimiter;
        if (from === to) continue;
        const quoted = from > 0 && chunk[from - 1] === QUOTE;
        if (quoted) target[put++] = QUOTE;
        const begin = put;
        let high = false;
        for (let i = from; i < to; i++) {
          const byte = chunk[i] ?? 0;
          if (byte < 128) {
            target[put++] = byte;
            continue;
          }
          high = true;
          if (!direct) {
            target[put++] = byte;
            continue;
          }
          const entry = (byte - 128) << 2;
          const count = table[entry] ?? 0;
          target[put++] = table[entry + 1] ?? 0;
          if (count > 1) target[put++] = table[entry + 2] ?? 0;
          if (count > 2) target[put++] = table[entry + 3] ?? 0;
        }
        if (high && later) {
          at = put;
          decode(begin);
          room(3 * size + 3 * kept.length + 24);
          target = out;
          put = at;
        }
        if (quoted) target[put++] = QUOTE;
      }
      target[put++] = LF;
      at = put;
      record = at;
      return true;
    },
    beginRecord(line) {
      room(24);
      writeLine(line);
    },
    beginCell() {
      room(2);
      out[at++] = delimiter;
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
      if (kind !== "utf-8" || repair) decode(cell + 1);
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
      const done = out.subarray(0, record);
      if (spare.length < out.length) spare = Buffer.allocUnsafe(out.length);
      out.copy(spare, 0, record, at);
      [out, spare] = [spare, out];
      at -= record;
      cell -= record;
      record = 0;
      return done;
    },
  };
}

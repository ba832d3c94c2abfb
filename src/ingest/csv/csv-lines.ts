import type { Layout, RecordReader } from "./csv-layout.js";
import { longestRecord } from "./csv-layout.js";

const LF = 10;
const CR = 13;
const QUOTE = 34;
/** Four times the byte above the quotation mark: what ends a line, opens a cell or is NUL lies below it. */
const aboveQuote = (QUOTE + 1) * 0x01010101;

/**
 * Reads lines in place of records, several times as fast: `regular` says that every line may be one record, with cells
 * in quotes that end on their line, and none of them is blank. Whether the records have as many fields as the heading
 * is left to DuckDB's reader, which refuses others: `regular` is true only if it takes `count` rows. A layout with
 * lines that are no records is never regular.
 */
export function lineReader({ delimiter, preamble, footer, lineEnd }: Layout): RecordReader {
  let regular = preamble === 0 && footer === null && lineEnd === "lf";
  let lines = 0;
  let crlf = 0;
  let rest: Buffer = Buffer.alloc(0);

  /** Where a cell ends that opens with the quotation mark at `from`; -1 = not on its line, or not as a whole cell. */
  const closing = (block: Buffer, from: number): number => {
    for (let i = from + 1; i < block.length; i++) {
      const byte = block[i] ?? 0;
      if (byte === QUOTE) {
        if (block[i + 1] === QUOTE) i++;
        else
          return block[i + 1] === delimiter ||
            block[i + 1] === LF ||
            block[i + 1] === CR ||
            i + 1 === block.length
            ? i
            : -1;
      } else if (byte === LF || byte === CR || byte === 0) return -1;
    }
    return -1;
  };

  const isEmptyRecord = (block: Buffer, from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (block[i] !== delimiter && block[i] !== QUOTE) return false;
    return true;
  };

  /** Ends the line `from` … `to`; whether it may be a record. */
  const line = (block: Buffer, from: number, to: number): boolean => {
    const returned = to > from && block[to - 1] === CR ? 1 : 0;
    crlf += returned;
    lines++;
    const first = block[from];
    const size = to - from - returned;
    return (
      size > 0 &&
      size <= longestRecord &&
      !((first === delimiter || first === QUOTE) && isEmptyRecord(block, from, to - returned))
    );
  };

  /** Takes whole lines. */
  const take = (block: Buffer): boolean => {
    let start = 0;
    let i = 0;
    const shift = block.byteOffset & 3;
    const words = new Int32Array(block.buffer, block.byteOffset - shift, (shift + block.length) >> 2);
    while (i < block.length) {
      if (((i + shift) & 3) === 0) {
        let at = (i + shift) >> 2;
        for (; at < words.length; at++) {
          const word = words[at] ?? 0;
          if (((word - aboveQuote) & ~word & 0x80808080) !== 0) break;
        }
        i = (at << 2) - shift;
      }
      const border = Math.min(block.length, ((i + shift + 4) & ~3) - shift);
      for (; i < border; i++) {
        const byte = block[i] ?? 0;
        if (byte > QUOTE) continue;
        if (byte === LF) {
          if (!line(block, start, i)) return false;
          start = i + 1;
        } else if (byte === QUOTE) {
          if (i > start && block[i - 1] !== delimiter) return false;
          i = closing(block, i);
          if (i < 0) return false;
        } else if (byte === 0 || (byte === CR && block[i + 1] !== LF)) return false;
      }
    }
    return start === block.length || line(block, start, block.length);
  };

  return {
    write(chunk) {
      if (!regular) return;
      const end = chunk.lastIndexOf(LF) + 1;
      if (end > 0) {
        const first = rest.length === 0 ? 0 : chunk.indexOf(LF) + 1;
        regular =
          (first === 0 || take(Buffer.concat([rest, chunk.subarray(0, first)]))) &&
          take(chunk.subarray(first, end));
        rest = chunk.subarray(end);
      } else rest = Buffer.concat([rest, chunk]);
      if (rest.length > longestRecord) regular = false;
    },
    end() {
      const ended = lines;
      if (regular && rest.length > 0) regular = take(rest);
      return {
        count: Math.max(0, lines - 1),
        malformed: [],
        regular: regular && (crlf === 0 || crlf === ended),
        openQuote: null,
        lines,
      };
    },
  };
}

import { longestRecord, type CellSink, type Layout, type RecordReader } from "./csv-layout.js";
import { plainRecords, scout, type PlainRun, type Scout } from "./csv-plain.js";

const LF = 10;
const CR = 13;
const QUOTE = 34;

const PREAMBLE = 0;
const CELL_START = 1;
const PLAIN = 2;
const QUOTED = 3;
const QUOTE_IN_QUOTED = 4;
const FOOTER = 5;

/**
 * Reads CSV records: RFC 4180 with any ASCII delimiter and any line end. A quotation mark opens a quoted cell only at its
 * beginning and is text elsewhere; line feeds inside quotes belong to the cell. Works on every encoding that extends
 * ASCII. Records without anything odd go by in runs (`csv-plain.ts`), all others byte by byte.
 */
export function recordReader(layout: Layout, sink: CellSink | null): RecordReader {
  const { delimiter, width } = layout;
  const crEnds = layout.lineEnd === "cr";
  const keep = sink?.keep ?? new Uint8Array(0);
  const lastLine = layout.footer === null ? Infinity : layout.footer - 1;
  const run: PlainRun = {
    delimiter,
    width,
    longest: longestRecord,
    lastLine,
    bounds: new Int32Array(2 * width),
    sink,
    line: 1,
    records: 0,
    crlf: 0,
  };

  let state = layout.preamble > 0 ? PREAMBLE : CELL_START;
  let line = 1;
  let heading = true;
  let begun = false;
  let carriageReturn = false;

  let recordLine = 1;
  let field = 0;
  let lastFilled = -1;
  let size = 0;
  let bad = false;
  let quoteLine = 1;

  let count = 0;
  const malformed: number[] = [];
  let irregular = layout.preamble > 0 || layout.footer !== null || crEnds;
  let lineFeeds = 0;
  let carriageReturns = 0;
  let open = false;
  let marks = new Int32Array(0);

  const kept = (): boolean => sink !== null && keep[field] === 1 && !heading;

  const begin = (): void => {
    begun = true;
    if (heading || sink === null) return;
    sink.beginRecord(recordLine);
    if (keep[0] === 1) sink.beginCell();
  };

  const endCell = (): void => {
    if (kept()) sink?.endCell();
    field++;
    state = CELL_START;
  };

  const endRecord = (): void => {
    if (!begun) begin();
    endCell();
    if (lastFilled < 0) {
      irregular = true;
      if (!heading) sink?.endRecord(false);
    } else if (heading) {
      heading = false;
      if (field !== width) irregular = true;
    } else {
      count++;
      const wellFormed =
        !bad && size <= longestRecord && (field === width || (field > width && lastFilled < width));
      const good = sink === null ? wellFormed : sink.endRecord(wellFormed);
      if (field !== width) irregular = true;
      if (!good) malformed.push(recordLine);
    }
    begun = false;
    field = 0;
    lastFilled = -1;
    size = 0;
    bad = false;
  };

  const nextLine = (): void => {
    line++;
    recordLine = line;
    if (line > lastLine) state = FOOTER;
  };

  /** Records without anything odd; returns where it stopped. */
  const plain = (chunk: Buffer, from: number, ahead: Scout): number => {
    run.line = line;
    run.records = 0;
    run.crlf = 0;
    const to = plainRecords(run, chunk, from, ahead);
    line = run.line;
    recordLine = line;
    count += run.records;
    lineFeeds += run.records;
    carriageReturns += run.crlf;
    if (line > lastLine) state = FOOTER;
    return to;
  };

  /** Byte by byte, to the end of the record or of the chunk; returns where it stopped. */
  const odd = (chunk: Buffer, from: number): number => {
    const length = chunk.length;
    for (let i = from; i < length; i++) {
      const byte = chunk[i] ?? 0;
      if (state === QUOTED) {
        // the bulk of a cell is handed over at once
        let to = i;
        while (to < length && chunk[to] !== QUOTE) {
          if (chunk[to] === LF || (crEnds && chunk[to] === CR)) {
            line++;
            irregular = true;
          } else if (chunk[to] === 0) bad = true;
          to++;
        }
        if (to > i) {
          lastFilled = field;
          size += to - i;
          if (kept()) sink?.bytes(chunk, i, to);
        }
        i = to;
        if (to < length) state = QUOTE_IN_QUOTED;
        continue;
      }
      if (carriageReturn) {
        carriageReturn = false;
        if (byte === LF) {
          if (crEnds) continue;
          carriageReturns++;
          lineFeeds++;
          endRecord();
          nextLine();
          return i + 1;
        }
        if (!crEnds) {
          // a carriage return in the middle of a line is text
          irregular = true;
          if (state === QUOTE_IN_QUOTED) bad = true;
          state = PLAIN;
          lastFilled = field;
          if (kept()) sink?.byte(CR);
        }
      }
      if (byte === LF || byte === CR) {
        if (byte === CR && !crEnds) {
          carriageReturn = true;
          continue;
        }
        if (byte === CR) carriageReturn = true;
        else lineFeeds++;
        endRecord();
        nextLine();
        return i + 1;
      }
      if (!begun) begin();
      if (byte === delimiter) {
        size++;
        endCell();
        if (kept()) sink?.beginCell();
      } else if (byte === QUOTE && state === CELL_START) {
        state = QUOTED;
        quoteLine = line;
      } else if (byte === QUOTE && state === QUOTE_IN_QUOTED) {
        state = QUOTED;
        lastFilled = field;
        if (kept()) sink?.byte(QUOTE);
      } else if (byte === QUOTE) {
        irregular = true;
        lastFilled = field;
        size++;
        if (kept()) sink?.byte(QUOTE);
      } else {
        if (state === QUOTE_IN_QUOTED || byte === 0) bad = true;
        state = PLAIN;
        lastFilled = field;
        let to = i + 1;
        for (; to < length; to++) {
          const next = chunk[to] ?? 0;
          if (next === delimiter || next === LF || next === CR || next === QUOTE || next === 0) break;
        }
        size += to - i;
        if (kept()) sink?.bytes(chunk, i, to);
        i = to - 1;
      }
    }
    return length;
  };

  /** Lines that hold no records. */
  const skip = (chunk: Buffer, from: number): number => {
    const at = chunk.indexOf(crEnds ? CR : LF, from);
    if (at < 0) return chunk.length;
    line++;
    recordLine = line;
    if (state === PREAMBLE && line > layout.preamble) state = CELL_START;
    return at + 1;
  };

  return {
    write(chunk) {
      if (marks.length < chunk.length) marks = new Int32Array(chunk.length);
      const ahead = scout(chunk, delimiter, marks);
      for (let i = 0; i < chunk.length;) {
        if (state === PREAMBLE || state === FOOTER) i = skip(chunk, i);
        else if (begun || heading || crEnds || carriageReturn) i = odd(chunk, i);
        else {
          const to = plain(chunk, i, ahead);
          i = to === i && to < chunk.length && state !== FOOTER ? odd(chunk, to) : to;
        }
      }
      if (chunk.length > 0) open = chunk[chunk.length - 1] !== (crEnds ? CR : LF);
      return null;
    },
    end() {
      const openQuote = state === QUOTED ? quoteLine : null;
      const skipping = state === PREAMBLE || state === FOOTER;
      if (!skipping && (begun || (carriageReturn && !crEnds))) endRecord();
      if (carriageReturns > 0 && carriageReturns !== lineFeeds) irregular = true;
      return {
        count,
        malformed,
        regular: !irregular && malformed.length === 0,
        openQuote,
        lines: open ? line : line - 1,
      };
    },
  };
}

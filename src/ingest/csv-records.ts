/** How the records of a CSV file are written. */
export interface Layout {
  /** The byte between two fields. */
  readonly delimiter: number;
  /** Fields of the heading, and so of every record. */
  readonly width: number;
  /** Physical lines before the heading. */
  readonly preamble: number;
  /** `cr` = lines end with a carriage return alone, as on old Macs. */
  readonly lineEnd: "lf" | "cr";
}

/** Takes the cells that are to be kept. Cells come in the order of the file; a record that proves bad is taken back. */
export interface CellSink {
  /** 1 for the columns that are kept, by their place in the record. */
  readonly keep: Uint8Array;
  beginRecord(line: number): void;
  beginCell(): void;
  byte(value: number): void;
  /** Bytes `from` … `to` of a chunk, none of them a quotation mark. */
  bytes(chunk: Uint8Array, from: number, to: number): void;
  endCell(): void;
  /** `good` = well-formed. Returns whether the record is kept. */
  endRecord(good: boolean): boolean;
}

/** What is known about the records of a file. */
export interface Records {
  /** Records after the heading that hold anything; blank lines and records of empty cells are none. */
  readonly count: number;
  /** Line on which each malformed record begins: another number of fields, text after a closing quote, NUL, over 1.9 MB. */
  readonly malformed: readonly number[];
  /** Every line of the file is one well-formed record, written as DuckDB's own reader expects it. */
  readonly regular: boolean;
  /** Line on which a quotation mark is opened that is never closed; null = none. */
  readonly openQuote: number | null;
}

/** Reads records from bytes. */
export interface RecordReader {
  write(chunk: Uint8Array): void;
  end(): Records;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;

const PREAMBLE = 0;
const CELL_START = 1;
const PLAIN = 2;
const QUOTED = 3;
const QUOTE_IN_QUOTED = 4;

/** Beyond this DuckDB's reader gives up on a record. */
const longest = 1_900_000;

/**
 * Reads CSV records byte by byte: RFC 4180 with any ASCII delimiter and any line end. A quotation mark opens a quoted cell
 * only at its beginning and is text elsewhere; line feeds inside quotes belong to the cell. Works on every encoding
 * that extends ASCII.
 */
export function recordReader(layout: Layout, sink: CellSink | null): RecordReader {
  const { delimiter, width } = layout;
  const crEnds = layout.lineEnd === "cr";
  const keep = sink?.keep ?? new Uint8Array(0);

  let state = layout.preamble > 0 ? PREAMBLE : CELL_START;
  let line = 1;
  let heading = true;
  let carriageReturn = false;

  let recordLine = 1;
  let field = 0;
  let lastFilled = -1;
  let size = 0;
  let bad = false;
  let quoteLine = 1;

  let count = 0;
  const malformed: number[] = [];
  let irregular = layout.preamble > 0 || crEnds;
  let lineFeeds = 0;
  let carriageReturns = 0;

  const endCell = (): void => {
    if (sink !== null && keep[field] === 1 && !heading) sink.endCell();
    field++;
    state = CELL_START;
  };

  const endRecord = (): void => {
    endCell();
    if (lastFilled < 0) {
      irregular = true;
      if (!heading) sink?.endRecord(false);
    } else if (heading) {
      heading = false;
    } else {
      count++;
      const wellFormed =
        !bad && size <= longest && (field === width || (field > width && lastFilled < width));
      const good = sink === null ? wellFormed : sink.endRecord(wellFormed);
      if (field !== width) irregular = true;
      if (!good) malformed.push(recordLine);
    }
    field = 0;
    lastFilled = -1;
    size = 0;
    bad = false;
  };

  const startLine = (): void => {
    line++;
    recordLine = line;
    if (!heading) sink?.beginRecord(line);
    if (!heading && sink !== null && keep[0] === 1) sink.beginCell();
  };

  return {
    write(chunk) {
      const length = chunk.length;
      for (let i = 0; i < length; i++) {
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
            if (sink !== null && keep[field] === 1 && !heading) sink.bytes(chunk, i, to);
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
            startLine();
            continue;
          }
          if (!crEnds) {
            // a carriage return in the middle of a line is text
            irregular = true;
            if (state === QUOTE_IN_QUOTED) bad = true;
            state = PLAIN;
            lastFilled = field;
            if (sink !== null && keep[field] === 1 && !heading) sink.byte(CR);
          }
        }
        if (byte === delimiter) {
          if (state === PREAMBLE) continue;
          size++;
          endCell();
          if (sink !== null && keep[field] === 1 && !heading) sink.beginCell();
        } else if (byte === LF || byte === CR) {
          if (byte === CR && !crEnds) {
            carriageReturn = state !== PREAMBLE;
            continue;
          }
          if (byte === CR) carriageReturn = true;
          else lineFeeds++;
          if (state === PREAMBLE) {
            line++;
            recordLine = line;
            if (line > layout.preamble) state = CELL_START;
          } else {
            endRecord();
            startLine();
          }
        } else if (state === PREAMBLE) {
          continue;
        } else if (byte === QUOTE && state === CELL_START) {
          state = QUOTED;
          quoteLine = line;
        } else if (byte === QUOTE && state === QUOTE_IN_QUOTED) {
          state = QUOTED;
          lastFilled = field;
          if (sink !== null && keep[field] === 1 && !heading) sink.byte(QUOTE);
        } else if (byte === QUOTE) {
          irregular = true;
          lastFilled = field;
          size++;
          if (sink !== null && keep[field] === 1 && !heading) sink.byte(QUOTE);
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
          if (sink !== null && keep[field] === 1 && !heading) sink.bytes(chunk, i, to);
          i = to - 1;
        }
      }
    },
    end() {
      const openQuote = state === QUOTED ? quoteLine : null;
      if (state !== PREAMBLE && (field > 0 || state !== CELL_START || carriageReturn)) endRecord();
      else if (!heading) sink?.endRecord(false);
      if (carriageReturns > 0 && carriageReturns !== lineFeeds) irregular = true;
      return { count, malformed, regular: !irregular && malformed.length === 0, openQuote };
    },
  };
}

import type { CellSink } from "./csv-layout.js";

/** Plain records in a row: what they must be like, and how far the run has come. */
export interface PlainRun {
  readonly delimiter: number;
  readonly width: number;
  /** Bytes of the longest record that is taken. */
  readonly longest: number;
  readonly lastLine: number;
  /** Where the cells of the record at hand begin and end. */
  readonly bounds: Int32Array;
  readonly sink: CellSink | null;
  /** Line of the next record. */
  line: number;
  records: number;
  /** Records that end with carriage return and line feed. */
  crlf: number;
}

const NUL = 0;
const LF = 10;
const CR = 13;
const QUOTE = 34;

/** What is known about the bytes of one chunk; `from` must not go back. */
export interface Scout {
  /** Where the whole lines end that begin here and hold no NUL and no carriage return but at their end. */
  plainTo(from: number): number;
  /** Where delimiters, line feeds and quotation marks stand, ascending. */
  readonly marks: Int32Array;
  /** The first of the marks at `from` or behind it. */
  markAt(from: number): number;
}

/** A scout for one chunk. `marks`: room for as many as the chunk has bytes. */
export function scout(chunk: Buffer, delimiter: number, marks: Int32Array): Scout {
  let nul = -1;
  let stray = -1;
  let found = -1;
  let mark = 0;
  const next = (byte: number, from: number): number => {
    const at = chunk.indexOf(byte, from);
    return at < 0 ? chunk.length : at;
  };
  const nextStray = (from: number): number => {
    let at = next(CR, from);
    while (at < chunk.length && chunk[at + 1] === LF) at = next(CR, at + 2);
    return at;
  };
  const wholeLines = (to: number): number => (to === 0 ? 0 : chunk.lastIndexOf(LF, to - 1) + 1);
  const odd = (from: number): number => {
    if (nul < from) nul = next(NUL, from);
    if (stray < from) stray = nextStray(from);
    return Math.min(nul, stray);
  };
  return {
    marks,
    plainTo: (from) => wholeLines(odd(from)),
    markAt(from) {
      if (found < 0) found = findMarks(chunk, delimiter, marks);
      while (mark < found && (marks[mark] ?? 0) < from) mark++;
      return mark;
    },
  };
}

/** Writes where delimiters, line feeds and quotation marks stand; returns how many there are. */
function findMarks(chunk: Buffer, delimiter: number, marks: Int32Array): number {
  const shift = chunk.byteOffset & 3;
  const words = wordsOf(chunk, shift, chunk.length);
  const delimiters = delimiter * 0x01010101;
  let count = 0;
  const one = (at: number): void => {
    const byte = chunk[at] ?? 0;
    if (byte === delimiter || byte === LF || byte === QUOTE) marks[count++] = at;
  };
  // what lies before the chunk in its first word is not of it
  const first = shift === 0 ? 0 : 1;
  for (let at = 0; at < Math.min(first * 4 - first * shift, chunk.length); at++) one(at);
  for (let i = first; i < words.length; i++) {
    const word = words[i] ?? 0;
    const ends = word ^ 0x0a0a0a0a;
    const quotes = word ^ 0x22222222;
    const others = word ^ delimiters;
    // a bit for each byte that is sought, and now and then for one above it
    let bits =
      (((ends - 0x01010101) & ~ends) |
        ((quotes - 0x01010101) & ~quotes) |
        ((others - 0x01010101) & ~others)) &
      0x80808080;
    while (bits !== 0) {
      const at = (i << 2) - shift + ((31 - Math.clz32(bits & -bits)) >> 3);
      const byte = chunk[at] ?? 0;
      if (byte === delimiter || byte === LF || byte === QUOTE) marks[count++] = at;
      bits &= bits - 1;
    }
  }
  for (let at = Math.max(first * 4 - first * shift, (words.length << 2) - shift); at < chunk.length; at++)
    one(at);
  return count;
}

/**
 * Takes plain records from `from` on, those that lie in a chunk as a whole, one per line; returns where the first begins
 * that is odd or cut. Cells may stand in quotes, if they hold no quotation mark and no line end.
 */
export function plainRecords(run: PlainRun, chunk: Buffer, from: number, ahead: Scout): number {
  const end = ahead.plainTo(from);
  if (end <= from) return from;
  return run.sink === null ? counted(run, chunk, from, end) : cut(run, chunk, from, end, ahead);
}

function done(run: PlainRun, line: number, crlf: number, at: number): number {
  run.records += line - run.line;
  run.line = line;
  run.crlf += crlf;
  return at;
}

/** The chunk up to `end`, four bytes at once; byte `i` of the chunk is in word `(i + shift) >> 2`. */
const wordsOf = (chunk: Buffer, shift: number, end: number): Int32Array =>
  new Int32Array(chunk.buffer, chunk.byteOffset - shift, (shift + end) >> 2);

/** Counts the records up to `end`, where the whole lines end. */
function counted(run: PlainRun, chunk: Buffer, from: number, end: number): number {
  const { delimiter, width, longest, lastLine } = run;
  const shift = chunk.byteOffset & 3;
  const words = wordsOf(chunk, shift, end);
  const delimiters = delimiter * 0x01010101;
  let start = from;
  let fields = 1;
  let quotes = 0;
  let line = run.line;
  let crlf = 0;
  for (let i = from; i < end;) {
    if (((i + shift) & 3) === 0) {
      let at = (i + shift) >> 2;
      for (; at < words.length; at++) {
        const word = words[at] ?? 0;
        const ends = word ^ 0x0a0a0a0a;
        const marks = word ^ 0x22222222;
        if (((((ends - 0x01010101) & ~ends) | ((marks - 0x01010101) & ~marks)) & 0x80808080) !== 0) break;
        const others = word ^ delimiters;
        const found = ~(((others & 0x7f7f7f7f) + 0x7f7f7f7f) | others | 0x7f7f7f7f);
        fields += Math.imul(found >>> 7, 0x01010101) >>> 24;
      }
      i = (at << 2) - shift;
    }
    const border = Math.min(end, ((i + shift + 4) & ~3) - shift);
    for (; i < border; i++) {
      const byte = chunk[i] ?? 0;
      if (byte === delimiter) fields++;
      else if (byte === QUOTE) {
        if (i > start && chunk[i - 1] !== delimiter) return done(run, line, crlf, start);
        i = closing(chunk, i);
        if (i < 0 || !endsCell(chunk, i + 1, delimiter)) return done(run, line, crlf, start);
        quotes += 2;
      } else if (byte === LF) {
        const returned = i > start && chunk[i - 1] === CR ? 1 : 0;
        const size = i - start - returned;
        if (fields !== width || size < width + quotes || size > longest || line > lastLine)
          return done(run, line, crlf, start);
        crlf += returned;
        line++;
        start = i + 1;
        fields = 1;
        quotes = 0;
      }
    }
  }
  return done(run, line, crlf, start);
}

/** Where the quotation mark stands that closes the one at `from` on the same line; -1 = nowhere. */
function closing(chunk: Buffer, from: number): number {
  for (let i = from + 1; i < chunk.length; i++) {
    if (chunk[i] === QUOTE) return i;
    if (chunk[i] === LF) return -1;
  }
  return -1;
}

const endsCell = (chunk: Buffer, at: number, delimiter: number): boolean =>
  chunk[at] === delimiter || chunk[at] === LF || (chunk[at] === CR && chunk[at + 1] === LF);

/** Cuts the records up to `end` into cells and hands them over. */
function cut(run: PlainRun, chunk: Buffer, from: number, end: number, ahead: Scout): number {
  const { delimiter, width, longest, lastLine, bounds, sink } = run;
  const { marks } = ahead;
  let start = from;
  let begin = from;
  let field = 0;
  let quotes = 0;
  let line = run.line;
  let crlf = 0;
  for (let i = ahead.markAt(from); start < end; i++) {
    let at = marks[i] ?? end;
    let to = at;
    if (at === begin && chunk[at] === QUOTE) {
      // past the delimiters in the cell to its other mark, and on to what follows
      do at = marks[++i] ?? end;
      while (chunk[at] === delimiter);
      if (chunk[at] !== QUOTE) break;
      begin++;
      to = at++;
      if (chunk[at] === CR && chunk[at + 1] === LF) at++;
      if (marks[++i] !== at) break;
      quotes += 2;
    }
    const byte = chunk[at];
    if (byte === delimiter) {
      if (field === width - 1) break;
      bounds[2 * field] = begin;
      bounds[2 * field + 1] = to;
      field++;
      begin = at + 1;
      continue;
    }
    if (byte !== LF) break;
    const returned = at > start && chunk[at - 1] === CR ? 1 : 0;
    const size = at - start - returned;
    if (field !== width - 1 || size < width + quotes || size > longest || line > lastLine) break;
    bounds[2 * field] = begin;
    bounds[2 * field + 1] = Math.min(to, at - returned);
    if (sink !== null && !sink.record(line, chunk, bounds)) break;
    crlf += returned;
    line++;
    start = at + 1;
    begin = start;
    field = 0;
    quotes = 0;
  }
  return done(run, line, crlf, start);
}

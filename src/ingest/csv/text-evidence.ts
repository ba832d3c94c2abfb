import { isAscii, isUtf8 } from "node:buffer";
import type { CodePage } from "../code-pages.js";
import { badLineIn, countLineEnds, openSequence } from "../decode.js";
import { isDoubled, looksDoubled } from "./mojibake.js";

/** What the bytes of a file say about how its text is written. */
export interface TextEvidence {
  /** 1-based line of the first byte that is not UTF-8; null = all of it is. */
  readonly badLine: number | null;
  /** There are characters beyond ASCII that are UTF-8. */
  readonly utf8: boolean;
  /** The code page of the bytes that are not. */
  readonly page: PageEvidence;
  /** Lines of doubly encoded text, while the file is UTF-8; the first ten. */
  readonly doubled: { readonly count: number; readonly lines: readonly number[] };
}

/** The likeliest code page of some bytes. */
export interface PageEvidence {
  readonly page: CodePage;
  /** Bytes that are ä, ö, ü, Ä, Ö, Ü or ß in it, among the first 64 MB. */
  readonly letters: number;
  /** Bytes that are € in it, among the first 64 MB. */
  readonly euro: number;
}

/** Watches a stream of bytes. */
export interface TextWatch {
  /** `ends`: how many of the bytes end a line; null = they are counted here. */
  see(chunk: Buffer, ends?: number | null): void;
  end(): TextEvidence;
}

/** A line longer than this is looked at in pieces. */
const longestLine = 2 ** 22;
/** Bytes that are not UTF-8 by which the code page is judged and letters are counted. */
const judgedBy = 2 ** 26;

/** A watch over one file's bytes, whose lines end with the byte `lineEnd`. */
export function textWatch(lineEnd: number): TextWatch {
  const pages = pageWatch();
  const lines: number[] = [];
  let count = 0;
  let line = 1;
  let badLine: number | null = null;
  let utf8 = false;
  let rest: Buffer = Buffer.alloc(0);

  const doubled = (bytes: Buffer): void => {
    if (!looksDoubled(bytes)) return;
    let at = line;
    for (const text of bytes.toString("utf8").split(String.fromCharCode(lineEnd))) {
      if (isDoubled(text)) {
        count++;
        if (lines.length < 10) lines.push(at);
      }
      at++;
    }
  };

  const look = (bytes: Buffer, ends: number | null): void => {
    if (!isAscii(bytes)) {
      if (badLine === null && !isUtf8(bytes)) badLine = line + badLineIn(bytes, lineEnd);
      if (badLine === null) {
        utf8 = true;
        doubled(bytes);
      } else pages.see(bytes);
    }
    line += ends ?? countLineEnds(bytes, lineEnd);
  };

  return {
    see(chunk, ends = null) {
      let from = 0;
      let left = ends;
      if (rest.length > 0) {
        const first = chunk.indexOf(lineEnd) + 1;
        if (first > 0) {
          look(Buffer.concat([rest, chunk.subarray(0, first)]), 1);
          if (left !== null) left--;
          rest = Buffer.alloc(0);
          from = first;
        }
      }
      const last = chunk.lastIndexOf(lineEnd) + 1;
      if (last > from) look(chunk.subarray(from, last), left);
      rest = Buffer.concat([rest, chunk.subarray(Math.max(from, last))]);
      if (rest.length > longestLine) {
        const whole = rest.length - openSequence(rest);
        look(rest.subarray(0, whole), 0);
        rest = rest.subarray(whole);
      }
    },
    end() {
      if (rest.length > 0) look(rest, 0);
      const { page, pairs } = pages.end();
      return { badLine, utf8: utf8 || pairs, page, doubled: { count, lines } };
    },
  };
}

/** The likeliest code page of bytes that are not UTF-8. */
export function pageOf(bytes: Buffer): CodePage {
  const watch = pageWatch();
  watch.see(bytes);
  return watch.end().page.page;
}

const lettersOf: Readonly<Record<CodePage, readonly number[]>> = {
  "windows-1252": [0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf],
  "iso-8859-15": [0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf],
  cp850: [0x84, 0x94, 0x81, 0x8e, 0x99, 0x9a, 0xe1],
};
const euroOf: Readonly<Record<CodePage, number | null>> = {
  "windows-1252": 0x80,
  "iso-8859-15": 0xa4,
  cp850: null,
};
/** ü of cp850, which is nothing in Windows-1252. */
const dosOnly = 0x81;
/** á in Windows-1252, so that it proves nothing where it stands for ß. */
const sharpS = 0xe1;

/**
 * Counts the bytes beyond ASCII. Inside a word a letter of cp850 is a quotation mark, a dash or nothing in Windows-1252,
 * and one of Windows-1252 is a frame or a sign in cp850; what stands elsewhere proves nothing.
 */
function pageWatch() {
  const all = new Uint32Array(256);
  const inWord = new Uint32Array(256);
  let judged = 0;
  let pairs = false;
  const sum = (counts: Uint32Array, bytes: readonly number[]): number =>
    bytes.reduce((total, byte) => total + (counts[byte] ?? 0), 0);
  return {
    see(bytes: Buffer): void {
      pairs ||= holdsUtf8(bytes);
      if (judged > judgedBy) return;
      judged += bytes.length;
      for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        if (byte < 128) continue;
        const length = utf8Length(bytes, at);
        if (length > 1) {
          at += length - 1;
          continue;
        }
        all[byte] = (all[byte] ?? 0) + 1;
        if (isLetter(bytes[at - 1] ?? 0) && isLetter(bytes[at + 1] ?? 0))
          inWord[byte] = (inWord[byte] ?? 0) + 1;
      }
    },
    end(): { readonly page: PageEvidence; readonly pairs: boolean } {
      const dos = sum(
        inWord,
        lettersOf.cp850.filter((byte) => byte !== sharpS),
      );
      const windows = sum(inWord, lettersOf["windows-1252"]);
      const clearlyDos = (dos >= 2 || (inWord[dosOnly] ?? 0) > 0) && dos >= 4 * windows;
      const controls = all.subarray(0x80, 0xa0).some((count) => count > 0);
      const latin9 = !controls && (all[0xa4] ?? 0) > 0;
      const page: CodePage = clearlyDos ? "cp850" : latin9 ? "iso-8859-15" : "windows-1252";
      const euro = euroOf[page];
      return {
        page: { page, letters: sum(all, lettersOf[page]), euro: euro === null ? 0 : (all[euro] ?? 0) },
        pairs,
      };
    },
  };
}

/**
 * Bytes of the UTF-8 character that begins here, of those that German texts have beyond ASCII: 2 or 3; 1 = none does. In a
 * code page such bytes do not follow each other.
 */
function utf8Length(bytes: Buffer, at: number): 1 | 2 | 3 {
  const lead = bytes[at] ?? 0;
  if (!isContinuation(bytes[at + 1] ?? 0)) return 1;
  if (lead === 0xc2 || lead === 0xc3) return 2;
  return lead === 0xe2 && isContinuation(bytes[at + 2] ?? 0) ? 3 : 1;
}

/** Whether there is such a character anywhere. */
const holdsUtf8 = (bytes: Buffer): boolean =>
  [0xc3, 0xc2, 0xe2].some((lead) => {
    for (let at = bytes.indexOf(lead); at >= 0; at = bytes.indexOf(lead, at + 1))
      if (utf8Length(bytes, at) > 1) return true;
    return false;
  });

const isLetter = (byte: number): boolean => (byte | 32) >= 97 && (byte | 32) <= 122;
const isContinuation = (byte: number): boolean => byte >= 0x80 && byte < 0xc0;

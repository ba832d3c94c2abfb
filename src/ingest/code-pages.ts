import { createRequire } from "node:module";
import type { Encoding } from "../config/source.js";
import { once } from "./once.js";

/** Encodings of one byte per character. */
export const codePages = ["windows-1252", "iso-8859-15", "cp850"] as const satisfies readonly Encoding[];
export type CodePage = (typeof codePages)[number];

/** Whether an encoding has one byte per character. */
export const isCodePage = (encoding: Encoding | undefined): encoding is CodePage =>
  codePages.some((page) => page === encoding);

const iconvNames: Readonly<Record<CodePage, string>> = {
  "windows-1252": "win1252",
  "iso-8859-15": "iso-8859-15",
  cp850: "cp850",
};

/** Loaded where a file is not UTF-8: that takes longer than to read a small log. */
const iconv = once(() => createRequire(import.meta.url)("iconv-lite") as typeof import("iconv-lite"));

/**
 * The character that a byte stands for, U+FFFD for none. From iconv-lite, as `TextDecoder` of Node 20 maps 80–9F of
 * Windows-1252 to control characters.
 */
export const characterOf = (page: CodePage, byte: number): string =>
  iconv().decode(Buffer.of(byte), iconvNames[page]);

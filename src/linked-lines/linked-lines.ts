import { createHash } from "node:crypto";
import type { z } from "zod";
import { canonicalJson } from "./canonical.js";

/** Why a line does not belong to the chain. `torn`: it never got its line break. */
export type Fault = "torn" | "not_readable" | "not_canonical" | "hash" | "previous" | "id" | "corrects";

/** What ties a record to the one above. */
export interface Link {
  /** Its number in the log, with the letter of the log: `E-0001`. */
  readonly id: string;
  /** Hash of the record above; null for the first one. */
  readonly previous_hash: string | null;
  /** SHA-256 of the record in canonical form, without this field. */
  readonly hash: string;
}

/** A log as far as it holds: the records before the first fault, and the fault. */
export interface LinkedLines<R extends Link> {
  readonly records: readonly R[];
  /** `line`: 1-based; null = every line holds. */
  readonly broken: { readonly line: number; readonly fault: Fault } | null;
}

/** What is special to one log. */
export interface LogKind<R extends Link> {
  readonly form: z.ZodType<R>;
  /** The id of the n-th record, counted from 1. */
  readonly idOf: (n: number) => string;
  /** Whether a record that is whole may stand below the others; absent = it may. */
  readonly fits?: (record: R, above: readonly R[]) => boolean;
}

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The content as the record that continues a chain. The chain has to hold: whoever appends has looked. */
export function linked<T extends object>(
  content: T,
  idOf: (n: number) => string,
  before: readonly Link[],
): T & Link {
  const unsigned = { ...content, id: idOf(before.length + 1), previous_hash: before.at(-1)?.hash ?? null };
  return { ...unsigned, hash: sha256(canonicalJson(unsigned)) };
}

/** A record as a line of its log, with its line break. */
export const lineOf = (record: Link): string => `${canonicalJson(record)}\n`;

/**
 * Reads a log and looks at every line: complete, in canonical form, its hash that of its content, linked to the line above,
 * numbered without a gap, fitting to what stands above. What was cut off at the end, whole lines at a time, cannot be seen:
 * only a hash kept elsewhere shows that.
 */
export function readLines<R extends Link>(bytes: Uint8Array, kind: LogKind<R>): LinkedLines<R> {
  const lines = linesOf(bytes);
  const records: R[] = [];
  for (const [i, { line, complete }] of lines.entries()) {
    const looked = complete ? look(line, records, kind) : "torn";
    if (typeof looked === "string") return { records, broken: { line: i + 1, fault: looked } };
    records.push(looked);
  }
  return { records, broken: null };
}

function look<R extends Link>(
  line: Uint8Array,
  above: readonly R[],
  { form, idOf, fits }: LogKind<R>,
): R | Fault {
  const text = decoded(line);
  const record = text === null ? null : recordIn(text, form);
  if (record === null) return "not_readable";
  if (canonicalJson(record) !== text) return "not_canonical";
  const { hash, ...content } = record;
  if (sha256(canonicalJson(content)) !== hash) return "hash";
  if (record.previous_hash !== (above.at(-1)?.hash ?? null)) return "previous";
  if (record.id !== idOf(above.length + 1)) return "id";
  return fits === undefined || fits(record, above) ? record : "corrects";
}

function recordIn<R>(text: string, form: z.ZodType<R>): R | null {
  try {
    return form.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The text of a line, a byte order mark included; null where it is no UTF-8. */
function decoded(line: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const lineFeed = 0x0a;

function linesOf(bytes: Uint8Array): readonly { readonly line: Uint8Array; readonly complete: boolean }[] {
  const lines: { line: Uint8Array; complete: boolean }[] = [];
  let from = 0;
  while (from < bytes.length) {
    const found = bytes.indexOf(lineFeed, from);
    const to = found < 0 ? bytes.length : found;
    lines.push({ line: bytes.subarray(from, to), complete: found >= 0 });
    from = to + 1;
  }
  return lines;
}

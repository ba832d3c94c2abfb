import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical.js";
import { recordFile } from "./record-file.js";
import { recordId, type Decided, type DecisionRecord, type Known } from "./record.js";

/** Why a line does not belong to the chain. `torn`: it never got its line break. */
export type Fault = "torn" | "not_readable" | "not_canonical" | "hash" | "previous" | "id" | "corrects";

/** A decision log as far as it holds: the records before the first fault, and the fault. */
export interface Chain {
  readonly records: readonly DecisionRecord[];
  /** `line`: 1-based; null = every line holds. */
  readonly broken: { readonly line: number; readonly fault: Fault } | null;
}

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The record that continues a chain. The chain has to hold: whoever appends has looked. */
export function recorded(
  decided: Decided & Known,
  time: string,
  before: readonly DecisionRecord[],
): DecisionRecord {
  const unsigned = {
    ...decided,
    id: recordId(before.length + 1),
    time,
    previous_hash: before.at(-1)?.hash ?? null,
  };
  return { ...unsigned, hash: sha256(canonicalJson(unsigned)) };
}

/** A record as a line of the log, with its line break. */
export const lineOf = (record: DecisionRecord): string => `${canonicalJson(record)}\n`;

/**
 * Reads a decision log and looks at every line: complete, in canonical form, its hash that of its content, linked to the
 * line above, numbered without a gap, correcting only what stands above and was not corrected yet. What was cut off at the
 * end, whole lines at a time, cannot be seen: only a hash kept elsewhere shows that.
 */
export function verified(bytes: Uint8Array): Chain {
  const lines = linesOf(bytes);
  const records: DecisionRecord[] = [];
  for (const [i, { line, complete }] of lines.entries()) {
    const looked = complete ? look(line, records) : "torn";
    if (typeof looked === "string") return { records, broken: { line: i + 1, fault: looked } };
    records.push(looked);
  }
  return { records, broken: null };
}

function look(line: Uint8Array, above: readonly DecisionRecord[]): DecisionRecord | Fault {
  const text = decoded(line);
  const record = text === null ? null : recordIn(text);
  if (record === null) return "not_readable";
  if (canonicalJson(record) !== text) return "not_canonical";
  const { hash, ...content } = record;
  if (sha256(canonicalJson(content)) !== hash) return "hash";
  if (record.previous_hash !== (above.at(-1)?.hash ?? null)) return "previous";
  if (record.id !== recordId(above.length + 1)) return "id";
  return record.corrects === undefined || correctable(record.corrects, record.process, above)
    ? record
    : "corrects";
}

/** Whether a record may be corrected: it is there, of the same process, and the latest version of what it says. */
export const correctable = (id: string, process: string, records: readonly DecisionRecord[]): boolean =>
  records.some((record) => record.id === id && record.process === process) &&
  !records.some(({ corrects }) => corrects === id);

function recordIn(text: string): DecisionRecord | null {
  try {
    return recordFile.safeParse(JSON.parse(text)).data ?? null;
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

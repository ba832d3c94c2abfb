import { lineOf, linked, readLines, type LinkedLines } from "../../linked-lines/linked-lines.js";
import { recordFile } from "./record-file.js";
import { recordId, type Decided, type DecisionRecord, type Known } from "./record.js";

/** A decision log as far as it holds: the records before the first fault, and the fault. */
export type Chain = LinkedLines<DecisionRecord>;

export { lineOf };

/** The record that continues a chain. The chain has to hold: whoever appends has looked. */
export const recorded = (
  decided: Decided & Known,
  time: string,
  before: readonly DecisionRecord[],
): DecisionRecord => linked({ ...decided, time }, recordId, before);

/** Reads a decision log as `readLines` does; a correction has to fit to what stands above. */
export const verified = (bytes: Uint8Array): Chain =>
  readLines(bytes, {
    form: recordFile,
    idOf: recordId,
    fits: ({ corrects, process }, above) => corrects === undefined || correctable(corrects, process, above),
  });

/** Whether a record may be corrected: it is there, of the same process, and the latest version of what it says. */
export const correctable = (id: string, process: string, records: readonly DecisionRecord[]): boolean =>
  records.some((record) => record.id === id && record.process === process) &&
  !records.some(({ corrects }) => corrects === id);

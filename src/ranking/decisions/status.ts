import type { Text } from "../../text.js";
import type { Decision, DecisionRecord } from "./record.js";

/** The way of a candidate. Deferring and rejecting leave the way; they can happen before it is in operation. */
export const stages = {
  idea: { de: "Idee", en: "idea" },
  assessed: { de: "geprüft", en: "assessed" },
  pilot: { de: "Pilot", en: "pilot" },
  in_operation: { de: "im Betrieb", en: "in operation" },
  ended: { de: "beendet", en: "ended" },
  left: { de: "nicht weiterverfolgt", en: "not pursued" },
} as const satisfies Readonly<Record<string, Text>>;

export type Stage = keyof typeof stages;

/** Where each decision puts a candidate on its way. */
export const stageOf: Readonly<Record<Decision, Stage>> = {
  open: "idea",
  examine: "assessed",
  pilot: "pilot",
  implemented: "in_operation",
  ended: "ended",
  deferred: "left",
  rejected: "left",
};

/** What usually follows. Everything else is recorded too, and called unusual. */
const next: Readonly<Record<Decision, readonly Decision[]>> = {
  open: ["examine", "deferred", "rejected"],
  examine: ["pilot", "deferred", "rejected"],
  pilot: ["implemented", "ended", "deferred", "rejected"],
  implemented: ["ended"],
  ended: ["examine"],
  deferred: ["open", "examine", "rejected"],
  rejected: ["examine"],
};

/** Whether a decision follows another as it usually does; deciding the same again, with new conditions, does. */
export const isUsual = (from: Decision, to: Decision): boolean => from === to || next[from].includes(to);

/** Records that hold, in the order of what they decide: a correction stands in the place of what it corrects. */
export function holding(records: readonly DecisionRecord[]): readonly DecisionRecord[] {
  const correction = new Map(
    records.flatMap((record) => (record.corrects === undefined ? [] : [[record.corrects, record] as const])),
  );
  const latest = (record: DecisionRecord): DecisionRecord => {
    const better = correction.get(record.id);
    return better === undefined ? record : latest(better);
  };
  return records.filter(({ corrects }) => corrects === undefined).map(latest);
}

/** Where a process stands by the last decision about it that holds. No name is part of it. */
export interface Status extends Omit<DecisionRecord, "name" | "hash" | "previous_hash" | "config_sha256"> {
  readonly stage: Stage;
  /** Whether it followed the decision before it as it usually does; the first one follows `open`. */
  readonly usual: boolean;
  /** Decisions about the process that hold. */
  readonly decided: number;
}

/** The status of every process that somebody decided about, by process id. A process without a record is `open`. */
export function statusOf(records: readonly DecisionRecord[]): ReadonlyMap<string, Status> {
  const statuses = new Map<string, Status>();
  for (const { name: _, hash: _h, previous_hash: _p, config_sha256: _c, ...record } of holding(records)) {
    const before = statuses.get(record.process);
    statuses.set(record.process, {
      ...record,
      stage: stageOf[record.decision],
      usual: isUsual(before?.decision ?? "open", record.decision),
      decided: (before?.decided ?? 0) + 1,
    });
  }
  return statuses;
}

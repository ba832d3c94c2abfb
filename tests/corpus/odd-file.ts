import type { Source } from "../../src/config/source.js";
import type { IngestOptions } from "../../src/ingest/ingest.js";
import type { TrapCode } from "../../src/quality/trap-codes.js";

/** What must become of the rows; what is not named is 0. */
export interface ExpectedRows {
  readonly read: number;
  readonly loaded: number;
  readonly rejected?: number;
  readonly folded?: number;
  readonly duplicate?: number;
  readonly outside?: number;
}

/** A finding that must be there: its count and, where there are any, its first lines. */
export interface ExpectedFinding {
  readonly count: number;
  readonly lines?: readonly number[];
}

/** One small odd or hostile file, made in code, and what a trustworthy tool makes of it. */
export interface OddFile {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly source?: Partial<Source>;
  readonly options?: Partial<IngestOptions>;
  readonly gives:
    | {
        readonly rows: ExpectedRows;
        /** Every finding but those in `everywhere`; absent = none. */
        readonly findings?: Readonly<Partial<Record<TrapCode, ExpectedFinding>>>;
        /** Names of the activities that are stored, sorted by code unit. */
        readonly activities?: readonly string[];
        /** First and last time in UTC. */
        readonly times?: readonly [first: string, last: string];
        readonly cases?: readonly string[];
      }
    | { readonly error: string; readonly exit: 2 | 3 | 4 | 5 };
}

/** Stands in cells that nobody may ever see in a message. */
export const canary = "KANARIE4711";

export const heading = "Vorgangsnummer;Tätigkeit;Zeitpunkt";

/** A CSV file with the usual heading. */
export const csv = (rows: readonly string[], end = "\n", first = heading): string =>
  [first, ...rows].map((row) => row + end).join("");

/** `n` ordinary rows: cases 1 … n, one step each, on one morning. */
export const ordinary = (n: number, from = 1): readonly string[] =>
  Array.from({ length: n }, (_, i) => {
    const minute = String(i % 60).padStart(2, "0");
    const hour = String(8 + (Math.floor(i / 60) % 10)).padStart(2, "0");
    return `V${from + i};Antrag prüfen;2024-03-05 ${hour}:${minute}:07`;
  });

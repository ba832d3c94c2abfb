import { z } from "zod";
import type { Project } from "../config/project.js";
import { readLines, type Link, type LinkedLines } from "../linked-lines/linked-lines.js";
import { deletionLogFile } from "./deletion-log-file.js";
import { contentOf } from "./file-content.js";

/** An export as it is named in a record of a deletion. */
export interface NamedExport {
  /** Its name in the project, with `/`. */
  readonly file: string;
  readonly bytes: number;
  /** Of the file when it was read in, in hex; null where it was not, or was changed in size since. */
  readonly sha256: string | null;
}

/** What is recorded of a process whose data go. Counts and names of files, no content and no case id. */
export interface DeletedProcess {
  readonly process: string;
  /** ISO date; null for one that has no process file any more. */
  readonly delete_on: string | null;
  readonly reason: "expired" | "by_hand";
  /** Of the store; null where it could not be read. */
  readonly cases: number | null;
  readonly rows: number | null;
  /** Exports that go too. */
  readonly exports_deleted: readonly NamedExport[];
  /** Exports that stay. */
  readonly exports_kept: readonly NamedExport[];
}

/** What is going to be deleted; written before the first file goes. */
export interface DeletionBegun {
  readonly state: "begun";
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Of the program. */
  readonly version: string;
  /** Function that answers for it, no personal name. */
  readonly function: string;
  readonly processes: readonly DeletedProcess[];
  /** Other processes whose rows went with the store; the next `ingest` reads them anew. */
  readonly read_anew: readonly string[];
  /** Files of the store, by name. */
  readonly store_files: readonly { readonly file: string; readonly bytes: number }[];
}

/** That nothing of it is left. */
export interface DeletionDone {
  readonly state: "done";
  readonly time: string;
  readonly version: string;
  /** Ids of the records that it completes: more than one where runs were cut off. */
  readonly completes: readonly string[];
}

/** Rows of a case in one process. No id, no token, no time of the case. */
export interface RemovedCase {
  readonly process: string;
  readonly rows: number;
  /** The files that the rows came from, as they were when they were read in. */
  readonly files: readonly { readonly file: string; readonly sha256: string; readonly rows: number }[];
}

/** That one case is going to be removed on request (`governance.md` P-28); written before anything has changed. */
export interface CaseRemovalBegun {
  readonly state: "case_begun";
  readonly time: string;
  readonly version: string;
  /** Function that answers for it, no personal name. */
  readonly function: string;
  readonly processes: readonly RemovedCase[];
}

/** That removals of a case were cut off and are not in the store: the case has to be asked for again. */
export interface CaseRemovalVoid {
  readonly state: "case_not_removed";
  readonly time: string;
  readonly version: string;
  /** Ids of the records that came to nothing. */
  readonly voids: readonly string[];
}

/** One line of the record of deletions (Löschprotokoll, `governance.md` P-15). Its id is `L-0001`. */
export type DeletionRecord = (DeletionBegun | DeletionDone | CaseRemovalBegun | CaseRemovalVoid) & Link;

const text = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const id = z.string().regex(/^L-[0-9]{4,}$/);
const written = { id, time: z.iso.datetime(), version: text, previous_hash: sha256.nullable(), hash: sha256 };
const exports = z.array(z.strictObject({ file: text, bytes: count, sha256: sha256.nullable() }));

const recordForm: z.ZodType<DeletionRecord> = z.discriminatedUnion("state", [
  z.strictObject({
    ...written,
    state: z.literal("begun"),
    function: text,
    processes: z.array(
      z.strictObject({
        process: text,
        delete_on: z.iso.date().nullable(),
        reason: z.enum(["expired", "by_hand"]),
        cases: count.nullable(),
        rows: count.nullable(),
        exports_deleted: exports,
        exports_kept: exports,
      }),
    ),
    read_anew: z.array(text),
    store_files: z.array(z.strictObject({ file: text, bytes: count })),
  }),
  z.strictObject({ ...written, state: z.literal("done"), completes: z.array(id).min(1) }),
  z.strictObject({
    ...written,
    state: z.literal("case_begun"),
    function: text,
    processes: z
      .array(
        z.strictObject({
          process: text,
          rows: count,
          files: z.array(z.strictObject({ file: text, sha256, rows: count })),
        }),
      )
      .min(1),
  }),
  z.strictObject({ ...written, state: z.literal("case_not_removed"), voids: z.array(id).min(1) }),
]);

/** The id of the n-th record, counted from 1. */
export const deletionId = (n: number): string => `L-${String(n).padStart(4, "0")}`;

/** The record of deletions, looked at line by line as the decision log is; empty where there is none. */
export async function readDeletions(project: Pick<Project, "paths">): Promise<LinkedLines<DeletionRecord>> {
  const bytes = await contentOf(deletionLogFile(project));
  return bytes === null
    ? { records: [], broken: null }
    : readLines(bytes, { form: recordForm, idOf: deletionId });
}

/** Ids of the deletions and removals that were begun and never came to their end. */
export function unfinished(records: readonly DeletionRecord[]): readonly string[] {
  const ended = new Set(
    records.flatMap((one) =>
      one.state === "done" ? one.completes : one.state === "case_not_removed" ? one.voids : [],
    ),
  );
  return records.flatMap((one) =>
    (one.state === "begun" || one.state === "case_begun") && !ended.has(one.id) ? [one.id] : [],
  );
}

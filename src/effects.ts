import type { Text } from "./text.js";

/** How far a long step is. `done` and `total` share one unit; `total` is null where it cannot be known. */
export interface Progress {
  readonly label: Text;
  readonly done: number;
  readonly total: number | null;
  /** What is counted: the steps of the whole run, or the bytes of one step. Absent = steps. */
  readonly unit?: "steps" | "bytes";
}

/** All that the library does to the world outside. Passed in, never imported. */
export interface Effects {
  now(): Date;
  /** Words in every language; the CLI picks one. */
  log(words: Text): void;
  progress(step: Progress): void;
  /** Writes a whole file or nothing: a reader never sees half of it. `mode`: its permissions; absent = the owner's alone. */
  write(path: string, content: string | Uint8Array, mode?: number): Promise<void>;
  /** Removes the files of a folder whose names are picked; a folder that is not there has none. Absent = nothing is removed. */
  readonly removeFrom?: (folder: string, isPicked: (name: string) => boolean) => Promise<void>;
  /** Fires where the person wants the work to end: a running query is stopped, and nothing of it is kept. */
  readonly interrupted?: AbortSignal;
  /** What the database may take of the machine's memory before it spills to disk, as `4GB`; absent = its own limit. */
  readonly memory?: string;
}

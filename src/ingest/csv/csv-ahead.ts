import { isUtf8 } from "node:buffer";
import { openSequence, utf16Of } from "../decode.js";
import { isPattern } from "../readers/pattern.js";
import type { Reading } from "../readers/reader.js";
import type { Layout } from "./csv-layout.js";
import { recordReader } from "./csv-records.js";

/** A load that began before it was known whether its rows are right. */
export interface LoadAhead {
  /** The rows that it has taken. Throws what `load` throws. */
  loaded(): Promise<number>;
  /** Forgets what it has taken, also where it failed. */
  undo(): Promise<void>;
  /** Waits until nothing of it runs any more. Never throws. */
  settled(): Promise<void>;
}

/** Begins a load and goes on at once; `undo` is what takes back the rows. */
export function loadAhead(load: () => Promise<number>, undo: () => Promise<void>): LoadAhead {
  const ended = load().then(
    (rows) => ({ rows }) as const,
    (error: unknown) => ({ error }) as const,
  );
  return {
    async loaded() {
      const end = await ended;
      if ("error" in end) throw end.error;
      return end.rows;
    },
    async undo() {
      await ended;
      await undo();
    },
    async settled() {
      await ended;
    },
  };
}

/**
 * Whether the first bytes of a file say that the engine can take it as it lies there: UTF-8, and every line a
 * well-formed record. What the rest of it says is seen by the pass over all of it.
 */
export function looksRegular({ input, source }: Reading, layout: Layout): boolean {
  const { encoding } = source;
  const { head } = input;
  if ((encoding !== undefined && encoding !== "utf-8") || utf16Of(head) !== null || isPattern(input.path))
    return false;
  if (!isUtf8(head.subarray(0, head.length - openSequence(head)))) return false;
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const reader = recordReader(layout, null);
  reader.write(head.subarray(marked ? 3 : 0, head.lastIndexOf(10) + 1));
  return reader.end().regular;
}

import type { Cell } from "../../engine/engine.js";
import { AppError } from "../../errors/app-error.js";
import type { Mapping } from "../mapping.js";
import { personTokens } from "../readers/person-token.js";
import { xesParser } from "./xes-parser.js";

/** Longest attribute that is read (`governance.md` 5.4). */
const longest = 4096;

/** Different attributes that a log may have. */
const mostKeys = 10_000;

/** Events of a trace that wait for attributes of the trace behind them; the standard has these in front. */
const waiting = 10_000;

/** Turns XES text into rows. */
export interface XesRows {
  write(text: string): void;
  end(): void;
  /** The rows finished since the last call: the line of the event and the readings of the mapping, null = empty. */
  take(): readonly (readonly Cell[])[];
  /** Keys met so far, of all attributes of events and, with `case:` before them, of traces. */
  readonly keys: ReadonlySet<string>;
  /** Those of them that were met more than once: a key that was made from a value hardly recurs. */
  recurring(): ReadonlySet<string>;
}

/**
 * Rows of an XES text, one per event, in document order; a trace's rows come when it ends, those of a very long one
 * before. Of a secret reading only a salted token is kept. Throws `xml-limit` for an attribute that is read and too
 * long and for too many of them, `xes-late-attribute` for one that a trace with rows that are gone should have had, and what `xesParser` throws.
 */
export function xesRows(file: string, { readings }: Mapping, salt: string): XesRows {
  const unwanted = -1;
  const keys = new Set<string>();
  const met = new Map<string, { readonly slot: number; times: number }>();
  const wanted = new Map<string, number>();
  for (const key of readings.flatMap(({ from }) => from)) {
    if (!wanted.has(key)) wanted.set(key, wanted.size);
  }
  const finish = readings.map(({ from, secret }) => {
    const slots = from.map((key) => wanted.get(key) ?? 0);
    return secret === true ? { slots, token: personTokens(salt) } : { slots, token: null };
  });

  const blank: (string | null)[] = Array.from({ length: wanted.size }, () => null);

  let ready: (readonly Cell[])[] = [];
  let events: { readonly line: number; readonly cells: (string | null)[] }[] = [];
  let trace: (string | null)[] = [];
  let event: (string | null)[] | null = null;
  let begun = false; // rows of the open trace are gone

  const finishRows = (): void => {
    for (const { line, cells } of events) {
      const row: Cell[] = [line];
      for (const { slots, token } of finish) {
        const text = joined(slots, cells, trace);
        row.push(token === null || text === null ? text : token(text));
      }
      ready.push(row);
    }
    events = [];
  };

  const endTrace = (): void => {
    finishRows();
    trace = [];
    begun = false;
  };

  const parser = xesParser(file, {
    beginTrace: finishRows, // events outside of any trace
    beginEvent(line) {
      event = blank.slice();
      events.push({ line, cells: event });
    },
    attribute(key, value, line) {
      const name = event === null ? `case:${key}` : key;
      let known = met.get(name);
      if (known === undefined) {
        known = { slot: wanted.get(name) ?? unwanted, times: 0 };
        met.set(name, known);
        keys.add(name);
        if (keys.size > mostKeys)
          throw new AppError("xml-limit", { file, line, limit: "columns", allowed: mostKeys });
      }
      known.times++;
      const { slot } = known;
      if (slot === unwanted || value === "") return;
      if (value.length > longest)
        throw new AppError("xml-limit", { file, line, limit: "attribute", allowed: longest });
      if (event === null && begun) throw new AppError("xes-late-attribute", { file, line, attribute: key });
      (event ?? trace)[slot] = value;
    },
    endEvent() {
      event = null;
      if (events.length < waiting) return;
      finishRows();
      begun = true;
    },
    endTrace,
  });

  return {
    keys,
    recurring: () => new Set([...met].flatMap(([name, { times }]) => (times > 1 ? [name] : []))),
    write(text) {
      parser.write(text);
    },
    end() {
      parser.end();
      endTrace(); // events outside of any trace
    },
    take() {
      const rows = ready;
      ready = [];
      return rows;
    },
  };
}

function joined(
  slots: readonly number[],
  event: readonly (string | null)[],
  trace: readonly (string | null)[],
): string | null {
  const [first = 0] = slots;
  if (slots.length === 1) return event[first] ?? trace[first] ?? null;
  const parts = slots.map((slot) => event[slot] ?? trace[slot] ?? null).filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" ");
}

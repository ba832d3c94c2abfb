import type { Encoding, Source, SourceFormat } from "../../config/source.js";
import type { Effects } from "../../effects.js";
import type { Engine } from "../../engine/engine.js";
import { id, list, literal, sql, type Fragment } from "../../sql/tag.js";
import type { Finding } from "../../quality/finding.js";
import type { Mapping } from "../mapping.js";
import { dayAndClock } from "../times/day-and-clock.js";
import type { Probed } from "../probe.js";

/** What a reader is given. */
export interface Reading {
  readonly engine: Engine;
  readonly input: Probed;
  readonly source: Source;
  /** A column with a person may be taken by its name (public data only). */
  readonly detectResource: boolean;
  /** A folder in which the engine may read and only we may look. */
  readonly temp: string;
  /** Random, the same for all files of a process and no other: makes tokens that say nothing to anybody. */
  readonly salt: string;
  readonly effects: Effects;
  /**
   * Takes the rows: `raw` is SQL of a relation with the physical line and the readings of the mapping as text, in the
   * order of the file. Returns their number; after it `raw` is no longer needed. With `firstLine` the relation needs no
   * line, as row n of it stands on line `firstLine` + n − 1: numbering rows in SQL takes the load from all cores to one.
   */
  readonly load: (mapping: Mapping, raw: Fragment, firstLine?: number) => Promise<number>;
  /** Forgets every row of this file that `load` has taken; absent = that cannot be done. */
  readonly unload?: () => Promise<void>;
}

/** What a reader has found out about a file. */
export interface FileRead {
  readonly format: SourceFormat;
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly sha256: string;
  readonly columns: readonly string[];
  /** Those of the columns that are certainly called so; what others are called may be cells. */
  readonly proven: ReadonlySet<string>;
  readonly mapping: Mapping;
  /** Rows of the file: CSV records, Parquet rows, XES events. */
  readonly records: number;
  /** Rows that `load` has taken. */
  readonly loaded: number;
  /** Lines of records that are no rows at all (CSV). */
  readonly malformed: readonly number[];
  /** Traps of the file itself: encoding, delimiter, preamble, flattening. */
  readonly findings: readonly Finding[];
}

/**
 * SQL: the readings of a mapping from columns of a file; `column` gives the SQL of a column as text. Several columns
 * are joined with a space, a day and a time of day by `dayAndClock`, and of a secret reading nothing is left but whether two cells are equal.
 */
export function readingsFrom(mapping: Mapping, salt: string, column: (name: string) => Fragment): Fragment {
  return list(
    mapping.readings.map(({ as, from, secret, dayAndClock: open }) => {
      const [first = "", ...more] = from;
      const [clock] = more;
      if (open !== undefined && clock !== undefined)
        return sql`${dayAndClock(column(first), column(clock), open)} as ${id(as)}`;
      const parts = from.map((name) => sql`nullif(${column(name)}, '')`);
      const cell = more.length === 0 ? column(first) : sql`nullif(concat_ws(' ', ${list(parts)}), '')`;
      const kept = secret === true ? sql`md5(${literal(salt)} || nullif(trim(${cell}), ''))` : cell;
      return sql`${kept} as ${id(as)}`;
    }),
  );
}

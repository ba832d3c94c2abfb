import type { Process } from "../config/process.js";
import { AppError } from "../errors/app-error.js";
import type { Columns, Computed, Described, Row } from "../measures/measure.js";
import { throughputTime } from "../measures/throughput-time.js";
import { variantCohorts } from "../measures/variant-cohorts.js";
import { random, type Random } from "../statistics/random.js";
import { logFingerprint } from "./log-fingerprint.js";
import { pathResamples, type PathResamples } from "./path-resamples.js";
import { seenPaths } from "./seen-paths.js";
import { uncertaintyVersion } from "./uncertainty.js";

/** Resamples of the cases of a process; more draws than these use them again. */
const mostResamples = 1000;

/** All that is known about one process: its file and its rows of the measures. Nothing of any other process. */
export interface Context {
  readonly process: Process;
  /** Completed cases, or all where no end is declared: the cases that the indicators are about. 0 without a log. */
  readonly cases: number;
  /** The rows of this process. Throws `measure-missing` where the table was not handed in. */
  rows<C extends Columns>(table: Described<C>): readonly Row<C>[];
  /** Whether the table was handed in. */
  has(table: Described): boolean;
  /** The one row of this process in a table of grain process; undefined where it has none. */
  row<C extends Columns>(table: Described<C>): Row<C> | undefined;
  /** A stream of random numbers of this process, its log and the purpose, the same in every portfolio. */
  random(...purpose: readonly string[]): Random;
  /** How many resamples stand behind an interval: as many as draws are made, at most 1,000. */
  readonly resamples: number;
  /** Resamples of its completed cases, made once; null below two cases. */
  paths(): PathResamples | null;
}

/**
 * Makes the context of a process. `version` is the model's, `seed` overrides the streams for an experiment. Rows are
 * looked up by the process id in each table's column `process`. `samples` is the number of draws that will be made.
 */
export function contexts(
  measures: readonly Computed[],
  version: string,
  seed: string,
  samples = 10_000,
): (process: Process) => Context {
  const tables = new Map(measures.map((table) => [table.of.id, byProcess(table.rows)]));
  return (process) => {
    const rows = <C extends Columns>(table: Described<C>): readonly Row<C>[] => {
      const found = tables.get(table.id);
      if (found === undefined) throw new AppError("measure-missing", { measure: table.id });
      return (found.get(process.id) ?? []) as readonly Row<C>[]; // the table of this id has these columns
    };
    const row = <C extends Columns>(table: Described<C>) => rows(table)[0];
    const log = once(() => logFingerprint(rows));
    const stream = (...purpose: readonly string[]) => random(seed, version, process.id, log(), ...purpose);
    const resamples = Math.min(mostResamples, samples);
    return {
      process,
      cases: row(throughputTime)?.cases ?? 0,
      rows,
      has: ({ id }) => tables.has(id),
      row,
      random: stream,
      resamples,
      paths: once(() => {
        const seen = seenPaths(rows(variantCohorts));
        if (seen.cases < 2) return null;
        const order = () => stream(uncertaintyVersion, "paths", "order");
        return pathResamples(seen, resamples, stream(uncertaintyVersion, "paths"), order);
      }),
    };
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly of: T } | undefined;
  return () => (made ??= { of: make() }).of;
}

function byProcess(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const id = String(row["process"]);
    const own = found.get(id);
    if (own === undefined) found.set(id, [row]);
    else own.push(row);
  }
  return found;
}

import type { Profile } from "../config/policy.js";
import type { Columns, Computed, Described, Row } from "../measures/measure.js";
import { releaseCells } from "./cells.js";
import { complement } from "./complement.js";
import type { IsInferable } from "./inferable-rows.js";
import { hideWithEqualSums } from "./equal-sums.js";
import { hideLoneCells } from "./lone-cells.js";
import type { ReleasedRow } from "./released-row.js";

/** Cases per process: what the smallest-process rule of the profile is held against. */
export type Population = ReadonlyMap<string, number>;

/** What the gate must know of more than one table. */
export interface Beside {
  /** Processes whose log covers a whole department; absent = none. */
  readonly wholeDepartments?: ReadonlySet<string> | undefined;
  /** Absent = none would. */
  readonly isInferable?: IsInferable | undefined;
}

/** What the release store keeps of a released table. */
export interface StoredTable<C extends Columns = Columns> {
  readonly of: Described<C>;
  readonly profile: Profile;
  readonly rows: readonly { readonly row: ReleasedRow<C>; readonly withheld: readonly string[] }[];
  readonly hiddenRows: ReadonlyMap<string, number>;
}

/** Rows that passed the gate. The private constructor makes `release` the only door; the release store reads back what went through it. */
export class Released<C extends Columns = Columns> {
  readonly #withheld: ReadonlyMap<ReleasedRow<C>, ReadonlySet<string>>;
  readonly #hiddenRows: ReadonlyMap<string, number>;

  private constructor(
    readonly of: Described<C>,
    /** With the numbers that a policy may have tightened. */
    readonly profile: Profile,
    readonly rows: readonly ReleasedRow<C>[],
    withheld: ReadonlyMap<ReleasedRow<C>, ReadonlySet<string>>,
    hiddenRows: ReadonlyMap<string, number>,
  ) {
    this.#withheld = withheld;
    this.#hiddenRows = hiddenRows;
  }

  /**
   * Withholds rows that rest on too few cases or people, whole processes below the smallest size, minima and
   * maxima, quantiles of too few cases and small counts; rounds what stays (`governance.md` 5.1, 5.2).
   * A row without any case says nothing about a case and passes. What was withheld is counted. A table that must not
   * leave at all (`inside`, `wholeDepartment`) has no rows.
   */
  static release<C extends Columns>(
    this: void,
    { of, rows }: Computed<C>,
    profile: Profile,
    population: Population,
    { wholeDepartments, isInferable }: Beside = {},
  ): Released<C> {
    const hiddenRows = new Map<string, number>();
    const withheld = new Map<ReleasedRow<C>, ReadonlySet<string>>();
    const kept: ReleasedRow<C>[] = [];
    for (const [process, ofProcess] of byProcess(rows)) {
      if (!isPermitted(of, process, profile, wholeDepartments?.has(process) === true)) continue;
      const told = ofProcess.filter(
        (row) => isTold(of, row, profile, population) && isInferable?.(of, row) !== true,
      );
      const visible = complement(told, { of, profile, total: population.get(process) ?? 0 });
      if (visible.size < ofProcess.length) hiddenRows.set(process, ofProcess.length - visible.size);
      const cut = new Map(
        ofProcess.filter((row) => visible.has(row)).map((row) => [row, releaseCells(row, of, profile)]),
      );
      const shown = [...hideLoneCells(ofProcess, cut, of).values()];
      for (const cells of hideWithEqualSums(shown, of, ofProcess.length - visible.size)) {
        kept.push(cells.row);
        if (cells.withheld.size > 0) withheld.set(cells.row, cells.withheld);
      }
    }
    return new Released(of, profile, kept, withheld, hiddenRows);
  }

  /** Reads back what `toStore` gave; for `release/store.ts` alone. */
  static fromStore<C extends Columns>({ of, profile, rows, hiddenRows }: StoredTable<C>): Released<C> {
    const withheld = new Map(
      rows.filter((r) => r.withheld.length > 0).map((r) => [r.row, new Set(r.withheld)]),
    );
    return new Released(
      of,
      profile,
      rows.map((r) => r.row),
      withheld,
      hiddenRows,
    );
  }

  /** Rows with the names of their withheld cells. */
  toStore(): StoredTable<C> {
    return {
      of: this.of,
      profile: this.profile,
      rows: this.rows.map((row) => ({ row, withheld: this.withheldIn(row) })),
      hiddenRows: this.#hiddenRows,
    };
  }

  /** True where the cell was withheld to protect people (and null therefore does not mean "not measurable"). */
  isWithheld(row: ReleasedRow<C>, column: keyof C & string): boolean {
    return this.#withheld.get(row)?.has(column) ?? false;
  }

  /** Names of the withheld cells of a row, in the order of the columns. */
  withheldIn(row: ReleasedRow<C>): readonly string[] {
    return Object.keys(this.of.columns).filter((column) => this.isWithheld(row, column));
  }

  /** The rows of one process. */
  forProcess(process: string): Released<C> {
    const hidden = this.#hiddenRows.get(process);
    return new Released(
      this.of,
      this.profile,
      this.rows.filter((row) => row["process"] === process),
      this.#withheld,
      new Map(hidden === undefined ? [] : [[process, hidden]]),
    );
  }

  /** Rows that were withheld whole. */
  get hiddenRows(): number {
    return [...this.#hiddenRows.values()].reduce((sum, n) => sum + n, 0);
  }

  /** Cells that were withheld: those of the rows shown, and one for each hidden row. */
  get suppressedCells(): number {
    return this.rows.reduce((sum, row) => sum + (this.#withheld.get(row)?.size ?? 0), this.hiddenRows);
  }
}

export const release = Released.release;

/** Whether the other process that a row is about, if there is one, is large enough to be shown. */
function isTold<C extends Columns>(
  of: Described<C>,
  row: Row<C>,
  profile: Profile,
  population: Population,
): boolean {
  if (of.otherProcess === undefined) return true;
  return (population.get(String(row[of.otherProcess])) ?? 0) >= profile.min_cases;
}

/** Whether a table of a process may leave at all under a profile. */
const isPermitted = (of: Described, process: string, profile: Profile, isWholeDepartment: boolean): boolean =>
  profile.extremes ||
  ((of.inside !== true || profile.name === "intern") && (of.wholeDepartment !== true || isWholeDepartment));

function byProcess<C extends Columns>(rows: readonly Row<C>[]): Map<string, readonly Row<C>[]> {
  const groups = new Map<string, Row<C>[]>();
  for (const row of rows) {
    const process = String(row["process"]);
    const group = groups.get(process);
    if (group === undefined) groups.set(process, [row]);
    else group.push(row);
  }
  return groups;
}

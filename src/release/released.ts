import type { Profile, ProfileName } from "../config/policy.js";
import type { Columns, Computed, Described, Row } from "../measures/measure.js";

/** Cases per process: what the smallest-process rule of the profile is held against. */
export type Population = ReadonlyMap<string, number>;

/** A row that may leave. Any cell may be null because it was withheld; `Released.isWithheld` tells it from "not measurable". */
export type ReleasedRow<C extends Columns = Columns> = {
  readonly [K in keyof C]: C[K]["unit"] extends "id" | "list" | "month" ? Row<C>[K] : Row<C>[K] | null;
};

/** Rows that passed the gate. The private constructor makes `release` the only door. */
export class Released<C extends Columns = Columns> {
  readonly #withheld: ReadonlyMap<ReleasedRow<C>, ReadonlySet<string>>;
  readonly #hiddenRows: ReadonlyMap<string, number>;

  private constructor(
    readonly of: Described<C>,
    readonly profile: ProfileName,
    readonly rows: readonly ReleasedRow<C>[],
    withheld: ReadonlyMap<ReleasedRow<C>, ReadonlySet<string>>,
    hiddenRows: ReadonlyMap<string, number>,
  ) {
    this.#withheld = withheld;
    this.#hiddenRows = hiddenRows;
  }

  static release<C extends Columns>(
    _computed: Computed<C>,
    _profile: Profile,
    _population: Population,
  ): Released<C> {
    throw new Error("being written");
  }

  /** True where the cell was withheld to protect people (and null therefore does not mean "not measurable"). */
  isWithheld(row: ReleasedRow<C>, column: keyof C & string): boolean {
    return this.#withheld.get(row)?.has(column) ?? false;
  }

  /** The rows of one process. */
  forProcess(process: string): Released<C> {
    const rows = this.rows.filter((row) => row["process"] === process);
    const hidden = this.#hiddenRows.get(process) ?? 0;
    return new Released(this.of, this.profile, rows, this.#withheld, new Map([[process, hidden]]));
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

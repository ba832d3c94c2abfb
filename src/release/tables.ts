import { profiles, type Profile, type ProfileName } from "../config/policy.js";
import type { Columns, Computed, Described } from "../measures/measure.js";
import { inferableRows } from "./inferable-rows.js";
import { Released, release, type Population } from "./released.js";

/** The released tables of one analysis, by the measure or table they are of. */
export class ReleasedTables {
  readonly #tables: ReadonlyMap<string, Released>;

  constructor(
    readonly profile: ProfileName,
    tables: readonly Released[],
  ) {
    this.#tables = new Map(tables.map((table) => [table.of.id, table]));
  }

  /** The table of a measure; without rows where it was not computed. */
  get<C extends Columns>(of: Described<C>): Released<C> {
    const table = this.#tables.get(of.id);
    if (table !== undefined) return table as unknown as Released<C>;
    const profile = this.all[0]?.profile ?? profiles[this.profile];
    return Released.fromStore({ of, profile, rows: [], hiddenRows: new Map() });
  }

  /** Whether the table was computed at all: some measures exist only in some modes. */
  has(of: Described): boolean {
    return this.#tables.has(of.id);
  }

  /** Every table, in the order in which they were released. */
  get all(): readonly Released[] {
    return [...this.#tables.values()];
  }
}

/** Releases every table under one profile, so that none gives away what another withholds. `wholeDepartments`: processes whose log covers a whole one; absent = none. */
export function releaseAll(
  computed: readonly Computed[],
  profile: Profile,
  population: Population,
  wholeDepartments?: ReadonlySet<string>,
): ReleasedTables {
  const isInferable = inferableRows(computed, profile);
  return new ReleasedTables(
    profile.name,
    computed.map((table) => release(table, profile, population, { wholeDepartments, isInferable })),
  );
}

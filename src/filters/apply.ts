import type { Filter } from "../config/filter.js";
import type { Engine } from "../engine/engine.js";
import { cases } from "../log/cases.js";
import { events } from "../log/events.js";
import { mappedAttributes } from "../log/mapped-attributes.js";
import { pathSteps } from "../log/path-steps.js";
import { paths } from "../log/paths.js";
import { build, type Relation } from "../log/relation.js";
import { variants } from "../log/variants.js";
import { param, sql, type Fragment } from "../sql/tag.js";
import { keptCases } from "./index.js";
import { checkKnown } from "./known.js";

/** The filters of a process, in the order in which they are applied. */
export interface ProcessFilters {
  readonly process: string;
  readonly filters: readonly Filter[];
}

/** What one filter did. */
export interface FilterEffect {
  readonly process: string;
  /** 1…n in the process. */
  readonly order: number;
  readonly filter: Filter;
  /** Cases that the filters before have left. */
  readonly cases_before: number;
  readonly kept_cases: number;
}

/**
 * Builds the relations of a log, restricted to the cases that pass every filter of their process: first as far as
 * `events`, unfiltered, then all others from the events that stay. Positions never change. Without filters it is
 * `build`. Throws what `checkKnown` throws.
 */
export async function buildFiltered(
  engine: Engine,
  relations: readonly Relation[],
  filtered: readonly ProcessFilters[],
): Promise<readonly FilterEffect[]> {
  const asked = filtered.filter(({ filters }) => filters.length > 0);
  if (asked.length === 0) {
    await build(engine, relations);
    return [];
  }
  const after = relations.indexOf(events) + 1;
  await build(engine, relations.slice(0, after));
  const byVariant = asked.some(({ filters }) => filters.some(({ kind }) => kind === "coverage"));
  await build(engine, [cases, mappedAttributes, ...(byVariant ? [paths, pathSteps, variants] : [])]);
  for (const { process, filters } of asked) await checkKnown(engine, process, filters);
  const effects = await filterCases(engine, asked);
  if (effects.some(({ cases_before, kept_cases }) => kept_cases < cases_before)) await restrict(engine);
  await engine.rows(sql`drop table remaining_cases`);
  await build(engine, relations.slice(after));
  return effects;
}

/** Leaves in `remaining_cases` the cases that pass. */
async function filterCases(
  engine: Engine,
  asked: readonly ProcessFilters[],
): Promise<readonly FilterEffect[]> {
  await create(engine, "remaining_cases", sql`select case_key, process from cases`);
  const effects: FilterEffect[] = [];
  for (const { process, filters } of asked) {
    let before = await countOf(engine, process);
    for (const [i, filter] of filters.entries()) {
      await engine.rows(sql`
        delete from remaining_cases
        where process = ${param(process)} and case_key not in (
          select k.case_key from (${keptCases(filter, process)}) k
        )`);
      const kept = await countOf(engine, process);
      effects.push({ process, order: i + 1, filter, cases_before: before, kept_cases: kept });
      before = kept;
    }
  }
  return effects;
}

async function countOf(engine: Engine, process: string): Promise<number> {
  const [row] = await engine.rows(
    sql`select count(*) as cases from remaining_cases where process = ${param(process)}`,
  );
  return Number(row?.["cases"]);
}

/** Takes what belongs to no remaining case out of the relations that the others are built from. */
async function restrict(engine: Engine): Promise<void> {
  await create(
    engine,
    "case_keys",
    sql`select * from case_keys where case_key in (select case_key from remaining_cases) order by case_key`,
  );
  await create(
    engine,
    "events",
    sql`select * from events where case_key in (select case_key from remaining_cases)`,
  );
  await create(
    engine,
    "activities",
    sql`select * from activities where activity_key in (select activity_key from events) order by activity_key`,
  );
}

async function create(engine: Engine, name: string, query: Fragment): Promise<void> {
  await engine.rows({ render: (d, values) => d.createTable(name, query.render(d, values)) });
}

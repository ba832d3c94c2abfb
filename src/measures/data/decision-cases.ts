import type { Engine } from "../../engine/engine.js";
import { id, list, literal, param, sql, type Fragment } from "../../sql/tag.js";
import type { Random } from "../../statistics/random.js";
import { columnsOf } from "./columns-of.js";
import {
  knownAtStart,
  numberOf,
  usableAttributes,
  type EquityAttributes,
  type UsableAttribute,
} from "./usable-attributes.js";

/** So many cases are enough to tell a gain; of more, every n-th by start is taken. */
const mostCases = 20_000;
/** The parts of the cases; a fold of a cross-validation is four of them. */
export const parts = 20;

/** The cases of a process by start, what is known of them, and their steps after which something had to follow. */
export interface DecisionCases {
  /** The part of each case. */
  readonly part: Int32Array;
  readonly attributes: readonly (UsableAttribute & {
    /** A code from 1 or a number for each case; 0 or NaN where unknown. */
    readonly values: Float64Array;
  })[];
  /** One entry per case, activity and successor, in this order: the number of the case, the keys, how often. */
  readonly steps: Readonly<Record<"case" | "activity" | "next" | "times", Float64Array>>;
}

/**
 * The completed cases of a process, of which there are `cases`, and the executions of these activities. The end of the
 * case is the successor 0. Cases are numbered by start; where that is equal, by end, path and values, so that two that
 * are still equal are equal in all that is looked at, and no id and no row of the source plays a part.
 */
export async function decisionCases(
  engine: Engine,
  process: string,
  cases: number,
  activities: readonly number[],
  equity: EquityAttributes,
  random: Random,
): Promise<DecisionCases> {
  const usable = await usableAttributes(engine, process, equity);
  const every = Math.max(1, Math.ceil(cases / mostCases));
  await engine.rows(sql`drop table if exists temp.main.decision_cases`);
  await engine.rows(sql`create temporary table decision_cases as ${numbered(process, usable, every)}`);
  const names = usable.map((_, i) => `a${String(i)}`);
  const columns = await columnsOf(
    engine,
    sql`
      select ${list(["case_no", ...names].map(id))}
      from temp.main.decision_cases
      order by case_no`,
    ["case_no", ...names],
  );
  const steps = await columnsOf(
    engine,
    sql`
      with followed as (
        select case_key, previous_activity_key as activity_key, activity_key as next_key
        from events
        where previous_activity_key is not null

        union all

        select case_key, activity_key, 0 as next_key
        from events
        where is_last
      )

      select d.case_no, f.activity_key, f.next_key, count(*) as times
      from followed f
      join temp.main.decision_cases d on d.case_key = f.case_key
      where f.activity_key in (${list(activities.map(param))})
      group by d.case_no, f.activity_key, f.next_key
      order by d.case_no, f.activity_key, f.next_key`,
    ["case", "activity", "next", "times"],
  );
  await engine.rows(sql`drop table temp.main.decision_cases`);
  return {
    part: dealtOut(columns["case_no"]?.length ?? 0, random),
    attributes: usable.map((one, i) => ({ ...one, values: columns[`a${String(i)}`] ?? new Float64Array() })),
    steps,
  };
}

/** Of twenty cases after each other one goes into each part, in an order drawn for them: every part is spread over time. */
function dealtOut(cases: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: parts }, (_, i) => i);
  return Int32Array.from({ length: cases }, (_, i) => {
    const at = i % parts;
    const j = at + Math.floor(random.uniform() * (parts - at));
    [order[at], order[j]] = [order[j] ?? 0, order[at] ?? 0];
    return order[at] ?? 0;
  });
}

function numbered(process: string, usable: readonly UsableAttribute[], every: number): Fragment {
  const column = ({ name, isNumber }: UsableAttribute, i: number) => {
    const value = isNumber ? sql`v.number` : sql`v.code`;
    return sql`max(case when x.attribute = ${literal(name)} then ${value} end) as ${id(`a${String(i)}`)}`;
  };
  const unknown = ({ isNumber }: UsableAttribute) => (isNumber ? sql`cast('nan' as double)` : sql`0`);
  const known = usable.map(
    (one, i) => sql`coalesce(${id(`a${String(i)}`)}, ${unknown(one)}) as ${id(`a${String(i)}`)}`,
  );
  const after = (fragments: readonly Fragment[]) => list([sql`0 as nothing`, ...fragments]);
  return sql`
    with completed_cases as (
      select case_key, first_time, last_time, events, variant_hash
      from cases
      where process = ${literal(process)} and completed is not false
    ),

    known_at_start as (${knownAtStart(process)}),

    different_values as (
      select distinct attribute, value
      from known_at_start
    ),

    coded_values as (
      select
        attribute,
        value,
        row_number() over (partition by attribute order by value) as code,
        ${numberOf} as number
      from different_values
    ),

    known_values as (
      select x.case_key, ${after(usable.map(column))}
      from known_at_start x
      join coded_values v on v.attribute = x.attribute and v.value = x.value
      group by x.case_key
    ),

    with_values as (
      select c.case_key, c.first_time, c.last_time, c.events, c.variant_hash, ${after(known)}
      from completed_cases c
      left join known_values k on k.case_key = c.case_key
    ),

    ordered_cases as (
      select
        *,
        row_number() over (
          order by ${list(["first_time", "last_time", "events", "variant_hash", ...usable.map((_, i) => `a${String(i)}`)].map(id))}
        ) - 1 as place
      from with_values
    )

    select *, place // ${literalNumber(every)} as case_no
    from ordered_cases
    where place % ${literalNumber(every)} = 0`;
}

/** `create table as` takes no parameter. */
const literalNumber = (n: number): Fragment => ({ render: () => String(n) });

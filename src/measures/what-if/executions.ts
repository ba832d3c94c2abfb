import type { Engine } from "../../engine/engine.js";
import { micros } from "../../sql/functions.js";
import { empty, list, param, sql, type Fragment } from "../../sql/tag.js";
import { columnsOf } from "../data/columns-of.js";

/** The completed cases of a process and the executions in them of the steps that are looked at. */
export interface Executions {
  readonly throughput_us: Float64Array;
  /** One entry per execution, in the order of the cases: the number of its case, and of its step. */
  readonly caseOf: Int32Array;
  readonly stepOf: Int32Array;
  /** Microseconds of its own work, 0 where its start is not known; and of the time before it, to the completion before. */
  readonly work_us: Float64Array;
  readonly wait_us: Float64Array;
  /** Executions of each step in all cases, open ones included, and the cases that have it. */
  readonly all: Float64Array;
  readonly casesWith: Float64Array;
}

/**
 * Reads them from the sorted log, `steps` in this order. Work that runs beside the step before counts only from that step's
 * completion on: nothing that is taken away is taken away twice. Where no end is declared every case counts as completed.
 */
export async function executionsOf(
  engine: Engine,
  process: string,
  steps: readonly string[],
): Promise<Executions> {
  const cases = await columnsOf(
    engine,
    sql`
      select case_key, throughput_us
      from cases
      where process = ${param(process)} and completed is not false
      order by case_key`,
    ["case_key", "throughput_us"],
  );
  const found = await columnsOf(
    engine,
    sql`
      with chosen as (
        select activity_key, activity
        from activities
        where process = ${param(process)} and activity in (${list(steps.map(param))})
      ),

      timed as (
        select
          e.case_key,
          e.position,
          h.activity,
          coalesce(e.since_previous_us, 0) as before_us,
          e.previous_activity_key is null as is_first,
          case when e.start_time <= e.time then ${micros("time")} - ${micros("start_time")} else 0 end as spent_us
        from events e
        join chosen h on h.activity_key = e.activity_key
        join cases c on c.case_key = e.case_key
        where c.completed is not false
      )

      select
        case_key,
        ${stepNumber(steps)} as step,
        case when is_first then spent_us else least(spent_us, before_us) end as work_us,
        case when is_first then 0 else before_us - least(spent_us, before_us) end as wait_us
      from timed
      order by case_key, position`,
    ["case_key", "step", "work_us", "wait_us"],
  );
  const counted = await columnsOf(
    engine,
    sql`
      select ${stepNumber(steps)} as step, count(*) as executions, count(distinct e.case_key) as cases
      from events e
      join activities a on a.activity_key = e.activity_key
      where a.process = ${param(process)} and a.activity in (${list(steps.map(param))})
      group by a.activity
      order by step`,
    ["step", "executions", "cases"],
  );
  const [all, casesWith] = [new Float64Array(steps.length), new Float64Array(steps.length)];
  for (const [i, step] of counted.step.entries()) {
    all[step] = counted.executions[i] ?? 0;
    casesWith[step] = counted.cases[i] ?? 0;
  }
  return {
    throughput_us: cases.throughput_us,
    caseOf: numbersIn(cases.case_key, found.case_key),
    stepOf: Int32Array.from(found.step),
    work_us: found.work_us,
    wait_us: found.wait_us,
    all,
    casesWith,
  };
}

/** The place of an activity among the steps. */
const stepNumber = (steps: readonly string[]): Fragment => {
  const cases = steps
    .map((step, i) => sql`when ${param(step)} then ${param(i)}`)
    .reduce((all, one) => sql`${all} ${one}`, empty);
  return sql`case activity ${cases} end`;
};

/** The places of keys in an ascending list that holds all of them; both ascend. */
function numbersIn(all: Float64Array, keys: Float64Array): Int32Array {
  let at = 0;
  return Int32Array.from(keys, (key) => {
    while ((all[at] ?? key) < key) at += 1;
    return at;
  });
}

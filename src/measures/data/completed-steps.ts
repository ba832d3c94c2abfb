import type { Engine } from "../../engine/engine.js";
import { sql } from "../../sql/tag.js";
import { activityFrequency } from "../activity-frequency.js";
import { automationPerActivity } from "../automation-per-activity.js";
import { directlyFollows } from "../directly-follows.js";
import { gapBefore } from "../gap-before.js";
import { handlingTime } from "../handling-time.js";
import { handoverPerActivity } from "../handover-per-activity.js";
import type { Computed, Measure } from "../measure.js";
import { reworkPerActivity } from "../rework-per-activity.js";
import { runAll } from "../run.js";
import { systemBreaks } from "../system-breaks.js";
import { timeResolution } from "../time-resolution.js";
import { timerRules } from "../timer-rules.js";
import { waitingBefore } from "../waiting-before.js";

/** The same measure over completed cases alone: its SQL, over relations without the others. */
const overCompleted = (of: Measure): Measure => ({
  ...of,
  id: `${of.id}-of-completed-cases`,
  sql: sql`
    with completed_cases as (
      select * from cases where completed is not false
    ),

    completed_events as (
      select e.* from events e join completed_cases c on c.case_key = e.case_key
    ),

    completed_paths as (
      select p.* from paths p join completed_cases c on c.case_key = p.path_key
    ),

    completed_ranks as (
      select
        v.activity_key,
        cast(sum(v.executions * p.cases) as bigint) as executions,
        cast(sum(p.cases) as bigint) as cases
      from path_visits v
      join completed_paths p on p.path_key = v.path_key
      group by v.activity_key
    ),

    path_transitions as (
      select s.path_key, s.previous_activity_key, s.activity_key, count(*) as executions
      from path_steps s
      where s.previous_activity_key is not null
      group by s.path_key, s.previous_activity_key, s.activity_key
    ),

    completed_transitions as (
      select
        t.previous_activity_key,
        t.activity_key,
        cast(sum(t.executions * p.cases) as bigint) as executions,
        cast(sum(p.cases) as bigint) as cases
      from path_transitions t
      join completed_paths p on p.path_key = t.path_key
      group by t.previous_activity_key, t.activity_key
    )

    select * from (
      with cases as (select * from completed_cases),
      events as (select * from completed_events),
      paths as (select * from completed_paths),
      activity_ranks as (select * from completed_ranks),
      transitions as (select * from completed_transitions)
      select * from (${of.sql}) as measured
    ) as completed
  `,
});

/**
 * What the steps of the ranking are told by, over completed cases (`scoring.md` 8): the last step so far of a case that is
 * still open is no end of it. Batches are not among them: a run of work does not stop at a case because that is open.
 * By the id of the measure over all cases.
 */
export const completedSteps: ReadonlyMap<string, Measure> = new Map(
  [
    activityFrequency,
    automationPerActivity,
    directlyFollows,
    gapBefore,
    handlingTime,
    handoverPerActivity,
    reworkPerActivity,
    systemBreaks,
    timeResolution,
    timerRules,
    waitingBefore,
  ].map((of) => [of.id, overCompleted(of)]),
);

/** Their rows; none where no case of the log in the engine is open, as all of them would be those over all cases. */
export async function computeCompletedSteps(engine: Engine): Promise<readonly Computed[]> {
  const open = await engine.rows(sql`select process from cases where completed = false limit 1`);
  return open.length === 0 ? [] : runAll(engine, [...completedSteps.values()]);
}

/** The computed tables with those over completed cases. */
export const withCompleted = async (
  engine: Engine,
  computed: readonly Computed[],
): Promise<readonly Computed[]> => [...computed, ...(await computeCompletedSteps(engine))];

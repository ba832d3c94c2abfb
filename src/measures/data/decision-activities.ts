import type { DbRow, Engine } from "../../engine/engine.js";
import { sql } from "../../sql/tag.js";
import { completedProcesses } from "./completed-processes.js";

/** An activity after which it goes on in different ways. */
export interface DecisionActivity {
  readonly key: number;
  readonly name: string;
  readonly executions: number;
  readonly cases: number;
  /** Of the successor, from the counts. */
  readonly entropyBits: number;
  /** Keys of all successors, ascending; 0 is the end of the case. */
  readonly successors: readonly number[];
}

const leastShare = 0.1;
const leastBits = 0.5;
/** Executions, and cases, that a decision point has at least (scoring.md 8). */
const least = 30;

/** Every process with a completed case, and its decision points by name. */
export async function decisionActivities(engine: Engine): Promise<
  readonly {
    readonly process: string;
    readonly cases: number;
    readonly activities: readonly DecisionActivity[];
  }[]
> {
  const processes = await completedProcesses(engine);
  const counted = await engine.rows(sql`
    with population as (
      select p.path_key, p.cases
      from paths p
      join cases c on c.case_key = p.path_key
      where c.completed is not false
    ),

    followed as (
      select s.previous_activity_key as activity_key, s.activity_key as next_key, p.cases
      from path_steps s
      join population p on p.path_key = s.path_key
      where s.previous_activity_key is not null

      union all

      select s.activity_key, 0 as next_key, p.cases
      from path_steps s
      join population p on p.path_key = s.path_key
      where s.is_last
    ),

    visited as (
      select v.activity_key, sum(p.cases) as cases
      from path_visits v
      join population p on p.path_key = v.path_key
      group by v.activity_key
    )

    select
      a.process,
      a.activity_key,
      a.activity,
      f.next_key,
      cast(sum(f.cases) as bigint) as n,
      cast(max(v.cases) as bigint) as cases
    from followed f
    join activities a on a.activity_key = f.activity_key
    join visited v on v.activity_key = f.activity_key
    group by a.process, a.activity_key, a.activity, f.next_key
    order by a.process, a.activity_key, f.next_key`);
  const groups = new Map<number, DbRow[]>();
  for (const row of counted) {
    const key = Number(row["activity_key"]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const points = [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    const counts = rows.map((row) => Number(row["n"]));
    const executions = counts.reduce((sum, n) => sum + n, 0);
    const cases = Number(first?.["cases"]);
    const point = {
      process: String(first?.["process"]),
      key: Number(first?.["activity_key"]),
      name: String(first?.["activity"]),
      executions,
      cases,
      entropyBits: counts.reduce((sum, n) => sum - (n / executions) * Math.log2(n / executions), 0),
      successors: rows.map((row) => Number(row["next_key"])),
    };
    const frequent = counts.filter((n) => n >= leastShare * executions).length;
    const decides = frequent >= 2 && point.entropyBits >= leastBits && Math.min(executions, cases) >= least;
    return decides ? [point] : [];
  });
  return processes.map(({ process, cases }) => ({
    process,
    cases,
    activities: points.filter((point) => point.process === process),
  }));
}

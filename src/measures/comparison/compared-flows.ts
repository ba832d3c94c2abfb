import type { Engine } from "../../engine/engine.js";
import { quantileSeconds } from "../../sql/functions.js";
import { list, param, sql, type Fragment } from "../../sql/tag.js";
import { differenceOfEstimates, type Estimate } from "../../statistics/difference-of-estimates.js";
import { medianRanks } from "../../statistics/median-ranks.js";
import type { Computed, Row } from "../measure.js";
import { comparedSteps, comparedTransitions, transitionDifferences } from "./flow-tables.js";
import type { Slice } from "./slices.js";

/** Steps and transitions of two groups, and how their times differ. Not for people's eyes. */
export interface ComparedFlows {
  readonly steps: Computed<typeof comparedSteps.columns>;
  readonly transitions: Computed<typeof comparedTransitions.columns>;
  readonly differences: Computed<typeof transitionDifferences.columns>;
}

type Step = Row<typeof comparedSteps.columns>;
type Transition = Row<typeof comparedTransitions.columns>;

const groups = ["a", "b"] as const;

/** Compares the steps and transitions of completed cases of group `b` with those of group `a`. */
export async function comparedFlows(
  engine: Engine,
  process: string,
  a: Slice,
  b: Slice,
): Promise<ComparedFlows> {
  const chosen = chosenCases(process, a, b);
  const steps = await stepsOf(engine, process, chosen);
  const transitions = await transitionsOf(engine, process, chosen);
  const limits = await limitsOf(engine, chosen, transitions);
  const both = pairsOf(transitions);
  return {
    steps: { of: comparedSteps, rows: withZeros(steps, ({ activity }) => activity, { executions: 0 }) },
    transitions: {
      of: comparedTransitions,
      rows: withZeros(transitions, keyOf, { executions: 0, median_seconds: null }),
    },
    differences: {
      of: transitionDifferences,
      rows: both.map(([before, after]) => differenceRow(before, after, limits)),
    },
  };
}

/** Completed cases of both groups, with the group as `side`. */
const chosenCases = (process: string, a: Slice, b: Slice): Fragment => sql`
  select
    c.case_key,
    c.start_activity_key,
    c.end_activity_key,
    case when ${a} then 'a' when ${b} then 'b' end as side
  from cases c
  where c.process = ${param(process)} and c.completed is not false`;

async function stepsOf(engine: Engine, process: string, chosen: Fragment): Promise<readonly Step[]> {
  const rows = await engine.rows(sql`
    with chosen as (${chosen})

    select h.side, a.activity, count(distinct e.case_key) as cases, count(*) as executions
    from events e
    join chosen h on h.case_key = e.case_key
    join activities a on a.activity_key = e.activity_key
    where h.side is not null
    group by h.side, a.activity
    order by h.side, a.activity`);
  return rows.map((row): Step => ({
    process,
    group: String(row["side"]),
    activity: String(row["activity"]),
    cases: Number(row["cases"]),
    executions: Number(row["executions"]),
  }));
}

async function transitionsOf(
  engine: Engine,
  process: string,
  chosen: Fragment,
): Promise<readonly Transition[]> {
  const rows = await engine.rows(sql`
    with chosen as (${chosen}),

    counted as (
      select
        h.side,
        'between' as kind,
        e.previous_activity_key as from_key,
        e.activity_key as to_key,
        count(*) as executions,
        count(distinct e.case_key) as cases,
        ${quantileSeconds("since_previous_us", 0.5)} as median_seconds
      from events e
      join chosen h on h.case_key = e.case_key
      where h.side is not null and e.previous_activity_key is not null
      group by h.side, e.previous_activity_key, e.activity_key

      union all

      select side, 'start', null, start_activity_key, count(*), count(*), null
      from chosen
      where side is not null
      group by side, start_activity_key

      union all

      select side, 'end', end_activity_key, null, count(*), count(*), null
      from chosen
      where side is not null
      group by side, end_activity_key
    )

    select
      k.side,
      k.kind,
      coalesce(f.activity, '-') as from_activity,
      coalesce(t.activity, '-') as to_activity,
      k.cases,
      k.executions,
      k.median_seconds
    from counted k
    left join activities f on f.activity_key = k.from_key
    left join activities t on t.activity_key = k.to_key
    order by k.side, k.kind, f.activity, t.activity`);
  return rows.map((row): Transition => ({
    process,
    group: String(row["side"]),
    kind: String(row["kind"]),
    from_activity: String(row["from_activity"]),
    to_activity: String(row["to_activity"]),
    cases: Number(row["cases"]),
    executions: Number(row["executions"]),
    median_seconds: row["median_seconds"] === null ? null : Number(row["median_seconds"]),
  }));
}

const keyOf = ({ kind, from_activity, to_activity }: Transition): string =>
  JSON.stringify([kind, from_activity, to_activity]);

/** The limits of the median of each transition by its group and key, in seconds; without those that have none. */
async function limitsOf(
  engine: Engine,
  chosen: Fragment,
  transitions: readonly Transition[],
): Promise<ReadonlyMap<string, { readonly low: number; readonly high: number }>> {
  const places = transitions.flatMap((row) => {
    const { group, kind, from_activity: from, to_activity: to, cases, executions } = row;
    const ranks = kind === "between" ? medianRanks(cases) : null;
    if (ranks === null) return [];
    // times of one case are no independent ones: as many places are left out as its cases, not its executions, ask for
    const low = Math.max(1, Math.floor((ranks.low * executions) / cases));
    const all = [group, from, to, low, executions + 1 - low];
    return [sql`(${list(all.map((value) => param(value)))})`];
  });
  if (places.length === 0) return new Map();
  const rows = await engine.rows(sql`
    with chosen as (${chosen}),

    places (side, from_activity, to_activity, low, high) as (values ${list(places)}),

    placed as (
      select
        h.side,
        e.previous_activity_key,
        e.activity_key,
        e.since_previous_us,
        row_number() over (
          partition by h.side, e.previous_activity_key, e.activity_key
          order by e.since_previous_us
        ) as place
      from events e
      join chosen h on h.case_key = e.case_key
      where h.side is not null and e.previous_activity_key is not null
    )

    select
      p.side,
      p.from_activity,
      p.to_activity,
      min(b.since_previous_us) as low_us,
      max(b.since_previous_us) as high_us
    from placed b
    join activities f on f.activity_key = b.previous_activity_key
    join activities t on t.activity_key = b.activity_key
    join places p on p.side = b.side and p.from_activity = f.activity and p.to_activity = t.activity
    where b.place in (p.low, p.high)
    group by p.side, p.from_activity, p.to_activity`);
  return new Map(
    rows.map((row) => [
      JSON.stringify([row["side"], row["from_activity"], row["to_activity"]]),
      { low: Number(row["low_us"]) / 1e6, high: Number(row["high_us"]) / 1e6 },
    ]),
  );
}

/** Transitions between two steps that both groups have, as pairs of theirs. */
function pairsOf(transitions: readonly Transition[]): readonly (readonly [Transition, Transition])[] {
  const inB = new Map(transitions.filter(({ group }) => group === "b").map((row) => [keyOf(row), row]));
  return transitions.flatMap((row) => {
    const other = inB.get(keyOf(row));
    return row.group === "a" && row.kind === "between" && other !== undefined ? [[row, other] as const] : [];
  });
}

function differenceRow(
  before: Transition,
  after: Transition,
  limits: Awaited<ReturnType<typeof limitsOf>>,
): Row<typeof transitionDifferences.columns> {
  const { process, from_activity, to_activity } = before;
  const estimate = ({ group, median_seconds: value }: Transition): Estimate | null => {
    const own = limits.get(JSON.stringify([group, from_activity, to_activity]));
    return own === undefined || value === null ? null : { value, ...own };
  };
  const [first, second] = [estimate(before), estimate(after)];
  const interval = first === null || second === null ? null : differenceOfEstimates(first, second);
  return {
    process,
    from_activity,
    to_activity,
    cases: Math.min(before.cases, after.cases),
    difference_seconds: (after.median_seconds ?? 0) - (before.median_seconds ?? 0),
    low_seconds: interval?.low ?? null,
    high_seconds: interval?.high ?? null,
  };
}

/** The rows, and for what only one group has a row of the other that says so. */
function withZeros<R extends { readonly group: string; readonly cases: number }>(
  rows: readonly R[],
  key: (row: R) => string,
  nothing: Partial<R>,
): readonly R[] {
  const of = (group: string) =>
    new Map(rows.filter((row) => row.group === group).map((row) => [key(row), row]));
  const [inA, inB] = [of("a"), of("b")];
  return groups.flatMap((group) => {
    const [own, other] = group === "a" ? [inA, inB] : [inB, inA];
    const missing = [...other].filter(([name]) => !own.has(name));
    return [...own.values(), ...missing.map(([, row]) => ({ ...row, ...nothing, group, cases: 0 }))];
  });
}

import { literal, sql, type Fragment } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** What is counted in every case, in reading order. */
const figures = [
  ["executions", sql`sum(executions)`],
  ["extra_executions", sql`sum(executions - 1)`],
  ["self_loops", sql`sum(self_loops)`],
  ["self_loop_size", sql`sum(executions - runs)`],
  ["repetitions", sql`count(case when runs > 1 then 1 end)`],
  ["repetition_size", sql`sum(runs - 1)`],
  ["repeated_activities", sql`count(case when executions > 1 then 1 end)`],
] as const satisfies readonly (readonly [figure: string, count: Fragment])[];

/**
 * How many cases have which count: a case of a path counts as its path does, so the distribution over a million cases
 * is a short table, and a quantile is the value whose cases reach a rank.
 */
export const reworkFigures: Relation = {
  name: "rework_figures",
  meaning: "one row per process, figure of rework and value that occurs",
  columns: {
    process: ["VARCHAR", "process id"],
    figure: ["VARCHAR", "what is counted in a case: executions, extra executions, self-loops …"],
    place: ["INTEGER", "the figure's place in reading order"],
    value: ["BIGINT", "the count"],
    cases: ["BIGINT", "cases that have it"],
    cases_before: ["BIGINT", "cases that have less"],
  },
  sql: sql`
    with counts as (
      ${figures.map(countsOf).reduce((all, one) => sql`${all} union all ${one}`)}
    ),

    grouped as (
      select p.process, c.figure, c.place, c.value, cast(sum(p.cases) as bigint) as cases
      from counts c
      join paths p on p.path_key = c.path_key
      group by p.process, c.figure, c.place, c.value
    )

    select
      process,
      figure,
      place,
      value,
      cases,
      cast(sum(cases) over (partition by process, figure order by value rows unbounded preceding) as bigint) - cases as cases_before
    from grouped
    order by process, place, value
  `,
};

function countsOf([figure, count]: (typeof figures)[number], place: number): Fragment {
  return sql`
      select path_key, ${literal(figure)} as figure, ${{ render: () => String(place) }} as place, cast(${count} as bigint) as value
      from path_visits
      group by path_key`;
}

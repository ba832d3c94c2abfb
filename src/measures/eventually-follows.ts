import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const eventuallyFollows = measure({
  id: "eventually-follows",
  definition: {
    de: "Je Paar aus den 100 Schritten, die in den meisten Fällen vorkommen: Fälle, in denen der zweite Schritt irgendwann nach dem ersten geschieht, und ihr Anteil an den Fällen mit dem ersten Schritt.",
    en: "Per pair of the 100 steps that occur in most cases: cases in which the second step happens at any time after the first, and their share of the cases with the first step.",
  },
  source:
    "own; it holds exactly where the last execution of the second step comes after the first of the first step, as in PM4Py discover_eventually_follows_graph, which counts pairs of events and not cases",
  nulls: neverNull,
  perspective: "structure",
  grain: "transition",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    from_activity: { unit: "id", label: { de: "Schritt", en: "Step" } },
    to_activity: { unit: "id", label: { de: "Späterer Schritt", en: "Later step" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    share_of_from: {
      unit: "share",
      label: { de: "Anteil der Fälle mit dem ersten Schritt", en: "Share of the cases with the first step" },
      numerator: "cases",
    },
  },
  sql: sql`
    with visits as (
      select v.path_key, v.activity_key, v.first_position, v.last_position
      from path_visits v
      join activity_ranks r on r.activity_key = v.activity_key
      where r.rank <= 100
    ),

    pairs as (
      select a.activity_key as from_key, b.activity_key as to_key, cast(sum(p.cases) as bigint) as cases
      from visits a
      join visits b on b.path_key = a.path_key
      join paths p on p.path_key = a.path_key
      where b.last_position > a.first_position
      group by a.activity_key, b.activity_key
    )

    select
      f.process,
      f.activity as from_activity,
      t.activity as to_activity,
      p.cases,
      cast(p.cases as double) / r.cases as share_of_from
    from pairs p
    join activity_ranks r on r.activity_key = p.from_key
    join activities f on f.activity_key = p.from_key
    join activities t on t.activity_key = p.to_key
    order by p.from_key, p.to_key
  `,
});

import { argMax } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

/** The days apart that most executions of a pair share; ties: fewer days. */
export const timerRules = measure({
  id: "timer-rules",
  definition: {
    de: "Feste Fristen: je Paar aufeinanderfolgender Schritte (ab 30 Übergängen) die häufigste Zahl von Kalendertagen dazwischen, ab einem Tag, und welcher Anteil der Übergänge genau so viele Tage braucht; daneben der Anteil, der höchstens ein Zehntel davon und höchstens drei Tage abweicht, etwa wegen eines Wochenendes.",
    en: "Fixed deadlines: for each pair of consecutive steps (from 30 transitions) the most frequent number of calendar days between them, from one day up, and the share of the transitions that take exactly as many; beside it the share that differs by at most a tenth of them and at most three days, for example because of a weekend.",
  },
  source: "own; docs/steps-and-levers.md#signals-of-a-step",
  nulls: neverNull,
  perspective: "time",
  grain: "transition",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    from_activity: { unit: "id", label: { de: "Von", en: "From" } },
    to_activity: { unit: "id", label: { de: "Nach", en: "To" } },
    executions: { unit: "events", label: { de: "Übergänge", en: "Transitions" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    timer_days: {
      unit: "count",
      label: { de: "Häufigste Zahl von Tagen", en: "Most frequent number of days" },
    },
    exact_executions: { unit: "events", label: { de: "Genau so viele Tage", en: "Exactly as many days" } },
    exact_share: {
      unit: "share",
      label: { de: "Anteil genau so vieler Tage", en: "Share of exactly as many days" },
      numerator: "exact_executions",
    },
    near_executions: { unit: "events", label: { de: "Etwa so viele Tage", en: "About as many days" } },
    near_share: {
      unit: "share",
      label: { de: "Anteil etwa so vieler Tage", en: "Share of about as many days" },
      numerator: "near_executions",
    },
  },
  sql: sql`
    with gaps as (
      select previous_activity_key, activity_key, day - previous_day as days, count(*) as executions
      from events
      where previous_activity_key is not null
      group by previous_activity_key, activity_key, day - previous_day
    ),

    pairs as (
      select previous_activity_key, activity_key, executions, cases
      from transitions
      where executions >= 30
    ),

    preferred as (
      select previous_activity_key, activity_key, days, executions, executions * 4294967296 - days as preference
      from gaps
      where days >= 1
    ),

    usual as (
      select
        previous_activity_key,
        activity_key,
        ${argMax("days", "preference")} as days,
        max(executions) as executions
      from preferred
      group by previous_activity_key, activity_key
    ),

    near as (
      select u.previous_activity_key, u.activity_key, cast(sum(g.executions) as bigint) as executions
      from usual u
      join gaps g on g.previous_activity_key = u.previous_activity_key and g.activity_key = u.activity_key
      where abs(g.days - u.days) * 10 <= u.days and abs(g.days - u.days) <= 3
      group by u.previous_activity_key, u.activity_key
    )

    select
      f.process,
      f.activity as from_activity,
      t.activity as to_activity,
      p.executions,
      p.cases,
      cast(u.days as bigint) as timer_days,
      u.executions as exact_executions,
      cast(u.executions as double) / p.executions as exact_share,
      n.executions as near_executions,
      cast(n.executions as double) / p.executions as near_share
    from pairs p
    join usual u on u.previous_activity_key = p.previous_activity_key and u.activity_key = p.activity_key
    join near n on n.previous_activity_key = p.previous_activity_key and n.activity_key = p.activity_key
    join activities f on f.activity_key = p.previous_activity_key
    join activities t on t.activity_key = p.activity_key
    order by f.process, f.activity, t.activity
  `,
});

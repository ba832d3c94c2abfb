import { micros, quantilesOf, wideSquares, wideSum } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

const bounds = quantilesOf("worked_us", [0.1, 0.25, 0.5, 0.75, 0.9]);

export const handlingTime = measure({
  id: "handling-time",
  definition: {
    de: "Bearbeitungszeit je Ausführung eines Schritts: der Mittelwert der Dauern zwischen ihrem 10. und ihrem 90. Perzentil (bei zwei Ausführungen beider), mit seinem Standardfehler, und ihre Streuung (Quartilsabstand durch Median). Gezählt sind Ausführungen, die vor ihrem Ende beginnen, ohne unterbrochene Zeit und höchstens mit acht Stunden; Abstände zwischen Schritten sind keine Bearbeitung.",
    en: "Handling time of one execution of an activity: the mean of the durations between their 10th and their 90th percentile (of two executions both), with its standard error, and their spread (interquartile range over median). Counted are executions that start before their end, without suspended time and with eight hours at most; gaps between activities are no work.",
  },
  source:
    "10 % trimmed mean, with the Winsorized variance by case as its error (Tukey and McLaughlin 1963); docs/steps-and-levers.md#signals-of-a-step; quantiles R type 7",
  nulls: {
    de: "Ein Schritt ohne solche Ausführung hat keine Zeile; der Standardfehler ist leer bei nur einem Fall.",
    en: "An activity without such an execution has no row; the standard error is null with a single case.",
  },
  perspective: "time",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: {
      unit: "cases",
      label: { de: "Fälle mit gemessener Dauer", en: "Cases with a measured duration" },
    },
    measured_executions: {
      unit: "events",
      label: { de: "Gemessene Ausführungen", en: "Measured executions" },
    },
    trimmed_mean_seconds: {
      unit: "seconds",
      label: { de: "Gestutzter Mittelwert", en: "Trimmed mean" },
    },
    error_seconds: { unit: "seconds", label: { de: "Standardfehler", en: "Standard error" } },
    spread_ratio: {
      unit: "ratio",
      label: { de: "Quartilsabstand durch Median", en: "Interquartile range over median" },
      quantile: 0.25,
    },
  },
  sql: sql`
    with durations as (
      select
        e.activity_key,
        e.case_key,
        ${micros("time")} - ${micros("start_time")} - coalesce(s.suspended_us, 0) as duration_us
      from events e
      left join event_suspensions s on s.case_key = e.case_key and s.position = e.position
    ),

    worked as (
      select
        activity_key,
        case_key,
        case when duration_us > 28800000000 then 28800000000 else duration_us end as worked_us
      from durations
      where duration_us > 0
    ),

    limits as (
      select
        activity_key,
        cast(floor(${bounds.of(0.1)}) as bigint) as low_us,
        cast(ceil(${bounds.of(0.9)}) as bigint) as high_us,
        (${bounds.of(0.75)} - ${bounds.of(0.25)}) / ${bounds.of(0.5)} as spread_ratio
      from worked
      group by activity_key
    ),

    clipped as (
      select
        w.activity_key,
        w.case_key,
        case when w.worked_us between l.low_us and l.high_us then w.worked_us end as kept_us,
        case
          when w.worked_us < l.low_us then l.low_us
          when w.worked_us > l.high_us then l.high_us
          else w.worked_us
        end as near_us
      from worked w
      join limits l on l.activity_key = w.activity_key
    ),

    per_case as (
      select
        activity_key,
        case_key,
        count(*) as executions,
        count(kept_us) as kept,
        cast(sum(kept_us) as bigint) as kept_us,
        cast(sum(near_us) as bigint) as near_us
      from clipped
      group by activity_key, case_key
    ),

    summary as (
      select
        activity_key,
        count(*) as cases,
        cast(sum(executions) as bigint) as executions,
        cast(sum(kept) as bigint) as kept,
        cast(${wideSum("kept_us")} as double) / nullif(sum(kept), 0) / 1e6 as kept_mean_seconds,
        cast(${wideSum("near_us")} as double) / sum(executions) / 1e6 as near_mean_seconds,
        cast(floor(cast(${wideSum("near_us")} as double) / sum(executions)) as bigint) as near_mean_us
      from per_case
      group by activity_key
    ),

    deviations as (
      select p.activity_key, p.near_us - p.executions * s.near_mean_us as deviation_us
      from per_case p
      join summary s on s.activity_key = p.activity_key
    ),

    errors as (
      select activity_key, cast(${wideSquares("deviation_us")} as double) as squares
      from deviations
      group by activity_key
    )

    select
      a.process,
      a.activity,
      s.cases,
      s.executions as measured_executions,
      coalesce(s.kept_mean_seconds, s.near_mean_seconds) as trimmed_mean_seconds,
      case
        when s.cases > 1
          then sqrt(r.squares * s.cases / (s.cases - 1)) / coalesce(nullif(s.kept, 0), s.executions) / 1e6
      end as error_seconds,
      l.spread_ratio
    from summary s
    join limits l on l.activity_key = s.activity_key
    join errors r on r.activity_key = s.activity_key
    join activities a on a.activity_key = s.activity_key
    order by a.process, a.activity
  `,
});

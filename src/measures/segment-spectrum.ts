import { quantilesOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

const quartiles = quantilesOf("since_previous_us", [0.25, 0.5, 0.75]);

export const segmentSpectrum = measure({
  id: "segment-spectrum",
  definition: {
    de: "Für die sechs häufigsten Übergänge je Monat, in dem der Schritt davor abgeschlossen wurde: Fälle und Übergänge nach Viertel der Dauer von Abschluss zu Abschluss. Die Grenzen der Viertel sind die Quartile aller Zeiten desselben Übergangs; wer auf einer Grenze liegt, gehört zum schnelleren.",
    en: "For the six most frequent transitions by month in which the step before was completed: cases and transitions by quarter of the duration from completion to completion. The limits of the quarters are the quartiles of all times of the same transition; what lies on a limit belongs to the faster one.",
  },
  source:
    "Denisov, Fahland and van der Aalst 2018, Unbiased, fine-grained description of processes performance from event data: the aggregated performance spectrum, classes by quartile; quantiles R type 7",
  nulls: neverNull,
  perspective: "time",
  grain: "bin",
  support: { cases: "cases" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    rank: { unit: "rank", label: { de: "Platz nach Häufigkeit", en: "Place by frequency" } },
    from_activity: { unit: "id", label: { de: "Von", en: "From" } },
    to_activity: { unit: "id", label: { de: "Nach", en: "To" } },
    month: { unit: "month", label: { de: "Monat des Schritts davor", en: "Month of the step before" } },
    quarter: {
      unit: "rank",
      label: { de: "Viertel der Dauer (1 = schnellstes)", en: "Quarter of the duration (1 = fastest)" },
    },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    executions: { unit: "events", label: { de: "Übergänge", en: "Transitions" } },
  },
  sql: sql`
    with followed as (
      select previous_activity_key as from_key, activity_key as to_key, count(*) as executions
      from events
      where previous_activity_key is not null
      group by previous_activity_key, activity_key
    ),

    pairs as (
      select a.process, f.from_key, f.to_key, f.executions
      from followed f
      join activities a on a.activity_key = f.from_key
    ),

    ranked as (
      select p.process, p.from_key, p.to_key, 1 + count(o.from_key) as rank
      from pairs p
      left join pairs o
        on o.process = p.process
        and (
          o.executions > p.executions
          or (
            o.executions = p.executions
            and (o.from_key < p.from_key or (o.from_key = p.from_key and o.to_key < p.to_key))
          )
        )
      group by p.process, p.from_key, p.to_key
      having count(o.from_key) < 6
    ),

    steps as (
      select r.process, r.rank, r.from_key, r.to_key, e.case_key, e.previous_day, e.since_previous_us
      from events e
      join ranked r on r.from_key = e.previous_activity_key and r.to_key = e.activity_key
    ),

    limits as (
      select
        process,
        rank,
        ${quartiles.of(0.25)} as q1_us,
        ${quartiles.of(0.5)} as median_us,
        ${quartiles.of(0.75)} as q3_us
      from steps
      group by process, rank
    ),

    placed as (
      select
        s.process,
        s.rank,
        s.from_key,
        s.to_key,
        s.case_key,
        s.previous_day,
        case
          when s.since_previous_us <= l.q1_us then 1
          when s.since_previous_us <= l.median_us then 2
          when s.since_previous_us <= l.q3_us then 3
          else 4
        end as quarter
      from steps s
      join limits l on l.process = s.process and l.rank = s.rank
    ),

    visited as (
      select p.process, p.rank, p.from_key, p.to_key, d.month, p.quarter, p.case_key, count(*) as executions
      from placed p
      join days d on d.day = p.previous_day
      group by p.process, p.rank, p.from_key, p.to_key, d.month, p.quarter, p.case_key
    )

    select
      v.process,
      v.rank,
      f.activity as from_activity,
      t.activity as to_activity,
      v.month,
      cast(v.quarter as bigint) as quarter,
      count(*) as cases,
      cast(sum(v.executions) as bigint) as executions
    from visited v
    join activities f on f.activity_key = v.from_key
    join activities t on t.activity_key = v.to_key
    group by v.process, v.rank, f.activity, t.activity, v.month, v.quarter
    order by v.process, v.rank, v.month, v.quarter
  `,
});

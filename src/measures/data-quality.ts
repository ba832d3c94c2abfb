import { minuteOf, ratioOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

const share = (de: string, en: string, numerator: string) =>
  ({ unit: "share", label: { de, en }, numerator }) as const;

export const dataQuality = measure({
  id: "data-quality",
  definition: {
    de: "Was die Zeitangaben und Spalten eines Protokolls hergeben: gleiche Zeitpunkte im selben Fall, Zeiten um Mitternacht, Fälle in einem Augenblick, bekannte Beginne, Stellen und Systeme, offene Fälle.",
    en: "What the times and columns of a log are good for: equal times in one case, times at midnight, cases in one instant, known starts, units and systems, open cases.",
  },
  source:
    "measures of data quality as in daqapo (detect_time_anomalies, detect_missing_values); own definitions",
  nulls: {
    de: "Offene Fälle und ihr Anteil sind leer, wo die Prozessdatei keinen Endschritt festlegt.",
    en: "Open cases and their share are null where the process file declares no end.",
  },
  perspective: "data",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    events: { unit: "events", label: { de: "Ereignisse", en: "Events" } },
    tied_events: {
      unit: "events",
      label: { de: "Ereignisse mit gleichem Zeitpunkt im Fall", en: "Events at the same time in a case" },
    },
    tied_events_share: share("Anteil gleicher Zeitpunkte", "Share of equal times", "tied_events"),
    midnight_events: { unit: "events", label: { de: "Ereignisse um 00:00 Uhr", en: "Events at 00:00" } },
    midnight_share: share("Anteil um 00:00 Uhr", "Share at 00:00", "midnight_events"),
    busiest_minute_events: {
      unit: "events",
      label: { de: "Ereignisse in der stärksten Minute", en: "Events in the busiest minute" },
    },
    busiest_minute_share: share(
      "Anteil der stärksten Minute",
      "Share of the busiest minute",
      "busiest_minute_events",
    ),
    events_with_start: { unit: "events", label: { de: "Ereignisse mit Beginn", en: "Events with a start" } },
    with_start_share: share("Anteil mit Beginn", "Share with a start", "events_with_start"),
    events_with_unit: { unit: "events", label: { de: "Ereignisse mit Stelle", en: "Events with a unit" } },
    with_unit_share: share("Anteil mit bekannter Stelle", "Share with a known unit", "events_with_unit"),
    events_with_system: {
      unit: "events",
      label: { de: "Ereignisse mit System", en: "Events with a system" },
    },
    with_system_share: share(
      "Anteil mit bekanntem System",
      "Share with a known system",
      "events_with_system",
    ),
    one_instant_cases: {
      unit: "cases",
      label: { de: "Fälle in einem Augenblick", en: "Cases in one instant" },
    },
    one_instant_share: share("Anteil in einem Augenblick", "Share in one instant", "one_instant_cases"),
    open_cases: {
      unit: "cases",
      label: { de: "Offene Fälle", en: "Open cases" },
      optional: true,
    },
    open_share: share("Anteil offener Fälle", "Share of open cases", "open_cases"),
  },
  sql: sql`
    with of_activities as (
      select
        activity_key,
        count(*) as events,
        count(case when is_tied then 1 end) as tied_events,
        count(case when is_midnight then 1 end) as midnight_events,
        count(start_time) as events_with_start,
        count(org_unit_key) as events_with_unit,
        count(system_key) as events_with_system
      from events
      group by activity_key
    ),

    counted as (
      select
        a.process,
        cast(sum(n.events) as bigint) as events,
        cast(sum(n.tied_events) as bigint) as tied_events,
        cast(sum(n.midnight_events) as bigint) as midnight_events,
        cast(sum(n.events_with_start) as bigint) as events_with_start,
        cast(sum(n.events_with_unit) as bigint) as events_with_unit,
        cast(sum(n.events_with_system) as bigint) as events_with_system
      from of_activities n
      join activities a on a.activity_key = n.activity_key
      group by a.process
    ),

    of_minutes as (
      select a.process, count(*) as events
      from events e
      join activities a on a.activity_key = e.activity_key
      group by a.process, ${minuteOf("time")}
    ),

    minutes as (
      select process, max(events) as busiest_minute_events
      from of_minutes
      group by process
    ),

    whole_cases as (
      select
        process,
        count(*) as cases,
        count(case when events > 1 and throughput_us = 0 then 1 end) as one_instant_cases,
        case when count(completed) > 0 then count(case when not completed then 1 end) end as open_cases
      from cases
      group by process
    ),

    joined as (
      select
        c.process,
        w.cases,
        c.events,
        c.tied_events,
        c.midnight_events,
        m.busiest_minute_events,
        c.events_with_start,
        c.events_with_unit,
        c.events_with_system,
        w.one_instant_cases,
        w.open_cases
      from counted c
      join whole_cases w on w.process = c.process
      join minutes m on m.process = c.process
    )

    select
      process,
      cases,
      events,
      tied_events,
      ${ratioOf(sql`tied_events`, sql`events`)} as tied_events_share,
      midnight_events,
      ${ratioOf(sql`midnight_events`, sql`events`)} as midnight_share,
      busiest_minute_events,
      ${ratioOf(sql`busiest_minute_events`, sql`events`)} as busiest_minute_share,
      events_with_start,
      ${ratioOf(sql`events_with_start`, sql`events`)} as with_start_share,
      events_with_unit,
      ${ratioOf(sql`events_with_unit`, sql`events`)} as with_unit_share,
      events_with_system,
      ${ratioOf(sql`events_with_system`, sql`events`)} as with_system_share,
      one_instant_cases,
      ${ratioOf(sql`one_instant_cases`, sql`cases`)} as one_instant_share,
      open_cases,
      ${ratioOf(sql`open_cases`, sql`cases`)} as open_share
    from joined
    order by process
  `,
});

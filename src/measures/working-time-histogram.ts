import { quantile } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

/** `secondCut`: together with the calendar classes of `throughput-histogram` exact counts could tell a few cases apart. */
export const workingTimeHistogram = measure({
  id: "working-time-histogram",
  definition: {
    de: "Verteilung der Durchlaufzeit in Arbeitstagen auf gleich breite Klassen; die letzte Klasse ist nach oben offen. Gezählt wie bei working-time: abgeschlossene Fälle, die ganz in den Jahren des Kalenders liegen, oder alle, wenn kein Ende festgelegt ist.",
    en: "Distribution of throughput time in working days over classes of equal width; the last class is open at the top. Counted as in working-time: completed cases wholly within the years of the calendar, or all where no end is declared.",
  },
  source:
    "own; classes of 1, 2, 5, 10, 20, 60 or 250 working days: the narrowest with at most 20 up to the 95th percentile",
  nulls: {
    de: "„Bis unter“ ist in der letzten, nach oben offenen Klasse leer.",
    en: "“To below” is null in the last class, which is open at the top.",
  },
  perspective: "time",
  grain: "bin",
  support: { cases: "cases" },
  partition: true,
  secondCut: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    bin: { unit: "rank", label: { de: "Klasse", en: "Class" } },
    from_working_days: { unit: "working_days", label: { de: "Von", en: "From" }, boundary: true },
    to_working_days: { unit: "working_days", label: { de: "Bis unter", en: "To below" }, boundary: true },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    share: { unit: "share", label: { de: "Anteil der Fälle", en: "Share of cases" }, numerator: "cases" },
  },
  sql: sql`
    with measured as (
      select process, throughput_working_days as working_days
      from cases
      where completed is not false and throughput_working_days is not null
    ),

    spreads as (
      select process, ${quantile("working_days", 0.95)} as p95, count(*) as total
      from measured
      group by process
    ),

    widths as (
      select
        process,
        total,
        p95,
        case
          when p95 < 20 then 1
          when p95 < 20 * 2 then 2
          when p95 < 20 * 5 then 5
          when p95 < 20 * 10 then 10
          when p95 < 20 * 20 then 20
          when p95 < 20 * 60 then 60
          else 250
        end as width
      from spreads
    ),

    placed as (
      select
        m.process,
        w.total,
        w.width,
        least(floor(m.working_days / w.width), floor(w.p95 / w.width) + 1) as bin,
        floor(w.p95 / w.width) + 1 as last_bin
      from measured m
      join widths w on w.process = m.process
    )

    select
      process,
      cast(bin as bigint) + 1 as bin,
      cast(bin * width as double) as from_working_days,
      case when bin < last_bin then cast((bin + 1) * width as double) end as to_working_days,
      count(*) as cases,
      cast(count(*) as double) / total as share
    from placed
    group by process, total, width, bin, last_bin
    order by process, bin
  `,
});

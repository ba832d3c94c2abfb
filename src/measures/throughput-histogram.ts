import { quantileSeconds } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const throughputHistogram = measure({
  id: "throughput-histogram",
  definition: {
    de: "Verteilung der Durchlaufzeit auf gleich breite Klassen; die letzte Klasse ist nach oben offen.",
    en: "Distribution of throughput time over classes of equal width; the last class is open at the top.",
  },
  source:
    "own; classes of 1 or 10 minutes, 1, 4 or 12 hours, 1, 2, 5, 10, 30, 90 or 365 days: the narrowest with at most 20 up to the 95th percentile",
  nulls: {
    de: "„Bis unter“ ist in der letzten, nach oben offenen Klasse leer.",
    en: "“To below” is null in the last class, which is open at the top.",
  },
  perspective: "time",
  grain: "bin",
  support: { cases: "cases" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    bin: { unit: "rank", label: { de: "Klasse", en: "Class" } },
    from_seconds: { unit: "seconds", label: { de: "Von", en: "From" }, boundary: true },
    to_seconds: { unit: "seconds", label: { de: "Bis unter", en: "To below" }, boundary: true },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    share: { unit: "share", label: { de: "Anteil der Fälle", en: "Share of cases" }, numerator: "cases" },
  },
  sql: sql`
    with spreads as (
      select process, ${quantileSeconds("throughput_us", 0.95)} as p95_seconds, count(*) as total
      from cases
      where completed is not false
      group by process
    ),

    widths as (
      select
        process,
        total,
        case
          when p95_seconds <= 20 * 60 then 60
          when p95_seconds <= 20 * 600 then 600
          when p95_seconds <= 20 * 3600 then 3600
          when p95_seconds <= 20 * 14400 then 14400
          when p95_seconds <= 20 * 43200 then 43200
          when p95_seconds <= 20 * 86400 then 86400
          when p95_seconds <= 20 * 172800 then 172800
          when p95_seconds <= 20 * 432000 then 432000
          when p95_seconds <= 20 * 864000 then 864000
          when p95_seconds <= 20 * 2592000 then 2592000
          when p95_seconds <= 20 * 7776000 then 7776000
          else 31536000
        end as width_seconds,
        p95_seconds
      from spreads
    ),

    placed as (
      select
        c.process,
        w.total,
        w.width_seconds,
        least(floor(c.throughput_us / 1e6 / w.width_seconds), floor(w.p95_seconds / w.width_seconds) + 1) as bin,
        floor(w.p95_seconds / w.width_seconds) + 1 as last_bin
      from cases c
      join widths w on w.process = c.process
      where c.completed is not false
    )

    select
      process,
      cast(bin as bigint) + 1 as bin,
      bin * width_seconds as from_seconds,
      case when bin < last_bin then (bin + 1) * width_seconds end as to_seconds,
      count(*) as cases,
      cast(count(*) as double) / total as share
    from placed
    group by process, total, width_seconds, bin, last_bin
    order by process, bin
  `,
});

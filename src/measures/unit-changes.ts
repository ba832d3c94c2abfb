import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { begunCases, routingChanges } from "./shared/routing.js";

export const unitChanges = measure({
  id: "unit-changes",
  definition: {
    de: "Mittlere Zahl der Zuständigkeitswechsel je Fall, im Ganzen und bis zum ersten Schritt der inhaltlichen Bearbeitung (Prozessdatei; der Wechsel zu der Stelle, die ihn tut, zählt mit; in einem Fall ohne einen solchen Schritt zählen alle), und Fälle, die zu einer Stelle zurückkehren (Hin- und Herverweisung).",
    en: "Mean number of changes of responsibility per case, in all and up to the first step of the substantive work (process file; the change to the unit that does it counts; in a case without such a step all do), and cases that return to a unit (ping-pong).",
  },
  source: "own",
  nulls: {
    de: "Bis auf die Zahl der Fälle und den Anteil mit bekannter Stelle ist alles leer, wo in keinem Fall eine Stelle bekannt ist; die Wechsel bis zur inhaltlichen Bearbeitung auch, wo kein Schritt als deren Beginn markiert ist.",
    en: "All but the numbers of cases and the share with a known unit is null where no case has a known unit; the changes up to the substantive work also where no step is marked as its beginning.",
  },
  perspective: "organisation",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    changes_per_case: {
      unit: "ratio",
      label: { de: "Zuständigkeitswechsel je Fall", en: "Changes of responsibility per case" },
    },
    routing_changes_per_case: {
      unit: "ratio",
      label: {
        de: "Zuständigkeitswechsel je Fall bis zur inhaltlichen Bearbeitung",
        en: "Changes of responsibility per case up to the substantive work",
      },
    },
    return_cases: {
      unit: "cases",
      label: { de: "Fälle mit Hin- und Herverweisung", en: "Cases with ping-pong" },
    },
    return_cases_share: {
      unit: "share",
      label: { de: "Anteil der Fälle mit Hin- und Herverweisung", en: "Share of cases with ping-pong" },
      numerator: "return_cases",
    },
    known_share: {
      unit: "share",
      label: { de: "Anteil der Fälle mit bekannter Stelle", en: "Share of cases with a known unit" },
    },
    returns: {
      unit: "events",
      label: { de: "Rückkehren an eine Stelle", en: "Returns to a unit" },
      optional: true,
    },
    returns_per_case: { unit: "ratio", label: { de: "Rückkehren je Fall", en: "Returns per case" } },
  },
  sql: sql`
    with begun as (${begunCases}
    ),

    marked as (
      select process
      from activities
      where is_substantive
      group by process
    ),

    per_case as (
      select
        s.case_key,
        count(*) as stations,
        ${routingChanges} as routing_changes,
        count(case when is_return then 1 end) as returns
      from stations s
      left join begun b on b.case_key = s.case_key
      group by s.case_key
    )

    select
      c.process,
      count(p.case_key) as cases,
      cast(sum(p.stations - 1) as double) / nullif(count(p.case_key), 0) as changes_per_case,
      case
        when max(m.process) is not null
          then cast(sum(p.routing_changes) as double) / nullif(count(p.case_key), 0)
      end as routing_changes_per_case,
      count(case when p.returns > 0 then 1 end) as return_cases,
      cast(count(case when p.returns > 0 then 1 end) as double) / nullif(count(p.case_key), 0) as return_cases_share,
      cast(count(p.case_key) as double) / count(*) as known_share,
      cast(sum(p.returns) as bigint) as returns,
      cast(sum(p.returns) as double) / nullif(count(p.case_key), 0) as returns_per_case
    from cases c
    left join per_case p on p.case_key = c.case_key
    left join marked m on m.process = c.process
    group by c.process
    order by c.process
  `,
});

import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const enquiryShare = measure({
  id: "enquiry-share",
  definition: {
    de: "Anteil der Ausführungen, die Rückfragen, Nachforderungen oder Auskünfte sind (im Prozess festgelegt).",
    en: "Share of executions that are enquiries or answers to them (declared in the process file).",
  },
  source: "own; input of enquiry_load; docs/ranking.md#from-a-log-to-a-place",
  nulls: {
    de: "Der Anteil ist leer, wo die Prozessdatei keinen Schritt als Rückfrage oder Auskunft festlegt.",
    en: "The share is null where the process file declares no step an enquiry.",
  },
  perspective: "repetition",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    executions: { unit: "events", label: { de: "Ausführungen", en: "Executions" } },
    enquiry_executions: { unit: "events", label: { de: "Rückfragen und Auskünfte", en: "Enquiries" } },
    enquiry_share: {
      unit: "share",
      label: { de: "Rückfrage- und Auskunftsanteil", en: "Enquiry load" },
      numerator: "enquiry_executions",
    },
  },
  sql: sql`
    with declared as (
      select process
      from activities
      where is_enquiry
      group by process
    ),

    counted as (
      select a.process, count(*) as executions, count(case when a.is_enquiry then 1 end) as enquiry_executions
      from events e
      join activities a on a.activity_key = e.activity_key
      group by a.process
    ),

    case_counts as (
      select process, count(*) as cases
      from cases
      group by process
    )

    select
      c.process,
      n.cases,
      c.executions,
      c.enquiry_executions,
      case when d.process is not null then cast(c.enquiry_executions as double) / c.executions end as enquiry_share
    from counted c
    join case_counts n on n.process = c.process
    left join declared d on d.process = c.process
    order by c.process
  `,
});

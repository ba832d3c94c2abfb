import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const startEndPairs = measure({
  id: "start-end-pairs",
  definition: {
    de: "Fälle nach ihrem ersten und ihrem letzten Schritt.",
    en: "Cases by their first and their last step.",
  },
  source: "PM4Py get_start_activities and get_end_activities, crossed; Disco endpoints",
  nulls: {
    de: "„Erklärtes Ende“ ist leer, wo die Prozessdatei keinen Endschritt festlegt.",
    en: "“Declared end” is null where the process file declares no end.",
  },
  perspective: "data",
  grain: "transition",
  support: { cases: "cases" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    start_activity: { unit: "id", label: { de: "Erster Schritt", en: "First step" } },
    end_activity: { unit: "id", label: { de: "Letzter Schritt", en: "Last step" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    completed: { unit: "flag", label: { de: "Erklärtes Ende", en: "Declared end" } },
  },
  sql: sql`
    with counted as (
      select
        process,
        start_activity_key,
        end_activity_key,
        count(*) as cases,
        bool_and(completed) as completed
      from cases
      group by process, start_activity_key, end_activity_key
    )

    select
      c.process,
      s.activity as start_activity,
      e.activity as end_activity,
      c.cases,
      c.completed
    from counted c
    join activities s on s.activity_key = c.start_activity_key
    join activities e on e.activity_key = c.end_activity_key
    order by c.process, c.cases desc, s.activity, e.activity
  `,
});

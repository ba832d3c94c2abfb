import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const automationRate = measure({
  id: "automation-rate",
  definition: {
    de: "Automatisierungsgrad: Anteil der Ausführungen von Schritten, die laut Prozessdatei ein System erledigt, an denen, für die sie einen Erledigenden nennt; immer mit dem Anteil, für den er bekannt ist.",
    en: "Automated share: executions of steps that a system does by the process file, out of those for which it names who does them; always with the share for which that is known.",
  },
  source:
    "own; kind of the activity in the process file. Neither the share of cases without a human step nor that of automated events by the log",
  nulls: {
    de: "Der Automatisierungsgrad ist leer, wo die Prozessdatei bei keinem vorkommenden Schritt einen Erledigenden nennt.",
    en: "The automated share is null where the process file names at no occurring step who does it.",
  },
  perspective: "volume",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    executions: { unit: "events", label: { de: "Ausführungen", en: "Executions" } },
    known_executions: {
      unit: "events",
      label: { de: "Davon mit bekanntem Erledigenden", en: "Of these with a known doer" },
    },
    known_share: {
      unit: "share",
      label: { de: "Anteil mit bekanntem Erledigenden", en: "Share with a known doer" },
      numerator: "known_executions",
    },
    system_executions: {
      unit: "events",
      label: { de: "Davon durch ein System", en: "Of these by a system" },
      optional: true,
    },
    automated_share: {
      unit: "share",
      label: { de: "Automatisierungsgrad", en: "Automated share" },
      numerator: "system_executions",
    },
  },
  sql: sql`
    with executed as (
      select s.activity_key, cast(sum(p.cases) as bigint) as executions
      from path_steps s
      join paths p on p.path_key = s.path_key
      group by s.activity_key
    ),

    counted as (
      select
        a.process,
        cast(sum(e.executions) as bigint) as executions,
        cast(sum(case when a.kind is not null then e.executions else 0 end) as bigint) as known_executions,
        cast(sum(case when a.kind is not null then case when a.kind = 'system' then e.executions else 0 end end) as bigint) as system_executions
      from executed e
      join activities a on a.activity_key = e.activity_key
      group by a.process
    ),

    sizes as (
      select process, cast(sum(cases) as bigint) as cases
      from paths
      group by process
    )

    select
      c.process,
      s.cases,
      c.executions,
      c.known_executions,
      cast(c.known_executions as double) / c.executions as known_share,
      c.system_executions,
      cast(c.system_executions as double) / nullif(c.known_executions, 0) as automated_share
    from counted c
    join sizes s on s.process = c.process
    order by c.process
  `,
});

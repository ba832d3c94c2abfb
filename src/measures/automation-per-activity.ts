import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const automationPerActivity = measure({
  id: "automation-per-activity",
  definition: {
    de: "Automatisierungsgrad je Schritt: Anteil der Ausführungen, die ein System erledigt hat, an denen mit bekanntem Erledigenden. Bekannt ist er durch Rollen, wenn die Prozessdatei sagt, welche davon Systeme sind (system_roles), sonst durch die Art des Schritts in der Prozessdatei.",
    en: "Automated share by step: executions done by a system out of those with a known doer. It is known by roles where the process file says which of them are systems (system_roles), else by the kind of the step in the process file.",
  },
  source:
    "UiPath process mining (automation rate), by known doers; docs/steps-and-levers.md#signals-of-a-step",
  nulls: {
    de: "Der Automatisierungsgrad ist leer, wo von keiner Ausführung bekannt ist, wer sie erledigt hat; er ist dann nicht 0.",
    en: "The automated share is null where no execution has a known doer; it is not 0 then.",
  },
  perspective: "volume",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
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
    with by_role as (
      select e.activity_key, count(*) as known, count(case when k.is_system then 1 end) as automated
      from event_doers d
      join role_kinds k on k.role_key = d.role_key
      join events e on e.case_key = d.case_key and e.position = d.position
      group by e.activity_key
    ),

    counted as (
      select
        a.process,
        a.activity,
        r.cases,
        r.executions,
        case when a.kind is null then coalesce(b.known, 0) else r.executions end as known_executions,
        coalesce(b.automated, 0)
          + case when a.kind = 'system' then r.executions - coalesce(b.known, 0) else 0 end as system_executions
      from activity_ranks r
      join activities a on a.activity_key = r.activity_key
      left join by_role b on b.activity_key = r.activity_key
    )

    select
      process,
      activity,
      cases,
      executions,
      known_executions,
      cast(known_executions as double) / executions as known_share,
      case when known_executions > 0 then system_executions end as system_executions,
      cast(system_executions as double) / nullif(known_executions, 0) as automated_share
    from counted
    order by process, activity
  `,
});

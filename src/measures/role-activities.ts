import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const roleActivities = measure({
  id: "role-activities",
  definition: {
    de: "Welche Rolle welchen Schritt wie oft erledigt, mit dem Anteil am Schritt und dem Anteil an allem, was die Rolle erledigt; nur wo Rollen gelesen wurden, nie nach Personen.",
    en: "Which role does which step how often, with the share of the step and the share of all that the role does; only where roles were read, never by person.",
  },
  source:
    "edeaR resource_frequency, level resource-activity, with the role in place of the person; its shares are of the executions whose doer is known",
  nulls: {
    de: "Die Zahl der Beschäftigten ist leer, wo das Projekt sie nicht nennt; ohne gelesene Rollen gibt es keine Zeile.",
    en: "The number of people is null where the project does not name it; there is no row where no roles were read.",
  },
  perspective: "organisation",
  grain: "activity",
  support: { cases: "cases", people: "people" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    role: { unit: "id", label: { de: "Rolle", en: "Role" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    executions: { unit: "events", label: { de: "Ausführungen", en: "Executions" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    share_of_activity: {
      unit: "share",
      label: { de: "Anteil am Schritt", en: "Share of the step" },
      numerator: "executions",
    },
    share_of_role: {
      unit: "share",
      label: { de: "Anteil an der Rolle", en: "Share of the role" },
      numerator: "executions",
    },
    people: {
      unit: "people",
      label: { de: "Beschäftigte mit der Rolle", en: "People with the role" },
      optional: true,
    },
  },
  sql: sql`
    with counted as (
      select d.role_key, e.activity_key, count(*) as executions, count(distinct e.case_key) as cases
      from event_doers d
      join events e on e.case_key = d.case_key and e.position = d.position
      where d.role_key is not null
      group by d.role_key, e.activity_key
    ),

    of_role as (
      select role_key, sum(executions) as executions
      from counted
      group by role_key
    ),

    of_activity as (
      select activity_key, sum(executions) as executions
      from counted
      group by activity_key
    )

    select
      r.process,
      r.role,
      a.activity,
      c.executions,
      c.cases,
      cast(c.executions as double) / cast(y.executions as double) as share_of_activity,
      cast(c.executions as double) / cast(x.executions as double) as share_of_role,
      h.staff as people
    from counted c
    join roles r on r.role_key = c.role_key
    join activities a on a.activity_key = c.activity_key
    join of_role x on x.role_key = c.role_key
    join of_activity y on y.activity_key = c.activity_key
    left join head_counts h on h.name = r.role
    order by r.process, r.role, a.activity
  `,
});

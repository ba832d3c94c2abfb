import { sumSeconds } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { begunCases, routingChanges } from "./shared/routing.js";

/** Powers are added as whole numbers and only their sum is turned into a double: the same to the last bit on every run. */
export const caseSums = measure({
  id: "case-sums",
  definition: {
    de: "Summen und Summen von Potenzen über die Fälle: Systembrüche, Zuständigkeitswechsel mit Rückkehr (nach Stelle; wo keine bekannt ist, nach Rolle, sonst nach dem Wechsel der Person, von dem eine Rückkehr nicht zu erkennen ist; Wechsel, wie unit-changes sie bis zur inhaltlichen Bearbeitung zählt), Ausführungen, Rückfragen und Auskünfte sowie Bearbeitungs- und Durchlaufzeit der abgeschlossenen Fälle, in denen jeder Schritt einen Beginn hat.",
    en: "Sums and sums of powers over cases: system switches, changes of responsibility with returns (by unit; where none is known by role, else by the change of person, which tells no return; changes up to the substantive work, as unit-changes counts them), executions, enquiries, and processing and throughput time of the completed cases in which every step has a start.",
  },
  source:
    "own; input of the waiting share and of the uncertainty of system_switches, triage and enquiry_load; docs/uncertainty.md",
  nulls: {
    de: "Die Summen der Zuständigkeitswechsel sind leer, wo in keinem Fall eine Stelle, eine Rolle oder ein Wechsel der Person bekannt ist, die der Zeiten, wo kein Fall bei jedem Schritt einen Beginn hat.",
    en: "The sums of changes of responsibility are null where no case has a known unit, role or change of person, those of the times where no case has a start of every step.",
  },
  perspective: "structure",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    switches: { unit: "count", label: { de: "Systembrüche", en: "System switches" } },
    switches_squared: {
      unit: "ratio",
      label: { de: "Quadrate der Systembrüche", en: "System switches squared" },
    },
    switches_cubed: {
      unit: "ratio",
      label: { de: "Dritte Potenzen der Systembrüche", en: "System switches cubed" },
    },
    executions: { unit: "count", label: { de: "Ausführungen", en: "Executions" } },
    executions_squared: {
      unit: "ratio",
      label: { de: "Quadrate der Ausführungen", en: "Executions squared" },
    },
    enquiries: { unit: "count", label: { de: "Rückfragen und Auskünfte", en: "Enquiries" } },
    enquiries_squared: {
      unit: "ratio",
      label: { de: "Quadrate der Rückfragen und Auskünfte", en: "Enquiries squared" },
    },
    enquiries_by_executions: {
      unit: "ratio",
      label: { de: "Rückfragen und Auskünfte mal Ausführungen", en: "Enquiries times executions" },
    },
    moves_basis: {
      unit: "id",
      label: { de: "Wonach Wechsel gezählt sind", en: "By what changes are counted" },
      optional: true,
    },
    unit_cases: {
      unit: "cases",
      label: { de: "Fälle, in denen das bekannt ist", en: "Cases in which that is known" },
    },
    moves: {
      unit: "count",
      label: {
        de: "Zuständigkeitswechsel und Fälle mit Rückkehr",
        en: "Changes of responsibility and cases with a return",
      },
    },
    moves_squared: {
      unit: "ratio",
      label: {
        de: "Quadrate der Wechsel je Fall, Rückkehr eingeschlossen",
        en: "Changes per case squared, a return included",
      },
    },
    moves_cubed: {
      unit: "ratio",
      label: { de: "Dritte Potenzen der Wechsel je Fall", en: "Changes per case cubed" },
    },
    timed_cases: {
      unit: "cases",
      label: {
        de: "Abgeschlossene Fälle mit Beginn bei jedem Schritt",
        en: "Completed cases with a start of every step",
      },
    },
    processing_seconds: {
      unit: "seconds",
      label: { de: "Deren Bearbeitungszeit", en: "Their processing time" },
    },
    throughput_seconds: {
      unit: "seconds",
      label: { de: "Deren Durchlaufzeit", en: "Their throughput time" },
    },
  },
  sql: sql`
    with worked as (
      select
        e.case_key,
        count(*) as executions,
        count(case when a.is_enquiry then 1 end) as enquiries,
        count(case when e.system_key <> e.previous_system_key then 1 end) as switches
      from events e
      join activities a on a.activity_key = e.activity_key
      group by e.case_key
    ),

    begun as (${begunCases}
    ),

    by_unit as (
      select s.case_key, ${routingChanges} + max(case when is_return then 1 else 0 end) as moves
      from stations s
      left join begun b on b.case_key = s.case_key
      group by s.case_key
    ),

    by_role as (
      select s.case_key, ${routingChanges} + max(case when is_return then 1 else 0 end) as moves
      from role_stations s
      left join begun b on b.case_key = s.case_key
      group by s.case_key
    ),

    by_person as (
      select
        e.case_key,
        count(case when e.other_person and (b.begun_at is null or e.position <= b.begun_at) then 1 end) as moves
      from events e
      left join begun b on b.case_key = e.case_key
      where e.other_person is not null
      group by e.case_key
    ),

    known as (
      select
        c.process,
        case
          when count(u.case_key) > 0 then 'org_unit'
          when count(r.case_key) > 0 then 'role'
          when count(p.case_key) > 0 then 'person'
        end as basis
      from cases c
      left join by_unit u on u.case_key = c.case_key
      left join by_role r on r.case_key = c.case_key
      left join by_person p on p.case_key = c.case_key
      group by c.process
    ),

    moved as (
      select
        c.case_key,
        k.basis,
        case k.basis when 'org_unit' then u.moves when 'role' then r.moves when 'person' then p.moves end as moves
      from cases c
      join known k on k.process = c.process
      left join by_unit u on u.case_key = c.case_key
      left join by_role r on r.case_key = c.case_key
      left join by_person p on p.case_key = c.case_key
    ),

    timed as (
      select c.case_key, p.processing_us, c.throughput_us as timed_throughput_us
      from cases c
      join case_processing p on p.case_key = c.case_key
      where c.completed is not false and p.measured_events = c.events
    )

    select
      c.process,
      count(*) as cases,
      cast(sum(w.switches) as bigint) as switches,
      cast(sum(w.switches * w.switches) as double) as switches_squared,
      cast(sum(w.switches * w.switches * w.switches) as double) as switches_cubed,
      cast(sum(w.executions) as bigint) as executions,
      cast(sum(w.executions * w.executions) as double) as executions_squared,
      cast(sum(w.enquiries) as bigint) as enquiries,
      cast(sum(w.enquiries * w.enquiries) as double) as enquiries_squared,
      cast(sum(w.enquiries * w.executions) as double) as enquiries_by_executions,
      max(m.basis) as moves_basis,
      count(m.moves) as unit_cases,
      cast(sum(m.moves) as bigint) as moves,
      cast(sum(m.moves * m.moves) as double) as moves_squared,
      cast(sum(m.moves * m.moves * m.moves) as double) as moves_cubed,
      count(t.case_key) as timed_cases,
      ${sumSeconds("processing_us")} as processing_seconds,
      ${sumSeconds("timed_throughput_us")} as throughput_seconds
    from cases c
    join worked w on w.case_key = c.case_key
    join moved m on m.case_key = c.case_key
    left join timed t on t.case_key = c.case_key
    group by c.process
    order by c.process
  `,
});

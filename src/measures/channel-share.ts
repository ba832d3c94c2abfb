import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const channelShare = measure({
  id: "channel-share",
  definition: {
    de: "Fälle je Eingangskanal; Fälle ohne Angabe zählen nicht.",
    en: "Cases per intake channel; cases without one do not count.",
  },
  source: "own; input of structured_input; docs/ranking.md#from-a-log-to-a-place",
  nulls: neverNull,
  perspective: "organisation",
  grain: "process",
  support: { cases: "cases" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    channel: { unit: "id", label: { de: "Eingangskanal", en: "Intake channel" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    share: { unit: "share", label: { de: "Anteil der Fälle", en: "Share of cases" }, numerator: "cases" },
  },
  sql: sql`
    with counted as (
      select process, channel, count(*) as cases
      from cases
      where channel is not null
      group by process, channel
    ),

    totals as (
      select process, sum(cases) as cases
      from counted
      group by process
    )

    select c.process, c.channel, c.cases, cast(c.cases as double) / cast(t.cases as double) as share
    from counted c
    join totals t on t.process = c.process
    order by c.process, c.channel
  `,
});

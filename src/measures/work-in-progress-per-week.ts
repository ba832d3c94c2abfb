import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const workInProgressPerWeek = measure({
  id: "work-in-progress-per-week",
  definition: {
    de: "Bestand am Ende jeder Woche (Montag bis Sonntag, benannt nach ihrem Montag) und das Alter der dann offenen Fälle seit ihrem ersten Zeitpunkt; nur Wochen, die ganz beobachtet sind. In den ersten Wochen, bis zum 90. Perzentil der Durchlaufzeit, ist der Bestand eine Untergrenze.",
    en: "Open cases at the end of each week (Monday to Sunday, named by its Monday) and their age then, since their first stamp; only weeks that were watched to the end. In the first weeks, up to the 90th percentile of throughput, they are a lower bound.",
  },
  source: "own; quantiles R type 7",
  nulls: {
    de: "Ein Prozess ohne festgelegten Endschritt hat keine Zeile; das Alter ist leer, wo nichts offen ist, die Kennzeichnung, wo kein Fall abgeschlossen ist.",
    en: "A process without a declared end has no row; the age is null where nothing is open, the flag where no case is completed.",
  },
  perspective: "volume",
  grain: "month",
  inside: true,
  support: { cases: "open_cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    week: { unit: "id", label: { de: "Woche ab", en: "Week of" } },
    open_cases: { unit: "cases", label: { de: "Offene Fälle", en: "Open cases" } },
    median_age_seconds: {
      unit: "seconds",
      label: { de: "Alter, Median", en: "Age, median" },
      quantile: 0.5,
    },
    p90_age_seconds: {
      unit: "seconds",
      label: { de: "Alter, 90. Perzentil", en: "Age, 90th percentile" },
      quantile: 0.9,
    },
    lower_bound: {
      unit: "flag",
      label: { de: "Bestand ist Untergrenze", en: "Open cases are a lower bound" },
    },
  },
  sql: sql`
    select
      process,
      week,
      open_cases,
      median_age_us / 1e6 as median_age_seconds,
      p90_age_us / 1e6 as p90_age_seconds,
      is_lower_bound as lower_bound
    from open_weeks
    order by process, week
  `,
});

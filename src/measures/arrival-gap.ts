import { micros } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const arrivalGap = measure({
  id: "arrival-gap",
  definition: {
    de: "Mittlerer Abstand zwischen den Eingängen zweier Fälle; ein Fall geht mit dem ersten Abschluss eines Schritts ein.",
    en: "Mean time between the arrivals of two cases; a case arrives with the first completion of a step.",
  },
  source: "PM4Py get_case_arrival_average on completions",
  nulls: {
    de: "Leer, wenn es nur einen Fall gibt.",
    en: "Null where there is a single case.",
  },
  perspective: "volume",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    mean_seconds: {
      unit: "seconds",
      label: { de: "Abstand der Eingänge, Mittelwert", en: "Time between arrivals, mean" },
    },
  },
  sql: sql`
    select
      process,
      count(*) as cases,
      cast(max(${micros("first_completion")}) - min(${micros("first_completion")}) as double)
        / nullif(count(*) - 1, 0) / 1e6 as mean_seconds
    from cases
    group by process
    order by process
  `,
});

import { availableParallelism } from "node:os";
import { openDatabase } from "../src/engine/duckdb.js";
import { dirname } from "node:path";
import { literal, sql, type Fragment } from "../src/sql/tag.js";

/** A log with start and completion stamps, repetitions and attributes; ten events a case. */
export interface MadeLog {
  readonly events: number;
  /** Paths that cases are drawn from; half of the cases take the first 1 % of them (Zipf). */
  readonly paths: number;
}

const activities = [
  "Antrag eingegangen",
  "Vorprüfung",
  "Unterlagen nachgefordert",
  "Unterlagen eingegangen",
  "Fachprüfung",
  "Stellungnahme angefordert",
  "Stellungnahme eingegangen",
  "Gebühr berechnet",
  "Gebühr gebucht",
  "Entwurf erstellt",
  "Entwurf geändert",
  "Zeichnung",
  "Bescheid erstellt",
  "Bescheid versandt",
  "Widerspruch eingegangen",
  "Akte geschlossen",
] as const;
const units = ["63-1", "63-2", "63-3", "32-1", "50-4"] as const;
const texts = (all: readonly string[]): Fragment => ({
  render: () => `[${all.map((text) => `'${text}'`).join(", ")}]`,
});
const whole = (n: number): Fragment => ({ render: () => String(Math.round(n)) });

/** SQL: a number 0 … 1 that only depends on its arguments and is the same in every run. */
const chance = (of: string): Fragment => ({ render: () => `(hash(${of}) % 1000003) / 1000003.0` });

/**
 * Writes the log as Parquet and as `;` CSV with German dates, both sorted by completion, as a system exports it. The
 * folder of the files must be there; the files must not.
 */
export async function writeLog(paths: { readonly parquet: string; readonly csv?: string }, log: MadeLog) {
  const folder = dirname(paths.parquet);
  await using engine = await openDatabase({
    folders: [folder],
    temp: folder,
    memory: "8GB",
    threads: availableParallelism(),
  });
  const cases = whole(log.events / 10);
  await engine.rows(sql`
    copy (
      with cases as (
        select
          i as case_no,
          cast(floor(pow(${whole(log.paths)}, ${chance("i, 1")})) as bigint) as path,
          epoch_us(timestamptz '2023-01-02 06:00:00+00') + cast(i * (6.3e13 / ${cases}) as bigint) as arrival,
          cast(3.6e9 * exp(4 * ${chance("i, 2")}) as bigint) as pace
        from range(${cases}) as numbers(i)
      ),

      steps as (
        select
          case_no,
          path,
          unnest(range(5 + cast(hash(path, 3) % 11 as bigint))) as step,
          5 + cast(hash(path, 3) % 11 as bigint) as steps,
          arrival,
          pace
        from cases
      ),

      placed as (
        select
          case_no,
          case
            when step = 0 then 1
            when step = steps - 1 then ${whole(activities.length)}
            else 1 + cast((step + hash(path, step) % 5) % ${whole(activities.length - 1)} as bigint)
          end as activity,
          arrival + step * pace + cast(${chance("case_no, step")} * pace as bigint) as completed,
          cast(3e8 + 3e9 * ${chance("case_no, step, 5")} as bigint) as work,
          1 + cast(hash(case_no, step // 3) % ${whole(units.length)} as bigint) as unit
        from steps
      )

      select
        cast(2400000 + case_no as varchar) as "Vorgangsnummer",
        ${texts(activities)}[activity] as "Tätigkeit",
        make_timestamptz(completed - work) as "Beginn",
        make_timestamptz(completed) as "Zeitpunkt",
        ${texts(units)}[unit] as "Sachgebiet",
        case when case_no % 3 = 0 then 'online' else 'Papier' end as "Eingang",
        cast(100 + hash(case_no, activity) % 300 as varchar) as "Bearbeiter"
      from placed
      order by completed, case_no
    ) to ${literal(paths.parquet)} (format parquet)`);
  if (paths.csv === undefined) return;
  await engine.rows(sql`
    copy (
      select * replace (
        strftime(timezone('Europe/Berlin', "Beginn"), '%d.%m.%Y %H:%M:%S') as "Beginn",
        strftime(timezone('Europe/Berlin', "Zeitpunkt"), '%d.%m.%Y %H:%M:%S') as "Zeitpunkt"
      )
      from read_parquet(${literal(paths.parquet)})
    ) to ${literal(paths.csv)} (format csv, delimiter ';', header)`);
}

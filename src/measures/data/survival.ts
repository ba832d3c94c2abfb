import type { Engine } from "../../engine/engine.js";
import { micros } from "../../sql/functions.js";
import { param, sql } from "../../sql/tag.js";
import {
  kaplanMeier,
  survivalMedian,
  type Observed,
  type SurvivalMedian,
} from "../../statistics/kaplan-meier.js";
import type { Computed, Row } from "../measure.js";
import { columnsOf } from "./columns-of.js";
import { survivalClasses } from "./survival-classes.js";
import { throughputMedianWithOpenCases } from "./throughput-median-with-open-cases.js";
import { throughputSurvival } from "./throughput-survival.js";

/** The curve and the median with open cases of every process. */
export async function survivalTables(engine: Engine): Promise<readonly Computed[]> {
  const processes = await engine.rows(sql`
    select o.process, o.has_ends, count(*) as cases
    from observation o
    join cases c on c.process = o.process
    group by o.process, o.has_ends
    order by o.process`);
  const classes: Row<typeof throughputSurvival.columns>[] = [];
  const medians: Row<typeof throughputMedianWithOpenCases.columns>[] = [];
  for (const row of processes) {
    const process = String(row["process"]);
    const cases = Number(row["cases"]);
    if (row["has_ends"] !== true) {
      medians.push({
        process,
        cases,
        completed_cases: null,
        open_cases: null,
        ...noMedian,
        reason: "no_end",
      });
      continue;
    }
    const curve = kaplanMeier(await observed(engine, process));
    const median = survivalMedian(curve);
    medians.push({
      process,
      cases,
      completed_cases: sum(curve.ended),
      open_cases: sum(curve.open),
      ...inSeconds(median),
      reason: median.median === null ? "above_half" : "-",
    });
    classes.push(...survivalClasses(curve).map((one) => ({ process, ...one })));
  }
  return [
    { of: throughputMedianWithOpenCases, rows: medians },
    { of: throughputSurvival, rows: classes },
  ] as readonly Computed[];
}

/** Cases by their throughput, or by the age up to which they were seen open, in microseconds. */
async function observed(engine: Engine, process: string): Promise<Observed> {
  return columnsOf(
    engine,
    sql`
      with seen as (
        select
          case
            when c.completed then c.throughput_us
            else greatest(o.until_us - ${micros("first_time")}, 0)
          end as time_us,
          c.completed
        from cases c
        join observation o on o.process = c.process
        where c.process = ${param(process)}
      )

      select
        time_us,
        count(case when completed then 1 end) as ended,
        count(case when not completed then 1 end) as open
      from seen
      group by time_us
      order by time_us`,
    ["times", "ended", "open"],
  );
}

const noMedian = { median_seconds: null, median_low_seconds: null, median_high_seconds: null };

const inSeconds = ({ median, low, high }: SurvivalMedian) => ({
  median_seconds: seconds(median),
  median_low_seconds: seconds(low),
  median_high_seconds: seconds(high),
});

const seconds = (us: number | null): number | null => (us === null ? null : us / 1e6);
const sum = (counts: Float64Array): number => counts.reduce((all, n) => all + n, 0);

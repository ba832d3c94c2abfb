import type { Engine } from "../../engine/engine.js";
import { param, sql } from "../../sql/tag.js";
import { quantileSorted } from "../../statistics/quantile.js";
import type { Computed, Row } from "../measure.js";
import { columnsOf } from "./columns-of.js";
import { throughputQuantiles } from "./throughput-quantiles.js";

const steps = 200;

/** The quantiles of every process with a completed case, by process and quantile. */
export async function throughputQuantileTable(engine: Engine): Promise<Computed> {
  const processes = await engine.rows(sql`
    select process
    from cases
    where completed is not false
    group by process
    order by process`);
  const rows: Row<typeof throughputQuantiles.columns>[] = [];
  for (const row of processes) {
    const process = String(row["process"]);
    const { times } = await columnsOf(
      engine,
      sql`
        select throughput_us
        from cases
        where process = ${param(process)} and completed is not false`,
      ["times"],
    );
    times.sort();
    for (let step = 0; step <= steps; step++) {
      rows.push({
        process,
        quantile_share: step / steps,
        cases: times.length,
        throughput_seconds: quantileSorted(times, step / steps) / 1e6,
      });
    }
  }
  return { of: throughputQuantiles, rows };
}

import type { Engine } from "../../engine/engine.js";
import { id, literal, sql, type Fragment } from "../../sql/tag.js";
import { bit, flags, has } from "../rows/flags.js";
import { whole } from "../rows/fragments.js";
import { sourceRow, staged, stagedTable } from "../rows/ingest-rows.js";

const marked = (...names: readonly (keyof typeof flags)[]): Fragment =>
  sql`(flags & ${whole(names.reduce((sum, name) => sum | flags[name], 0))}) <> 0`;

/**
 * Settles local times in the hours of a clock change, so that the order of the rows is kept as far as they tell it
 * (DQ-301, DQ-302), and takes out starts that lie after their completion (DQ-306). Only flagged rows are touched.
 *
 * A time that the clock skips becomes the moment of the jump. Of a doubled hour, a case whose rows go back in local time
 * exactly once has passed it twice: the rows up to there are of the first pass (summer time), those after it of the
 * second. Rows that never go back say nothing, those that do it more often are not in the order of time: all are taken
 * as the second pass, as they were read. A start in a doubled hour is of the first pass where it would otherwise lie
 * after its completion.
 */
export async function settleClockChange(engine: Engine, zone: string, starts: boolean): Promise<void> {
  const [found] = await engine.rows(sql`
    select
      count(*) filter (where ${marked("missing_hour", "missing_hour_start")}) as missing,
      count(*) filter (where ${marked("doubled_hour", "doubled_hour_start")}) as doubled,
      ${starts ? sql`count(*) filter (where start_time > time)` : sql`0`} as reversed
    from ${staged}`);
  if (Number(found?.["missing"]) > 0) {
    await jump(engine, zone, "time", has("missing_hour"));
    if (starts) await jump(engine, zone, "start_time", has("missing_hour_start"));
  }
  if (Number(found?.["doubled"]) > 0) {
    await firstPass(engine, zone);
    if (starts) await firstPassOfStarts(engine, zone);
  }
  if (Number(found?.["reversed"]) > 0)
    await engine.rows(sql`
      update ${stagedTable}
      set start_time = null, flags = flags | ${bit("end_before_start")}
      where start_time > time`);
}

/** The difference between local time and UTC at an instant, in microseconds. */
const offsetAt = (instant: Fragment, zone: string): Fragment =>
  sql`(epoch_us(timezone(${literal(zone)}, ${instant})) - epoch_us(${instant}))`;

/** Skipped times were moved on by the length of the gap: the jump is the last minute before, at which the offset changed. */
async function jump(
  engine: Engine,
  zone: string,
  column: "time" | "start_time",
  flag: Fragment,
): Promise<void> {
  await engine.rows(sql`
    update ${stagedTable} as s
    set ${id(column)} = jumps.at
    from (
      select moment, max(minute) as at
      from (
        select moment, unnest(range(date_trunc('minute', moment) - interval 3 hours, date_trunc('minute', moment) + interval 1 minute, interval 1 minute)) as minute
        from (select distinct ${id(column)} as moment from ${stagedTable} where ${flag} and ${id(column)} is not null)
      )
      where ${offsetAt(sql`minute`, zone)} <> ${offsetAt(sql`(minute - interval 1 minute)`, zone)}
      group by moment
    ) as jumps
    where s.${id(column)} = jumps.moment and ${flag}`);
}

/** How far the first pass lies before the second: an hour, or what the zone has. */
const back = (instant: Fragment, zone: string): Fragment => sql`case
  when timezone(${literal(zone)}, ${instant} - interval 1 hour) = timezone(${literal(zone)}, ${instant}) then interval 1 hour
  else interval 30 minutes
end`;

async function firstPass(engine: Engine, zone: string): Promise<void> {
  await engine.rows(sql`
    update ${stagedTable}
    set time = time - ${back(sql`time`, zone)}
    where ${sourceRow} in (
      with doubled as (
        select source_row, case_id, cast(time as date) as day, time
        from ${staged}
        where rule is null and ${has("doubled_hour")}
      ),

      turned as (
        select
          *,
          lead(time) over in_file < time as turns
        from doubled
        window in_file as (partition by case_id, day order by source_row)
      ),

      placed as (
        select
          source_row,
          count(*) filter (where turns) over (partition by case_id, day) as all_turns,
          count(*) filter (where turns) over (
            partition by case_id, day order by source_row rows between current row and unbounded following
          ) as turns_ahead
        from turned
      )

      select source_row
      from placed
      where all_turns = 1 and turns_ahead = 1
    )`);
}

async function firstPassOfStarts(engine: Engine, zone: string): Promise<void> {
  await engine.rows(sql`
    update ${stagedTable}
    set start_time = start_time - ${back(sql`start_time`, zone)}
    where rule is null and ${has("doubled_hour_start")} and start_time > time`);
}

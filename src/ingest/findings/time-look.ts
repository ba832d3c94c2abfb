import type { Engine } from "../../engine/engine.js";
import { literal, sql } from "../../sql/tag.js";
import { rowGroups } from "../rows/row-groups.js";

/** When, by the local clock, the usable events were. */
export interface TimeLook {
  readonly events: number;
  /** Events exactly at local midnight. */
  readonly midnight: number;
  /** The others. */
  readonly timed: number;
  /** Those with a time of day by local hour (0 … 23), while the clock is ahead of its earliest offset of the year. */
  readonly summer: readonly number[];
  readonly winter: readonly number[];
}

/** From `rowGroups`, so that only quarters of an hour are turned into local time. */
export async function lookAtTimes(engine: Engine, zone: string): Promise<TimeLook> {
  const rows = await engine.rows(sql`
    with quarters as (
      select quarter, sum(n) as n, sum(sharp) as sharp
      from ${rowGroups}
      where rule is null
      group by quarter
    ),

    local as (
      select
        timezone(${literal(zone)}, make_timestamptz(quarter * 900000000)) as wall,
        epoch_us(timezone(${literal(zone)}, make_timestamptz(quarter * 900000000))) - quarter * 900000000 as ahead,
        n,
        sharp
      from quarters
    ),

    hours as (
      select
        hour(wall) as hour,
        ahead > min(ahead) over (partition by year(wall)) as is_summer,
        n,
        case when cast(wall as time) = time '00:00:00' then sharp else 0 end as midnight
      from local
    )

    select hour, is_summer, cast(sum(n) as bigint) as n, cast(sum(midnight) as bigint) as midnight
    from hours
    group by hour, is_summer`);
  const by = (summer: boolean): readonly number[] => {
    const hours = new Array<number>(24).fill(0);
    for (const row of rows.filter(({ is_summer }) => is_summer === summer))
      hours[Number(row["hour"])] = Number(row["n"]) - Number(row["midnight"]);
    return hours;
  };
  const total = (what: string): number => rows.reduce((all, row) => all + Number(row[what]), 0);
  const [events, midnight] = [total("n"), total("midnight")];
  return { events, midnight, timed: events - midnight, summer: by(true), winter: by(false) };
}

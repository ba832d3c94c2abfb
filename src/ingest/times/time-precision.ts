import type { TimePrecision } from "../../config/source.js";
import { id, literal, sql, type Fragment } from "../../sql/tag.js";

/**
 * SQL: a time cut to the minute or to midnight of its day in the zone (`governance.md` P-10); null stays null. Cutting
 * never changes which of two times is the earlier one, it only makes them equal.
 */
export function cutTime(name: string, precision: TimePrecision, zone: string): Fragment {
  const time = id(name);
  switch (precision) {
    case "source":
      return time;
    case "minute":
      return sql`make_timestamptz(epoch_us(${time}) - (epoch_us(${time}) % 60000000 + 60000000) % 60000000)`;
    case "day":
      return sql`timezone(${literal(zone)}, date_trunc('day', timezone(${literal(zone)}, ${time})))`;
  }
}

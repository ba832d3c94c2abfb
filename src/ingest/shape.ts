import { id, list, literal, sql, type Fragment } from "../sql/tag.js";
import { filled, joined, whole } from "./fragments.js";
import type { Mapping } from "./mapping.js";
import { instant } from "./time.js";

/** Case ids that people write where there is none: DQ-201. `NA` and `NULL` are ids of real logs and stay. */
export const missingCase = sql`(case_id is null or lower(replace(trim(case_id), ' ', '')) in ('', '-', 'k.a.'))`;

/** Readings of every shape beside the times. */
const others = ["lifecycle", "instance", "org_unit", "system", "channel", "outcome", "person"] as const;

/**
 * The rows of a long table with the columns line, case_id, activity, lifecycle … person, step, rest, time_text and
 * start_text (null where the cell is empty or a null value). `step` is the place of the time in `mapping.times`.
 */
export function longRows(mapping: Mapping, raw: Fragment): Fragment {
  const [time] = mapping.times;
  return sql`
    select
      line,
      case_id,
      activity,
      ${carried(mapping)},
      ${whole(0)} as step,
      null::varchar as rest,
      ${filled(id("time_text"), time?.nullValues ?? [])} as time_text,
      ${mapping.start === null ? sql`null::varchar` : filled(id("start_text"), mapping.start.nullValues)} as start_text
    from ${raw}`;
}

/**
 * A wide table as the same rows: one per date cell that holds anything, in the order of `mapping.times`, and one row
 * where the case is missing.
 */
export function wideRows(mapping: Mapping, raw: Fragment): Fragment {
  const cells = mapping.times.map(
    ({ as, nullValues }, step) => sql`{'step': ${whole(step)}, 'text': ${filled(id(as), nullValues)}}`,
  );
  const all = list(mapping.readings.map(({ as }) => id(as)));
  const names = joined(
    mapping.times.map(({ activity }, step) => sql` when ${whole(step)} then ${literal(activity ?? "")}`),
  );
  return sql`
    select
      line,
      case_id,
      case cell.step${names} end as activity,
      ${carried(mapping)},
      cell.step as step,
      rest,
      cell.text as time_text,
      null::varchar as start_text
    from (
      select
        *,
        cast([${all}] as varchar) as rest,
        unnest([${list(cells)}]) as cell
      from ${raw}
    )
    where case when ${missingCase} then cell.step = 0 else cell.text is not null end`;
}

function carried({ readings }: Mapping): Fragment {
  const present = new Set(readings.map(({ as }) => as));
  return list(others.map((name) => (present.has(name) ? id(name) : sql`null::varchar as ${id(name)}`)));
}

/** The completion of a row of `longRows` or `wideRows`; each date column has its own formats. */
export function timeOf({ times }: Mapping, zone: string): Fragment {
  const read = times.map(({ formats }) => instant(id("time_text"), zone, formats));
  const alike = new Set(times.map(({ formats }) => JSON.stringify(formats))).size <= 1;
  const [first = sql`null::timestamptz`] = read;
  return alike ? first : byStep(read);
}

/** One of several fragments, by `step`. */
export const byStep = (parts: readonly Fragment[]): Fragment =>
  sql`case step${joined(parts.map((part, step) => sql` when ${whole(step)} then ${part}`))} end`;

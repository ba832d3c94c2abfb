import type { Normalisation } from "../../config/source.js";
import { id, list, literal, sql, type Fragment } from "../../sql/tag.js";
import { caseIdOf, isFormula, missingCase } from "./case-ids.js";
import { filled, joined, whole } from "./fragments.js";
import { attributesIn } from "./ingest-rows.js";
import type { Mapping } from "../mapping.js";
import { withTimes } from "../times/time.js";

/** Readings of every shape beside the times. */
const others = [
  "lifecycle",
  "instance",
  "org_unit",
  "system",
  "channel",
  "outcome",
  "person",
  "role",
  "amount",
  "old_status",
] as const;

/**
 * The rows of a long table with the columns line, case_id (comparable), case_formula (it stood in one), activity,
 * lifecycle … old_status, attributes, step, rest, time_text and start_text (null where the cell is empty; the start also where it is
 * a null value). `step` is the place of the time in `mapping.times`.
 */
export function longRows(
  mapping: Mapping,
  raw: Fragment,
  caseRules: readonly Normalisation[] | undefined,
): Fragment {
  return sql`
    select
      line,
      ${caseIdOf(id("case_id"), caseRules)} as case_id,
      ${isFormula(id("case_id"))} as case_formula,
      activity,
      ${carried(mapping)},
      ${whole(0)} as step,
      null::varchar as rest,
      ${filled(id("time_text"), [])} as time_text,
      ${mapping.start === null ? sql`null::varchar` : filled(id("start_text"), mapping.start.nullValues)} as start_text
    from ${raw}`;
}

/**
 * A wide table as the same rows: one per date cell that holds anything, in the order of `mapping.times`, and one row
 * where the case is missing.
 */
export function wideRows(
  mapping: Mapping,
  raw: Fragment,
  caseRules: readonly Normalisation[] | undefined,
): Fragment {
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
      case_formula,
      case cell.step${names} end as activity,
      ${carried(mapping)},
      cell.step as step,
      rest,
      cell.text as time_text,
      null::varchar as start_text
    from (
      select
        * replace (${caseIdOf(id("case_id"), caseRules)} as case_id),
        ${isFormula(id("case_id"))} as case_formula,
        cast([${all}] as varchar) as rest,
        unnest([${list(cells)}]) as cell
      from ${raw}
    )
    where case when ${missingCase} then cell.step = 0 else cell.text is not null end`;
}

function carried({ readings }: Mapping): Fragment {
  const present = new Set(readings.map(({ as }) => as));
  return list([
    ...others.map((name) => (present.has(name) ? id(name) : sql`null::varchar as ${id(name)}`)),
    ...attributesIn(present).map(id),
  ]);
}

/** SQL: these rows with their points in time, `time` and `start_time`; each date column has its own patterns. */
export const timedRows = ({ times, start }: Mapping, rows: Fragment, zone: string): Fragment =>
  withTimes(
    rows,
    [
      { text: "time_text", as: "time", formats: times.map(({ formats }) => formats) },
      ...(start === null ? [] : [{ text: "start_text", as: "start_time", formats: [start.formats] }]),
    ],
    zone,
  );

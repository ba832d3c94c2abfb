import { list, param, sql, type Fragment } from "../sql/tag.js";

/** Values as the list of an `in (…)`. */
export const valuesOf = (values: readonly string[]): Fragment => list(values.map((value) => param(value)));

/** The keys of activities of a process, by name. */
export const activityKeys = (process: string, names: readonly string[]): Fragment => sql`
  select activity_key
  from activities
  where process = ${param(process)} and activity in (${valuesOf(names)})`;

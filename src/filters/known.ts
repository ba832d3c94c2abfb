import { activitiesOf, isCommonAttribute, unitsOf, type Filter, type FilterOf } from "../config/filter.js";
import { nearest } from "../config/nearest.js";
import { profiles } from "../config/policy.js";
import type { Engine } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import { id, param, sql } from "../sql/tag.js";

/**
 * Checks that a process has what its filters ask for; an empty process has nothing to miss. Throws
 * `filter-activity-unknown`, `filter-unit-unknown`, `filter-attribute-unknown`, `filter-value-unknown` and
 * `filter-ends-unknown`.
 */
export async function checkKnown(engine: Engine, process: string, filters: readonly Filter[]): Promise<void> {
  const rows = await engine.rows(
    sql`select activity, is_end from activities where process = ${param(process)} order by activity`,
  );
  if (rows.length === 0) return;
  const activities = rows.map((row) => String(row["activity"]));
  for (const activity of filters.flatMap(activitiesOf)) {
    if (activities.includes(activity)) continue;
    const near = nearest(activity, activities);
    throw new AppError("filter-activity-unknown", { process, activity, near, known: activities.length });
  }
  if (filters.some(({ kind }) => kind === "completed") && !rows.some((row) => row["is_end"] === true)) {
    throw new AppError("filter-ends-unknown", { process });
  }
  for (const filter of filters)
    if (filter.kind === "attribute") await checkAttribute(engine, process, filter);
  const units = filters.flatMap(unitsOf);
  if (units.length > 0) await checkUnits(engine, process, units);
}

/** Cases that a value must have to be named as the one that was probably meant: the least of any profile. */
const fewest = profiles.intern.k_cases;

async function checkAttribute(
  engine: Engine,
  process: string,
  { name: attribute, values }: FilterOf<"attribute">,
): Promise<void> {
  if (attribute === "org_unit") return;
  const rows = await engine.rows(
    isCommonAttribute(attribute)
      ? sql`
    select
      ${id(attribute)} as attribute_value,
      count(*) as cases
    from cases
    where process = ${param(process)} and ${id(attribute)} is not null
    group by ${id(attribute)}
    order by attribute_value`
      : sql`
    select
      m.value as attribute_value,
      count(*) as cases
    from mapped_attributes m
    join cases c on c.case_key = m.case_key
    where c.process = ${param(process)} and m.attribute = ${param(attribute)}
    group by m.value
    order by attribute_value`,
  );
  if (rows.length === 0) {
    const known = await knownAttributes(engine, process);
    throw new AppError("filter-attribute-unknown", {
      process,
      attribute,
      near: nearest(attribute, known),
      known,
    });
  }
  const known = rows.map((row) => String(row["attribute_value"]));
  const value = values.find((asked) => !known.includes(asked));
  if (value === undefined) return;
  const told = rows
    .filter((row) => Number(row["cases"]) >= fewest)
    .map((row) => String(row["attribute_value"]));
  throw new AppError("filter-value-unknown", { process, attribute, value, near: nearest(value, told) });
}

/** Attributes of which a case of the process has a value, by name. */
async function knownAttributes(engine: Engine, process: string): Promise<readonly string[]> {
  const rows = await engine.rows(sql`
    with known as (
      select 'channel' as attribute from cases where process = ${param(process)} and channel is not null

      union

      select 'outcome' as attribute from cases where process = ${param(process)} and outcome is not null

      union

      select 'org_unit' as attribute
      from events e
      join cases c on c.case_key = e.case_key
      where c.process = ${param(process)} and e.org_unit_key is not null

      union

      select m.attribute
      from mapped_attributes m
      join cases c on c.case_key = m.case_key
      where c.process = ${param(process)}
    )

    select attribute from known order by attribute`);
  return rows.map((row) => String(row["attribute"]));
}

async function checkUnits(engine: Engine, process: string, units: readonly string[]): Promise<void> {
  const rows = await engine.rows(sql`
    with used as (
      select distinct org_unit_key
      from events
      where org_unit_key is not null
    )

    select n.name
    from names n
    join used u on u.org_unit_key = n.name_key
    where n.process = ${param(process)}
    order by n.name`);
  const known = rows.map((row) => String(row["name"]));
  if (known.length === 0)
    throw new AppError("filter-attribute-unknown", {
      process,
      attribute: "org_unit",
      near: null,
      known: await knownAttributes(engine, process),
    });
  const unknown = units.find((unit) => !known.includes(unit));
  if (unknown === undefined) return;
  throw new AppError("filter-unit-unknown", { process, unit: unknown, near: nearest(unknown, known) });
}

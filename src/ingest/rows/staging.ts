import type { Source } from "../../config/source.js";
import type { Engine } from "../../engine/engine.js";
import { id, list, sql, type Fragment } from "../../sql/tag.js";
import { amountOf } from "./amount.js";
import { translated, whole } from "./fragments.js";
import { addColumns, isAttribute, optionalIn, stagedTable, type OptionalColumn } from "./ingest-rows.js";
import type { Mapping } from "../mapping.js";
import { columnOf, columnsJudged, ruleOf } from "./rejects.js";
import { flagsOf, keptStart } from "./row-flags.js";
import { transitionWords } from "./transition-words.js";
import { longRows, timedRows, wideRows } from "./shape.js";

const always = ["file", "case_id", "activity", "time", "rule", "column_no", "flags"] as const;

/** What the rows of one file brought. */
export interface Staged {
  readonly rows: number;
  /** As `StagedPart.firstLine`. */
  readonly firstLine: number | null;
  readonly columns: readonly OptionalColumn[];
  /** As `StagedPart.columnNames`. */
  readonly columnNames: readonly string[];
}

/**
 * Judges the rows of a reader and adds them to `stagedTable`, in the order of the file. `raw` has the readings of the
 * mapping as text and, unless row n stands on line `firstLine` + n − 1, the line. Wide tables become long here.
 * `until`: the last local day, as an ISO date, that is not the future.
 */
export async function stage(
  engine: Engine,
  file: number,
  source: Source,
  mapping: Mapping,
  raw: Fragment,
  firstLine: number | null,
  until: string,
): Promise<Staged> {
  const wide = source.shape === "wide";
  const counted = firstLine !== null && !wide; // a row of a wide table becomes several
  const columns = present(mapping, wide, !counted);
  const zone = source.timezone;
  const lined =
    firstLine === null
      ? raw
      : wide
        ? sql`(select ${whole(firstLine - 1)} + row_number() over () as line, * from ${raw})`
        : sql`(select null::bigint as line, * from ${raw})`;
  await addColumns(engine, columns);
  const [row] = await engine.rows(sql`
    insert into ${stagedTable} (${list([...always, ...columns].map(id))})
    with long as (
      ${wide ? wideRows(mapping, lined, source.normalize_case) : longRows(mapping, lined, source.normalize_case)}
    ),

    judged as (
      select *, ${ruleOf(mapping, zone, until)} as rule
      from ${timedRows(mapping, sql`long`, zone)}
    )

    select ${list([
      whole(file),
      id("case_id"),
      translated(id("activity"), source.aliases),
      id("time"),
      id("rule"),
      columnOf(mapping),
      flagsOf(mapping, source),
      ...columns.map((name) => valueOf(name, source)),
    ])}
    from judged`);
  return {
    rows: Number(row?.["Count"] ?? 0),
    firstLine: counted ? firstLine : null,
    columns,
    columnNames: columnsJudged(mapping),
  };
}

function present(mapping: Mapping, wide: boolean, line: boolean): readonly OptionalColumn[] {
  const extra = { line, start_time: mapping.start !== null, rest: wide };
  return optionalIn(
    new Set([
      ...mapping.readings.map(({ as }) => as),
      ...Object.entries(extra).flatMap(([name, there]) => (there ? [name] : [])),
    ]),
  );
}

function valueOf(
  name: OptionalColumn,
  { values, columns, decimal, thousands, timezone, aliases }: Source,
): Fragment {
  if (isAttribute(name)) {
    const words = columns.attributes?.[Number(name.slice(10)) - 1]?.values;
    return translated(sql`nullif(trim(${id(name)}), '')`, words);
  }
  switch (name) {
    case "lifecycle":
      return translated(sql`lower(trim(lifecycle))`, transitionWords);
    case "channel":
      return translated(id("channel"), values?.channel);
    case "outcome":
      return translated(id("outcome"), values?.outcome);
    case "amount":
      return amountOf(id("amount"), decimal, thousands);
    case "old_status":
      return translated(id("old_status"), aliases);
    case "start_time":
      return keptStart(timezone);
    case "person": // in the other modes a token already
      return columns.resource?.mode === "pseudonym" ? sql`nullif(trim(person), '')` : id("person");
    case "role":
      return roleOf(columns.resource?.roles);
    case "line":
    case "instance":
    case "org_unit":
    case "system":
    case "rest":
      return id(name);
  }
}

/** Without a list the cells are the roles; with one a cell that it does not name has none. */
function roleOf(roles: Readonly<Record<string, string>> | undefined): Fragment {
  const cell = sql`nullif(trim(role), '')`;
  if (roles === undefined) return cell;
  return translated(cell, roles, sql`null`);
}

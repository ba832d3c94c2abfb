import type { TimePrecision } from "../../config/source.js";
import type { Engine } from "../../engine/engine.js";
import { sql, type Fragment } from "../../sql/tag.js";
import { cutTime } from "../times/time-precision.js";
import type { AttributeRows } from "./instance-attributes.js";
import { writeRows, type Looked } from "./instance-rows.js";

/** What is written, and how. */
export interface Writing {
  readonly process: string;
  /** As `collapse` makes it. */
  readonly relation: Fragment;
  /** Whether any row of the relation has a start, and an amount. */
  readonly has: { readonly start: boolean; readonly amount: boolean };
  /** The cases and names of the relation where they are known; null = they are not. */
  readonly looked: Looked | null;
  /** Case ids become tokens under this key; null = they stay as they are. */
  readonly key: Buffer | null;
  /** As `buildHandovers` makes it; null = no person is known. */
  readonly handovers: Fragment | null;
  /** As `buildPositions` makes it. */
  readonly positions: Fragment | null;
  /** Further attributes of the cases; null = none is read. */
  readonly attributes: AttributeRows | null;
  readonly precision: TimePrecision;
  readonly zone: string;
}

/** Appends the activity instances of a relation; returns the number of rows written. Throws what `writeRows` throws. */
export async function writeInstances(engine: Engine, writing: Writing): Promise<number> {
  const { process, relation, has, looked, key, handovers, positions, attributes, precision, zone } = writing;
  const rows = sql`(
    select
      case_id,
      activity,
      ${cutTime("time", precision, zone)} as time,
      ${cutTime("start_time", precision, zone)} as start_time,
      org_unit,
      system,
      channel,
      outcome,
      ${handovers === null ? sql`null` : sql`other_person`} as other_person,
      source_row,
      ${positions === null ? sql`null` : sql`position`} as position,
      amount
    from ${relation}
    ${handovers === null ? sql`` : sql`left join ${handovers} using (source_row)`}
    ${positions === null ? sql`` : sql`left join ${positions} using (source_row)`}
  )`;
  return writeRows(engine, process, {
    rows,
    empty: new Set([
      ...(has.start ? [] : (["start_time"] as const)),
      ...(has.amount ? [] : (["amount"] as const)),
      ...(handovers === null ? (["other_person"] as const) : []),
      ...(positions === null ? (["position"] as const) : []),
    ]),
    looked: looked ?? { rows: relation },
    key,
    ...(attributes !== null && { attributes }),
  });
}

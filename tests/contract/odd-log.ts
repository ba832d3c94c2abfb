import type { ActivitySetting } from "../../src/config/activity-settings.js";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { Engine } from "../../src/engine/engine.js";
import { doers } from "../../src/ingest/instances/doers.js";
import { writeRows } from "../../src/ingest/instances/instance-rows.js";
import { createInstances, instances } from "../../src/ingest/instances/instance-tables.js";
import { writeDeclared } from "../../src/log/declared.js";
import { id, list, sql, type Fragment } from "../../src/sql/tag.js";
import { officeHours } from "../calendars.js";
import { derive } from "../given.js";

/** A log that is made by one query, so that it may be large. */
export interface OddLog {
  /** SQL of rows (case_no, step_no, activity, time) of one process `P`; null = no row at all. */
  readonly steps: Fragment | null;
  /** Columns of `instances` by SQL over a step; absent = null. */
  readonly cells?: Partial<
    Record<"start_time" | "org_unit" | "system" | "channel" | "outcome" | "other_person", Fragment>
  >;
  /** It takes seconds. */
  readonly large?: true;
  /** What the process file says of activities; with it come roles, their staff, a target and hours of work. */
  readonly settings?: Readonly<Record<string, Partial<Omit<ActivitySetting, "process" | "activity">>>>;
}

/** An engine with the log and everything that is derived from it. */
export async function oddEngine({ steps, cells = {}, settings }: OddLog): Promise<Engine> {
  const engine = await openDatabase();
  await createInstances(engine);
  if (steps !== null) {
    const given: Readonly<Record<string, Fragment>> = {
      case_id: sql`cast(case_no as varchar)`,
      activity: sql`activity`,
      time: sql`time`,
      source_row: sql`row_number() over (order by case_no, step_no)`,
      ...cells,
    };
    const columns = Object.entries(instances.columns)
      .filter(([name]) => name !== "process")
      .map(([name, type]) => sql`cast(${given[name] ?? sql`null`} as ${id(type)}) as ${id(name)}`);
    await engine.rows(sql`
      create temporary table odd_rows as
      select ${list(columns)}
      from (${steps}) as steps`);
    await writeRows(engine, "P", { rows: sql`temp.main.odd_rows`, key: null });
    await engine.rows(sql`drop table temp.main.odd_rows`);
  }
  if (settings !== undefined) await writeRoles(engine);
  await derive(
    engine,
    Object.entries(settings ?? {}).map(([activity, setting]) => ({
      process: "P",
      activity,
      is_end: false,
      is_failure: false,
      is_enquiry: false,
      is_substantive: false,
      is_legitimate_repeat: false,
      wait_owner: null,
      kind: null,
      ...setting,
    })),
    settings === undefined
      ? []
      : [
          {
            process: "P",
            exported_on: null,
            target_us: 3_600_000_000n,
            target_working_days: null,
            deadline_months: null,
            deadline_days: null,
          },
        ],
    settings === undefined ? undefined : officeHours,
  );
  return engine;
}

/** A role for every step whose row divides by 5 with a rest. */
async function writeRoles(engine: Engine): Promise<void> {
  await engine.append(doers, []);
  await engine.rows(sql`
    insert into doers
    select process, source_row, ['r', 's', 't'][1 + source_row % 3]
    from instances
    where source_row % 5 <> 0`);
  await writeDeclared(engine, { modes: { P: "role" }, staff: { r: 3, s: 1, u: 4 } });
}

/** `ODD_VARIANTS=50000` for the number that the issue names. */
export const many = Number(process.env["ODD_VARIANTS"] ?? 5_000);

const stamp = (text: string): Fragment => ({ render: () => `timestamptz '${text}+00'` });

/** Cases, steps of each, and what they are, by SQL over case_no and step_no. */
const traces = (
  cases: number,
  steps: number,
  activity: Fragment,
  time: Fragment = sql`timestamptz '2024-01-01 07:00:00+00' + to_minutes(cast(case_no * 97 + step_no * 61 as bigint))`,
): Fragment => sql`
  select case_no, step_no, ${activity} as activity, ${time} as time
  from range(1, ${whole(cases + 1)}) as cases(case_no), range(1, ${whole(steps + 1)}) as numbers(step_no)`;

const whole = (n: number): Fragment => ({ render: () => String(n) });

const abc = sql`['A', 'B', 'C'][1 + (step_no + case_no) % 3]`;

const everyCell = {
  start_time: sql`time - to_minutes(cast(step_no % 40 as bigint))`,
  org_unit: sql`['u', 'v', 'w'][1 + (case_no * 7 + step_no) % 3]`,
  system: sql`['s', 't'][1 + (case_no + step_no) % 2]`,
  channel: sql`['online', 'post'][1 + case_no % 2]`,
  outcome: sql`['yes', 'no'][1 + case_no % 2]`,
  other_person: sql`case when step_no > 1 then (case_no + step_no) % 2 = 0 end`,
};

const ends = { A: { is_end: true }, B: { is_enquiry: true }, C: { is_legitimate_repeat: true } };

/** The logs of "Bad input" (issue 4): nothing in them is an error, and every measure has to answer. */
export const oddLogs: Readonly<Record<string, OddLog>> = {
  "an empty log": { steps: null },
  "one case with one event": { steps: traces(1, 1, sql`'A'`) },
  "one case with one event and every column": {
    steps: traces(1, 1, sql`'A'`),
    cells: everyCell,
    settings: ends,
  },
  "no completed case": {
    steps: traces(20, 4, abc),
    cells: everyCell,
    settings: { "Nie erreicht": { is_end: true } },
  },
  "all columns": { steps: traces(20, 4, abc), cells: everyCell, settings: ends },
  "no start stamps": {
    steps: traces(20, 4, abc),
    cells: { ...everyCell, start_time: sql`null` },
    settings: ends,
  },
  "starts of some events only, some after their completion": {
    steps: traces(20, 4, abc),
    cells: {
      ...everyCell,
      start_time: sql`case when step_no % 2 = 0 then time + to_minutes(cast(step_no - 3 as bigint)) end`,
    },
    settings: ends,
  },
  "no resource, unit or system": {
    steps: traces(20, 4, abc),
    cells: { start_time: everyCell.start_time },
    settings: ends,
  },
  "a single variant": {
    steps: traces(50, 3, sql`['A', 'B', 'C'][step_no]`),
    cells: everyCell,
    settings: ends,
  },
  [`${many.toLocaleString("en")} variants`]: {
    large: true,
    steps: traces(many, Math.ceil(Math.log2(many + 1)), sql`['A', 'B'][1 + (case_no >> (step_no - 1)) % 2]`),
    cells: everyCell,
    settings: ends,
  },
  "a case with 100,000 events": {
    large: true,
    steps: traces(1, 100_000, sql`'A' || cast((step_no * step_no) % 7 as varchar)`),
    cells: everyCell,
    settings: { A1: { is_end: true } },
  },
  "equal stamps throughout": {
    steps: traces(20, 4, abc, stamp("2024-03-31 01:00:00")),
    cells: { ...everyCell, start_time: sql`time` },
    settings: ends,
  },
  "stamps in the years 1 and 9999": {
    steps: traces(
      6,
      3,
      abc,
      sql`case when (case_no + step_no) % 2 = 0 then ${stamp("0001-01-01 00:00:00")} else ${stamp("9999-12-31 23:59:59.999999")} end`,
    ),
    cells: { ...everyCell, start_time: sql`time` },
    settings: ends,
  },
};

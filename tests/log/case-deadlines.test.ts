import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given, type Given } from "../given.js";

const minutes = (n: number) => BigInt(n) * 60_000_000n;

async function missed(traces: string, process: NonNullable<Given["process"]>) {
  await using engine = await given(traces, { process });
  const rows = await engine.rows(sql`
    select c.case_id, d.is_missed
    from case_deadlines d
    join cases c on c.case_key = d.case_key
    order by c.case_id`);
  return rows.map((row) => `${String(row["case_id"])} ${String(row["is_missed"])}`);
}

test("exactly on target is kept, and an open case counts until the end of watching", async () => {
  const traces = `
    P 1: A B+10
    P 2: A B+11
    P 3: A …
    P 4: A+2 …
    P 5: A+200000 …
  `;
  expect(await missed(traces, { target_us: minutes(10) })).toEqual([
    "1 false",
    "2 true",
    "3 true",
    "4 true",
    "5 false",
  ]);
});

test("a stated day of export ends the watching; a case that began later has taken nothing yet", async () => {
  const traces = "P 1: A+60 …\nP 2: A+3000 …\nP 3: X B";
  expect(await missed(traces, { target_us: minutes(10), exported_on: "2024-01-02" })).toEqual([
    "1 true",
    "2 false",
    "3 false",
  ]);
});

test("without a target no case has a row", async () => {
  expect(await missed("P 1: A B", {})).toEqual([]);
});

test("counts working days after the first one where the target says so: New Year and weekends are none", async () => {
  const day = 1440;
  // from Monday, 1 January 2024: Wednesday is the 2nd working day, Thursday the 3rd, Monday the 5th
  const traces = `
    P 1: A B+${2 * day}
    P 2: A B+${3 * day}
    P 3: A+${4 * day} B+${3 * day}
    P 4: A …
    P 5: A+${5 * day} …
    P 6: A B+${7 * day}
  `;
  expect(await missed(traces, { target_working_days: 2 })).toEqual([
    "1 false",
    "2 true",
    "3 false",
    "4 true",
    "5 false",
    "6 true",
  ]);
});

test("a statutory deadline is kept until its last day has ended in Berlin, and open cases miss it on the next", async () => {
  const hour = 60;
  // begun on Wednesday, 31 January 2024, 11:00 in Berlin; one month ends with Thursday, 29 February
  const begun = 30 * 24 * hour + 10 * hour + 1;
  const left = 29 * 24 * hour + 13 * hour - 1;
  const traces = `
    P 1: A+${begun} B+${left}
    P 2: A+${begun} B+${left + 1}
    P 3: A+${begun} …
    P 4: A+${begun + 24 * hour} …
  `;
  const month = { deadline_months: 1, deadline_days: 0 };
  expect(await missed(traces, month)).toEqual(["1 false", "2 true", "3 true", "4 false"]);
  expect(await missed(traces, { ...month, exported_on: "2024-02-20" })).toEqual([
    "1 false",
    "2 true",
    "3 false",
    "4 false",
  ]);
});

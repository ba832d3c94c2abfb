import { expect, test } from "vitest";
import { ingestedText } from "../ingested.js";

test("keeps what was completed from midnight of the first day to midnight after the last, in the zone", async () => {
  const times = ["2024-01-31 23:59:59", "2024-02-01 00:00", "2024-02-29 23:59:59.999999", "2024-03-01 00:00"];
  const content = `case;activity;time\n${times.map((time, i) => `1;${String(i)};${time}\n`).join("")}`;
  const { rows, rejects, accounts } = await ingestedText(
    { "log.csv": content },
    { window: { from: "2024-02-01", to: "2024-02-29" } },
  );
  expect(rows.map(({ activity }) => activity)).toEqual(["1", "2"]);
  expect(rejects).toEqual([]);
  expect(accounts[0]).toMatchObject({ rows_read: 4, rows_loaded: 2, rows_outside: 2, rows_rejected: 0 });
});

import { expect, test } from "vitest";
import { nrwCalendar } from "../../../src/config/calendar.js";
import { calendarFindings, withFindings } from "../../../src/measures/data/calendar-findings.js";
import type { Finding } from "../../../src/quality/finding.js";
import { traps } from "../../../src/quality/traps/index.js";
import { stampedLog } from "../../stamped-log.js";

const of2024 = {
  ...nrwCalendar,
  name: "calendars/nrw.yaml",
  holidays: { region: "DE-NW", first_year: 2024, last_year: 2024 },
} as const;

test("counts the events before and after the years of the calendar", async () => {
  await using engine = await stampedLog(
    [
      ["2023-12-31T22:59:59Z", "2023-12-31T23:00Z", "2024-12-31T22:59:59Z"],
      ["2024-05-01T10:00Z", "2024-12-31T23:00Z", "2031-01-01T10:00Z"],
    ],
    of2024,
  );
  const [found] = await calendarFindings(engine);
  expect(found).toEqual({
    process: "P",
    findings: [
      {
        code: "DQ-308",
        file: null,
        column: null,
        count: 3,
        of: 6,
        lines: [],
        facts: { calendar: "calendars/nrw.yaml", first_year: 2024, last_year: 2024, before: 1, after: 2 },
      },
    ],
  });
  const [finding] = found?.findings ?? [];
  if (finding === undefined) throw new Error("nothing was found");
  expect(traps["DQ-308"].says(finding)).toEqual({
    de: "Der Kalender calendars/nrw.yaml endet am 31.12.2024: 3 von 6 Ereignissen (50\u00a0%) liegen außerhalb seiner Jahre.",
    en: "The calendar calendars/nrw.yaml ends on 31/12/2024: 3 of 6 events (50%) lie outside of its years.",
  });
  expect(traps["DQ-308"].says({ ...finding, count: 1, facts: { ...finding.facts, after: 0 } }).de).toBe(
    "Der Kalender calendars/nrw.yaml beginnt am 01.01.2024: 1 von 6 Ereignissen (17\u00a0%) liegt außerhalb seiner Jahre.",
  );
});

test("finds nothing where the calendar has every year of the log", async () => {
  await using engine = await stampedLog([["2024-01-01T00:00+01:00", "2024-12-31T23:59+01:00"]], of2024);
  expect(await calendarFindings(engine)).toEqual([]);
});

test("puts the findings behind those of the reading, by process", () => {
  const finding = (code: Finding["code"]): Finding => ({
    code,
    file: null,
    column: null,
    count: 1,
    of: null,
    lines: [],
    facts: {},
  });
  const found = [
    { process: "P", findings: [finding("DQ-304")], file: "a" },
    { process: "Q", findings: [], file: "b" },
  ];
  const all = withFindings(found, [{ process: "P", findings: [finding("DQ-308")] }]);
  expect(all.map(({ process, file, findings }) => [process, file, findings.map(({ code }) => code)])).toEqual(
    [
      ["P", "a", ["DQ-304", "DQ-308"]],
      ["Q", "b", []],
    ],
  );
});

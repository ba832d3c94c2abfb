import { expect, test } from "vitest";
import { dayOfIso as dayOf } from "../../../src/config/iso-day.js";
import { volumeOf, type StartedCases } from "../../../src/measures/effect/volume.js";
import { windowsOf } from "../../../src/measures/effect/windows.js";

const windows = windowsOf("2024-01-01", "2024-04-01")!;
const started = (...of: readonly (readonly [iso: string, cases: number])[]): StartedCases => ({
  day: Float64Array.from(of, ([iso]) => dayOf(iso)),
  cases: Float64Array.from(of, ([, cases]) => cases),
});

test("counts what began on the days of both sides, in the months that are compared", () => {
  const cases = started(
    ["2022-12-31", 100],
    ["2023-01-01", 3],
    ["2023-02-10", 100], // February is not compared
    ["2023-03-14", 4],
    ["2023-03-15", 100], // its counterpart was not seen to its end
    ["2023-04-01", 100],
    ["2024-01-31", 5],
    ["2024-02-10", 100],
    ["2024-03-14", 6],
    ["2024-03-15", 100], // not seen to its end
  );
  expect(volumeOf(cases, dayOf("2024-03-14"), windows, ["2024-01", "2024-03"])).toEqual({
    before: 7,
    after: 11,
  });
  expect(volumeOf(started(), dayOf("2024-03-14"), windows, ["2024-01"])).toEqual({ before: 0, after: 0 });
});

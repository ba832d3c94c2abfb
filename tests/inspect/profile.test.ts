import { expect, test } from "vitest";
import { dateFormats } from "../../src/inspect/date-formats.js";
import { profiles, withinCases } from "../../src/inspect/profile.js";
import { sampleFrom } from "./columns.js";

const profileOf = (cells: readonly string[]) => {
  const [profile] = profiles(sampleFrom({ x: cells }));
  if (profile === undefined) throw new Error("no column");
  return profile;
};

test("counts empty and different cells", () => {
  expect(profileOf(["a", "", " ", "b", "a"])).toMatchObject({
    rows: 5,
    empty_share: 0.4,
    distinct: 2,
    mode_share: 2 / 3,
  });
});

test("tells ways of writing a date with their shares", () => {
  const { dates, date_share } = profileOf(["05.03.2024 13:45", "06.03.2024 08:00", "07.03.2024", "offen"]);
  expect([dates.map(({ format, share }) => [format, share]), date_share]).toEqual([
    [
      ["%d.%m.%Y %H:%M", 0.5],
      ["%d.%m.%Y", 0.25],
    ],
    0.75,
  ]);
});

test.each([
  ["ISO 8601 needs no pattern", ["2024-03-05 10:00:00", "2024-03-06T10:00:00+01:00"], { formats: null }],
  [
    "patterns that describe every cell are stated",
    ["5.3.2024 9:15", "06.03.2024"],
    { formats: ["%d.%m.%Y", "%d.%m.%Y %H:%M"] },
  ],
  ["patterns that leave cells over are not", ["05.03.2024", "demnächst"], { formats: null }],
  ["two-digit years need their pattern", ["05.03.24", "06.03.24", "?"], { formats: ["%d.%m.%y"] }],
  [
    "comma and Uhr belong to a pattern, as the reader takes it at its word",
    ["05.03.24, 10:00:00,123", "06.03.24  11:00 Uhr", "06.03.24T11:00"],
    { formats: ["%d.%m.%y %H:%M Uhr", "%d.%m.%y, %H:%M:%S,%f", "%d.%m.%yT%H:%M"] },
  ],
  ["with four digits they are left to the reader", ["5.3.2024 10:00 Uhr", "5.3.2024"], { formats: null }],
  ["so is a comma", ["05.03.2024, 10:00"], { formats: null }],
  ["so are blanks that do not break", ["05.03.2024\u00a010:00"], { formats: null }],
  ["a T is not", ["05.03.2024T10:00"], { formats: ["%d.%m.%YT%H:%M"] }],
  ["a part above 12 settles slashes", ["03/05/2024", "13/05/2024"], { formats: ["%d/%m/%Y"] }],
  [
    "a part above 12 settles slashes the other way",
    ["03/25/2024 10:00", "03/05/2024 11:00"],
    { formats: ["%m/%d/%Y %H:%M"] },
  ],
  ["without one it is a choice", ["03/05/2024"], { choices: [["%d/%m/%Y"], ["%m/%d/%Y"]] }],
  [
    "with both it is a choice as well",
    ["13/05/2024", "05/13/2024"],
    { choices: [["%d/%m/%Y"], ["%m/%d/%Y"]] },
  ],
] as const)("%s", (_, cells, expected) => {
  expect(dateFormats(profileOf(cells))).toEqual(expected);
});

test.each([
  [["1.234,50", "12,00"], ",", "."],
  [["1,234.50", "12.00"], ".", ","],
  [["12,5", "7"], ",", null],
  [["1.234", "7"], null, null],
  [["007", "008"], null, null],
] as const)("%j is written with decimal %s and thousands %s", (cells, decimal, thousands) => {
  expect(profileOf(cells)).toMatchObject({ decimal, thousands });
});

test("placeholders for no date are told as they are written", () => {
  expect(profileOf(["31.12.9999", "9999-12-31 00:00:00", "05.03.2024", "01.01.1970"]).sentinels).toEqual([
    "31.12.9999",
    "9999-12-31 00:00:00",
  ]);
});

test("sees what changes within a case and what belongs to it", () => {
  const sample = sampleFrom({
    id: ["1", "1", "2", "2", "3"],
    step: ["a", "b", "a", "b", "a"],
    way: ["x", "x", "y", "y", "x"],
  });
  expect(withinCases(sample, 0).map(({ varies_share }) => varies_share)).toEqual([0, 1, 0]);
});

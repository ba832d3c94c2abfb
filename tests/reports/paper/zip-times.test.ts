import { expect, test } from "vitest";
import { withZipTimes } from "../../../src/reports/paper/zip-times.js";
import { paperFile } from "../../../src/reports/pages/paper.js";
import { made } from "../made.js";
import { unzip } from "./unzip.js";

test("sets every time of a zip to the given one, packed as MS-DOS does, and touches nothing else", async () => {
  const zip = await paperFile(made());
  const stamped = withZipTimes(zip, "2024-02-29T23:59:58+01:00");
  expect([...unzip(stamped).times]).toEqual([
    (((2024 - 1980) << 9) | (2 << 5) | 29) * 65_536 + ((23 << 11) | (59 << 5) | 29),
  ]);
  expect([...unzip(stamped).files]).toEqual([...unzip(zip).files]);
  expect(stamped.length).toBe(zip.length);
});

test("refuses what is no zip and what is no time", async () => {
  expect(() => withZipTimes(new Uint8Array(100), "2024-02-29T00:00:00Z")).toThrow(RangeError);
  const zip = await paperFile(made());
  expect(() => withZipTimes(zip, "gestern")).toThrow(RangeError);
});

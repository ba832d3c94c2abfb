import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { pingPong } from "../../src/measures/ping-pong.js";
import { release } from "../../src/release/released.js";

const between = (unit: string, people: number | null) => ({
  process: "P",
  basis: "org_unit",
  unit,
  other_unit: "w",
  returns: 100,
  cases: 100,
  cases_share: 0.1,
  people,
});
const rows = [between("u", 12), between("v", 9), between("x", null)];
const population = new Map([["P", 1000]]);
const shown = (profile: (typeof profiles)[keyof typeof profiles]) =>
  release({ of: pingPong, rows }, profile, population).rows.map((row) => row.unit);

test("results by unit are shown from the profile's number of people on; an unknown number is too small", () => {
  expect(shown(profiles.intern)).toEqual(["u"]);
  expect(shown(profiles.verwaltung)).toEqual(["u"]);
  expect(shown(profiles.oeffentlich)).toEqual([]);
});

test("a log that concerns no person shows all of them", () => {
  expect(shown(profiles["public-data"])).toEqual(["u", "v", "x"]);
});

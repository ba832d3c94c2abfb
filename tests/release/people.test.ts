import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { pingPong } from "../../src/measures/ping-pong.js";
import { netLoopGain } from "../../src/measures/net-loop-gain.js";
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

test("a small difference is withheld above and below zero", () => {
  const gain = (activity: string, net_loop_gain: number) => ({
    process: "P",
    activity,
    cases: 100,
    executions: 200,
    self_loops: 0,
    loops: 50,
    loop_inflow: 50,
    loop_outflow: 50 + net_loop_gain,
    net_loop_gain,
  });
  const of = [gain("A", -3), gain("B", 3), gain("C", 0), gain("D", -20), gain("E", 20)];
  const released = release({ of: netLoopGain, rows: of }, profiles.intern, population);
  expect(released.rows.map((row) => row.net_loop_gain)).toEqual([null, null, 0, -20, 20]);
});

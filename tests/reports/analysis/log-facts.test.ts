import { expect, test } from "vitest";
import type { ProfileName } from "../../../src/config/policy.js";
import type { Row } from "../../../src/measures/measure.js";
import { openAge } from "../../../src/measures/open-age.js";
import { volume } from "../../../src/measures/volume.js";
import type { Released } from "../../../src/release/released.js";
import { ReleasedTables } from "../../../src/release/tables.js";
import { logFacts } from "../../../src/reports/analysis/log-facts.js";
import { released } from "../../charts/released.js";
import { de } from "../../charts/wohngeld.js";

type Open = Partial<Row<(typeof openAge)["columns"]>>;

/** What is said of steps and open cases in a process with 12 steps. */
function said(
  open: readonly Open[] | null,
  completed_cases: number | null = 1100,
  profile: ProfileName = "verwaltung",
) {
  const tables = [
    released(volume, [{ cases: 1200, activities: 12, completed_cases }], profile),
    ...(open === null ? [] : [released(openAge, open, profile)]),
  ] as unknown as readonly Released[];
  return logFacts(new ReleasedTables(profile, tables), "p", de);
}

test("says how many different steps there are, and how many cases are open", () => {
  expect(said([{ open_cases: 83 }])).toEqual([
    ["Verschiedene Schritte", "12"],
    ["Offene Fälle am Ende der Daten", "85"],
  ]);
});

test("tells no open case from a few that are withheld, and both from not knowing", () => {
  const open = (...given: Parameters<typeof said>) => said(...given)[1]?.[1];
  expect(open([])).toBe("0");
  expect(open([{ open_cases: 3 }])).toBe("•");
  expect(open([], null)).toBe("keine Angabe: Es ist kein Schritt als Ende festgelegt");
  expect(open(null)).toBe("keine Angabe");
});

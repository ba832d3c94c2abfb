import { join } from "node:path";
import { expect, test } from "vitest";
import { cohorts, divergence } from "../../src/ranking/divergence.js";
import { seen, sharedData } from "../shared.js";
import { traces } from "./traces.js";

const log = join(sharedData, "logs", "road_fine.xes.gz");
const { runs, why } = seen("road_fine.xes.gz", "logs/road_fine.xes.gz");

// scoring vectors, jsdByStartYear: log2, end of the case included, all cases
const published = [
  [2000, 0.00798670209813157],
  [2001, 0.012680613510415054],
  [2002, 0.02420163466978025],
  [2003, 0.011970763936095344],
  [2004, 0.0021887616942665826],
  [2005, 0.004478201950932468],
  [2006, 0.012863688918765215],
  [2007, 0.0010738559698727317],
  [2008, 0.001222676698921721],
  [2009, 0.0017331847293536756],
  [2010, 0.003473368168609216],
  [2011, 0.1621430351565185],
  [2012, 0.25976125536384814],
] as const;

test.skipIf(!runs)(`road fines: the divergence of consecutive start years${why}`, async () => {
  const all = await traces(log);
  expect(all).toHaveLength(150_370);
  for (const [first, expected] of published) {
    const rows = all
      .filter(({ year }) => year === first || year === first + 1)
      .map(({ year, path }) => ({ variant: path, cases: 1, first_half_cases: year === first ? 1 : 0 }));
    expect(divergence(cohorts(rows))).toBeCloseTo(expected, 12);
  }
});

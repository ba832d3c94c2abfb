import { expect, test } from "vitest";
import { present } from "../shared.js";
import { otherLogs, testLogs } from "./logs.js";
import { pm4pyNumbers } from "./pm4py.js";

testLogs(otherLogs);

const here = present("oracles/pm4py/receipt.json");
test.skipIf(!here)(
  `the numbers of receipt honour time offsets, which PM4Py's own XES reader drops${here ? "" : " (skipped: ../shared/data is not there)"}`,
  () => {
    expect(pm4pyNumbers("receipt").case_duration.mean).toBeCloseTo(467_263.92, 1);
  },
);

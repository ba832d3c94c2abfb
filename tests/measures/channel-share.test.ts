import { expect, test } from "vitest";
import { channelShare } from "../../src/measures/channel-share.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts cases by intake channel; cases without one do not count", async () => {
  await using engine = await given(`
    P 1 online: A B
    P 2 paper: A B
    P 3 online: A
    P 4: A
  `);
  expect((await run(engine, channelShare)).rows).toEqual([
    { process: "P", channel: "online", cases: 2, share: 2 / 3 },
    { process: "P", channel: "paper", cases: 1, share: 1 / 3 },
  ]);
});

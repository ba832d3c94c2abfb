import { wilsonHolds, wilsonHoldsOver } from "./coverage/exact-share.js";
import { intervalCoverage, ofEndlessData } from "./coverage/intervals.js";
import { madeProcesses } from "./coverage/made-processes.js";
import { goal, judged, summarised, type Summary } from "./coverage/summary.js";
import { say } from "./say.js";

const sizes = [30, 100, 300];
const processes = 60;
const runs = 100;
/** A share near 1 in a small log: the worst case of a method that is sound on average. */
const named = { share: 0.966, cases: 30 };

/**
 * How often the 95 % intervals of the indicators hold the true value: the mean over many made-up processes of which it is
 * known, as Brown, Cai and DasGupta (2001) judge an interval, with the spread over them beside it. No measurement of time:
 * the same numbers on every machine.
 */
export function benchCoverage(): void {
  say(`${String(processes)} made-up processes, ${String(runs)} samples of each and size`);
  say(
    "indicator             cases  processes   mean   lowest    10 %    90 %  highest   width   by draws   truths",
  );
  const summaries = summarised(
    madeProcesses(processes).flatMap((of) => intervalCoverage(of, sizes, runs)),
    runs,
  );
  const ids = [...new Set(summaries.map(({ indicator }) => indicator))];
  for (const id of ids) for (const row of summaries.filter((one) => one.indicator === id)) say(told(row));
  const asked = summaries.filter(({ indicator }) => indicator !== ofEndlessData);
  const inside = asked.filter((row) => judged(row) === "ok").length;
  say("");
  say(
    `${String(inside)} of ${String(asked.length)} means between ${String(goal.least)} and ${String(goal.most)}`,
  );
  const { share, cases } = named;
  say(
    `Wilson, exactly: a share of ${String(share)} in ${String(cases)} cases is held in ${wilsonHolds(share, cases).toFixed(3)}`,
  );
  for (const size of sizes) {
    const { mean, least, atShare } = wilsonHoldsOver(size, 1000);
    say(
      `Wilson, exactly: ${String(size)} cases, all shares: mean ${mean.toFixed(3)}, least ${least.toFixed(3)} at ${atShare.toFixed(3)}`,
    );
  }
  say("");
}

function told(row: Summary): string {
  const shares = [row.held, row.lowest, row.p10, row.p90, row.highest].map((x) => x.toFixed(3).padStart(8));
  const rest = `${row.meanWidth.toFixed(3).padStart(8)}${row.heldByDraws.toFixed(3).padStart(11)}`;
  const marks = { low: "   TOO NARROW", high: "   TOO WIDE", ok: "" };
  const mark = row.indicator === ofEndlessData ? "" : marks[judged(row)];
  const head = `${row.indicator.padEnd(22)}${String(row.cases).padStart(5)}${String(row.processes).padStart(11)}`;
  return `${head}${shares.join("")}${rest}   ${row.lowestTruth.toFixed(3)} – ${row.highestTruth.toFixed(3)}${mark}`;
}

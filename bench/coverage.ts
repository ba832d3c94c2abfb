import { gainCoverage } from "./coverage/gains.js";
import { intervalCoverage, type Coverage } from "./coverage/intervals.js";
import { say } from "./say.js";

const sizes = [30, 100, 300];
const runs = 500;
/** What an interval of 95 % may hold; with 500 runs a share of 95 % is known to ± 2 %. */
const [least, most] = [0.92, 0.98];

/**
 * How often the 95 % intervals of the indicators hold the true value, in samples of made-up processes of which it is
 * known. No measurement of time: the same numbers on every machine.
 */
export function benchCoverage(): void {
  say("indicator                kind              cases     true    mean   width   held   by draws");
  const rows = [...intervalCoverage(sizes, runs), ...gainCoverage(sizes, runs)];
  const ids = [...new Set(rows.map(({ indicator }) => indicator))];
  for (const id of ids) for (const row of rows.filter(({ indicator }) => indicator === id)) say(told(row));
  const inside = rows.filter(({ held }) => held >= least && held <= most).length;
  say("");
  say(`${String(inside)} of ${String(rows.length)} between ${String(least)} and ${String(most)}`);
  say("");
}

function told({ indicator, kind, cases, truth, meanValue, meanWidth, held, heldByDraws }: Coverage): string {
  const numbers = [truth, meanValue, meanWidth].map((x) => x.toFixed(3).padStart(8)).join("");
  const mark = held < least ? "   TOO NARROW" : held > most ? "   wide" : "";
  const shares = `${held.toFixed(3).padStart(7)}${heldByDraws.toFixed(3).padStart(9)}`;
  return `${indicator.padEnd(24)} ${kind.padEnd(17)} ${String(cases).padStart(5)} ${numbers}${shares}${mark}`;
}

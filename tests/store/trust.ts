// npm run trust: 200 kills of a load, at drawn moments, with the compiled tool. Not part of the tests: takes minutes.
import { killLoads } from "./killing.js";

const [bin = "dist/cli/bin.js", times = "200", cases = "30000"] = process.argv.slice(2);
const begun = performance.now();
const killed = await killLoads([process.execPath, bin], {
  times: Number(times),
  cases: Number(cases),
  seed: 3,
});
const { before, after, finished, faults, millisecondsWhole } = killed;
for (const fault of faults) console.error(fault);
console.log(
  `${times} kills at drawn moments of a load that takes ${millisecondsWhole} ms undisturbed:\n` +
    `${before} times the store was exactly as before, ${after} times exactly as after (${finished} loads had ended by then),\n` +
    `${faults.length} times anything else. ${Math.round((performance.now() - begun) / 1000)} s.`,
);
process.exitCode = faults.length === 0 && before > 0 && after > 0 ? 0 : 1;

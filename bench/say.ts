import type { Cost } from "./measure.js";

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** A line about a step. */
export const told = (name: string, { wall_seconds, cpu_seconds, peak_mb }: Cost): string =>
  `${name.padEnd(32)} ${wall_seconds.toFixed(2).padStart(8)} s   ${cpu_seconds.toFixed(2).padStart(8)} CPU s   ${peak_mb.toFixed(0).padStart(6)} MB`;

/** A line about a figure and its goal. */
export const goal = (name: string, value: number, limit: number, unit = "×"): string =>
  `${name.padEnd(62)} ${value.toFixed(2).padStart(8)} ${unit.padEnd(2)} (at most ${String(limit)})${value <= limit ? "" : "   MISSED"}`;

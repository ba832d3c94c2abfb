import type { Say } from "../../charts/chart.js";
import { tornado } from "../../ranking/tables/tornado.js";
import { tornadoFactors, type TornadoFactor } from "../../ranking/tornado.js";
import type { ReleasedTables } from "../../release/tables.js";
import { hoursBetween } from "./score-words.js";

/** Factors that are named; the table holds them all. */
const named = 2;
/** A factor that moves the hours less than this share of what the first one does is not named. */
const leastShare = 0.1;

/**
 * What moves the freed hours of a process most: the factors with the hours at their 10th and 90th percentile, the widest
 * first, and whether these hours are net; empty where its hours are missing or nothing moves them.
 */
export function strongestFactors(tables: ReleasedTables, process: string, say: Say): string {
  const all = tables.get(tornado).forProcess(process).rows;
  const rows = all.flatMap(({ factor, hours_at_p10: low, hours_at_p90: high }) =>
    low === null || high === null ? [] : [{ factor, low, high, width: Math.abs(high - low) }],
  );
  const widest = rows[0]?.width ?? 0;
  const net = all[0]?.basis === "net" ? say.text({ de: " (netto)", en: " (net)" }) : "";
  const said = rows
    .filter(({ width }) => width > 0 && width >= leastShare * widest)
    .slice(0, named)
    .map(({ factor, low, high }) => {
      const [least, most] = [Math.min(low, high), Math.max(low, high)];
      return `${nameOf(factor, say)} ${hoursBetween(least, most, say)}`;
    })
    .join("; ");
  return said === "" ? "" : `${said}${net}`;
}

const nameOf = (factor: string, say: Say): string =>
  factor in tornadoFactors ? say.text(tornadoFactors[factor as TornadoFactor]) : factor;

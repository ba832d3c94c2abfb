import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { determinism } from "../../bench/coverage/determinism.js";
import { meanSimilarity } from "../../src/statistics/mean-similarity.js";
import { seen, sharedData } from "../shared.js";
import { random, type Random } from "../../src/statistics/random.js";
import { traces } from "../ranking/traces.js";

type Path = readonly string[];

/** What is scored, and beside it the share of distinct paths, which is not. */
function figures(paths: readonly Path[], from: Random) {
  const counts = new Map<string, { readonly path: Path; n: number }>();
  for (const path of paths) {
    const key = path.join("\n");
    const own = counts.get(key) ?? { path, n: 0 };
    own.n += 1;
    counts.set(key, own);
  }
  const kinds = [...counts.values()];
  const n = paths.length;
  const right = kinds.filter(({ path }) => new Set(path).size === path.length);
  const ids = new Map<string, number>();
  const idOf = (pair: string) => ids.get(pair) ?? ids.set(pair, ids.size).size - 1;
  const things = kinds.map(({ path }) =>
    Int32Array.from(new Set(path.slice(1).map((to, i) => idOf(`${path[i]!}\n${to}`)))).sort(),
  );
  const cases = Float64Array.from(kinds, (kind) => kind.n);
  return {
    concentration: kinds.reduce((sum, kind) => sum + kind.n * (kind.n - 1), 0) / (n * (n - 1)),
    determinism: determinism(kinds.map(({ path, n: times }) => ({ of: { path }, n: times }))).mid_share,
    right: right.reduce((sum, kind) => sum + kind.n, 0) / n,
    affinity: meanSimilarity({ things, cases }, from).mean ?? Number.NaN,
    distinct: kinds.length / n,
  };
}

type Figures = ReturnType<typeof figures>;
const names = ["concentration", "determinism", "right", "affinity", "distinct"] as const;

/** Means over draws of 100 cases without replacement. */
function meanOfSamples(paths: readonly Path[], draws: number, from: Random): Figures {
  const pool = [...paths];
  const sums: Record<keyof Figures, number> = {
    concentration: 0,
    determinism: 0,
    right: 0,
    affinity: 0,
    distinct: 0,
  };
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < 100; i++) {
      const j = i + Math.floor(from.uniform() * (pool.length - i));
      [pool[i], pool[j]] = [pool[j]!, pool[i]!];
    }
    const of = figures(pool.slice(0, 100), from);
    for (const name of names) sums[name] += of[name] / draws;
  }
  return sums;
}

// scoring.md 4 (evidence 2) and T13: means over subsamples of 100 cases, and all cases
describe.each([
  {
    log: "road_fine.xes.gz",
    sampled: { concentration: 0.262, determinism: 0.7965, right: 0.952, affinity: 0.367, distinct: 0.101 },
    whole: { concentration: 0.2605, determinism: 0.7951, right: 0.9498, affinity: 0.3673, distinct: 0.0015 },
  },
  {
    log: "bpic2012.xes.gz",
    lifecycle: "COMPLETE",
    sampled: { concentration: 0.091, determinism: 0.584, right: 0.464, affinity: 0.2672, distinct: 0.567 },
    whole: { concentration: 0.0905, determinism: 0.5825, right: 0.4637, affinity: 0.2672, distinct: 0.331 },
  },
])("$log", ({ log, lifecycle, sampled, whole }) => {
  const { runs, why } = seen(log, `logs/${log}`);
  test.skipIf(!runs)(
    `what is scored is the same in 100 cases as in all of them; the share of distinct paths is not${why}`,
    async () => {
      const paths = (await traces(join(sharedData, "logs", log), lifecycle)).map(({ path }) => path);
      const all = figures(paths, random("T13", "all"));
      const hundred = meanOfSamples(paths, 200, random("T13", log));
      for (const name of names) {
        expect(Math.abs(all[name] - whole[name]), `${name}, all`).toBeLessThan(0.002);
        expect(Math.abs(hundred[name] - sampled[name]), `${name}, 100`).toBeLessThan(0.01);
        const drift = Math.abs(hundred[name] - all[name]);
        if (name === "distinct") expect(drift).toBeGreaterThan(0.09);
        else expect(drift, name).toBeLessThan(0.02);
      }
    },
    120_000,
  );
});

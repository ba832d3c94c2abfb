import { describe, expect, test } from "vitest";
import { countingGain } from "../../src/statistics/counting-gain.js";
import { random } from "../../src/statistics/random.js";

const total = (bits: Float64Array) => bits.reduce((sum, x) => sum + x, 0);

/** Rows of 20 parts whose successor an attribute `x` of four values gives with these probabilities. */
function made(n: number, probabilities: readonly number[], seed = "gain") {
  const from = random(seed);
  const x = Int32Array.from({ length: n }, () => Math.floor(from.uniform() * probabilities.length));
  const noise = Int32Array.from({ length: n }, () => Math.floor(from.uniform() * 4));
  const rows = {
    next: x.map((value) => (from.uniform() < (probabilities[value] ?? 0) ? 0 : 1)),
    different: 2,
    times: new Int32Array(n).fill(1),
    part: Int32Array.from({ length: n }, (_, i) => i % 20),
    parts: 20,
  };
  const attribute = (name: string, codes: Int32Array, size: number) => ({
    name,
    coded: () => ({ codes, size }),
  });
  return { rows, x: attribute("x", x, probabilities.length), noise: attribute("noise", noise, 4) };
}

const gainOf = ({ base, model }: { base: Float64Array; model: Float64Array }) =>
  1 - total(model) / total(base);

describe("a planted attribute", () => {
  test("that decides is found and takes nearly all bits away", () => {
    const { rows, x, noise } = made(2000, [1, 1, 0, 0]);
    const found = countingGain(rows, [noise, x]);
    expect(found.chosen).toEqual(["x"]);
    expect(gainOf(found)).toBeGreaterThan(0.98);
  });

  test("that tells something takes as much away as its entropy says", () => {
    const { rows, x, noise } = made(8000, [0.9, 0.7, 0.3, 0.1]);
    const bits = (p: number) => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
    const found = countingGain(rows, [noise, x]);
    expect(found.chosen).toEqual(["x"]);
    expect(Math.abs(gainOf(found) - (1 - (bits(0.9) + bits(0.7)) / 2))).toBeLessThan(0.03);
  });

  test("that has nothing to do with it is not chosen, in nearly all logs", () => {
    const gains = Array.from({ length: 40 }, (_, i) => {
      const { rows, noise } = made(150, [0.5, 0.5], `noise ${i}`);
      return gainOf(countingGain(rows, [noise]));
    });
    expect(gains.filter((gain) => gain === 0).length).toBeGreaterThan(34);
    for (const gain of gains) expect(gain).toBeLessThan(0.03);
  });
});

test("two attributes that decide only together are not found one by one; one that decides with the first is", () => {
  const { rows, x } = made(2000, [0.95, 0.5, 0.5, 0.05]);
  const { codes } = x.coded();
  // where x leaves it open, y decides
  const from = random("second");
  const y = codes.map((value, i) =>
    value === 1 || value === 2 ? (rows.next[i] ?? 0) : Math.floor(from.uniform() * 2),
  );
  const found = countingGain(rows, [{ name: "y", coded: () => ({ codes: y, size: 2 }) }, x]);
  expect(found.chosen.toSorted()).toEqual(["x", "y"]);
  expect(gainOf(found)).toBeGreaterThan(0.8);
});

test("what is learnt never comes from the fold that is predicted", () => {
  const { rows } = made(400, [0.5]);
  const seen: boolean[] = [];
  countingGain(rows, [
    {
      name: "spy",
      coded: (learnt) => {
        for (let row = 0; row < 400; row++) seen.push(learnt(row));
        return { codes: new Int32Array(400), size: 1 };
      },
    },
  ]);
  // five folds, each learns from the 320 rows of the other four
  expect(seen.filter(Boolean)).toHaveLength(5 * 320);
});

test("every row is predicted once", () => {
  const { rows, x } = made(100, [0.5, 0.5]);
  const { base } = countingGain(rows, [x]);
  for (const bits of base) expect(bits).toBeGreaterThan(0);
});

import { describe, expect, test } from "vitest";
import { beyondChance, cohorts, divergence } from "../../src/ranking/divergence.js";
import { random } from "../../src/statistics/random.js";

const row = (path: string, first: number, second: number) => ({
  variant: path.split(" "),
  cases: first + second,
  first_half_cases: first,
});

describe("the divergence of two halves", () => {
  test("is 0 where both take the same paths", () => {
    expect(divergence(cohorts([row("A B", 10, 20), row("A C", 5, 10)]))).toBeCloseTo(0, 12);
  });

  test("is 1 where they share no pair", () => {
    expect(divergence(cohorts([row("A B", 10, 0), row("C D", 0, 10)]))).toBeCloseTo(1, 12);
  });

  test("counts the end of the case as a successor", () => {
    // first half: A→END; second half: A→B, B→END
    expect(divergence(cohorts([row("A", 1, 0), row("A B", 0, 1)]))).toBeCloseTo(1, 12);
    // first half: A→B, B→END; second half: A→B, B→C, C→END, by hand:
    // ½·(½·log2(6/5) + ½·log2(2)) + ½·(⅓·log2(4/5) + ⅓·1 + ⅓·1)
    const expected = (Math.log2(6 / 5) / 2 + 1 / 2) / 2 + (Math.log2(4 / 5) / 3 + 2 / 3) / 2;
    expect(divergence(cohorts([row("A B", 1, 0), row("A B C", 0, 1)]))).toBeCloseTo(expected, 12);
  });

  test("counts a pair as often as it occurs, and does not depend on the order of the rows", () => {
    const rows = [row("A A A B", 40, 31), row("B A", 3, 50), row("A B", 70, 20)];
    expect(divergence(cohorts(rows))).toBe(divergence(cohorts(rows.toReversed())));
    expect(divergence(cohorts([row("A A A", 1, 0), row("A", 0, 1)]))).toBeCloseTo(
      // first: A→A ⅔, A→END ⅓; second: A→END 1
      (2 / 3 + (1 / 3) * Math.log2(1 / 3 / (2 / 3))) / 2 + Math.log2(1 / (2 / 3)) / 2,
      12,
    );
  });

  test("keeps names with separators apart", () => {
    expect(divergence(cohorts([row("A,B C", 1, 0), row("A B,C", 0, 1)]))).toBeCloseTo(1, 12);
  });
});

describe("beyond chance", () => {
  test("halves that differ only by chance have a divergence near 0, a real change keeps its own", () => {
    const noise = cohorts([row("A B C", 21, 24), row("A C", 14, 12), row("A C B", 4, 6)]);
    const change = cohorts([row("A B C", 39, 0), row("A C", 0, 42)]);
    expect(divergence(noise)).toBeGreaterThan(0);
    expect(beyondChance(noise, 50, random("seed")).distance).toBeLessThan(divergence(noise));
    expect(beyondChance(noise, 50, random("seed")).distance).toBeLessThan(0.003);
    expect(beyondChance(change, 50, random("seed")).distance).toBeGreaterThan(divergence(change) - 0.02);
  });

  test("the spread is that of the χ² which the divergence of one share is", () => {
    // halves of 100, share 0.8: χ² of one degree times 2·0.16/100 · (1/0.8 + 1/0.2) / (8·ln 2) = 0.0036
    const { spread } = beyondChance(cohorts([row("A B", 80, 80), row("A C", 20, 20)]), 1000, random("seed"));
    expect(spread / (Math.SQRT2 * 0.0036)).toBeGreaterThan(0.85);
    expect(spread / (Math.SQRT2 * 0.0036)).toBeLessThan(1.15);
  });

  test("is 0 where all cases run alike and depends on the seed alone", () => {
    const same = cohorts([row("A B", 100, 100)]);
    expect(beyondChance(same, 50, random("seed"))).toEqual({ distance: 0, spread: 0 });
    const noise = cohorts([row("A B C", 30, 24), row("A C", 11, 12), row("A C B", 1, 6)]);
    expect(beyondChance(noise, 50, random("seed"))).toEqual(beyondChance(noise, 50, random("seed")));
  });
});

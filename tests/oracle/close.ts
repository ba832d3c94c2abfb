import { expect } from "vitest";

/** Equal up to a relative difference; null only equals null. */
export function expectClose(
  found: number | null | undefined,
  expected: number | null,
  relative: number,
  what: string,
): void {
  if (expected === null || found === null || found === undefined) {
    expect(found, what).toBe(expected);
    return;
  }
  const difference = Math.abs(found - expected) / Math.max(1, Math.abs(expected));
  expect(difference, `${what}: ${found} instead of ${expected}`).toBeLessThanOrEqual(relative);
}

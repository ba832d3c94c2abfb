import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canary } from "./odd-file.js";
import { oddFiles } from "./odd-files.js";
import { oddReader } from "./read.js";

let reader: Awaited<ReturnType<typeof oddReader>>;
beforeAll(async () => {
  reader = await oddReader();
});
afterAll(() => reader.close());

/** Findings that many small files have because they are small: a test names them where it is about them. */
const everywhere: ReadonlySet<string> = new Set(["DQ-305", "DQ-307"]);

test("at least 60 odd files, each with a name of its own", () => {
  expect(oddFiles.length).toBeGreaterThanOrEqual(60);
  expect(new Set(oddFiles.map(({ name }) => name)).size).toBe(oddFiles.length);
});

describe.each(oddFiles)("$name", (odd) => {
  test("gives the right rows and findings or a clear refusal", async () => {
    const { gives } = odd;
    const read = await reader.read(odd);
    if ("error" in gives) {
      expect(read).toMatchObject({ refusal: { code: gives.error, exit: gives.exit } });
      expect(JSON.stringify(read)).not.toContain(canary);
      return;
    }
    if (read.refusal !== undefined) throw new Error(`refused: ${JSON.stringify(read.refusal)}`);
    expect(JSON.stringify(read.findings)).not.toContain(canary);
    const sum = (of: "read" | "loaded" | "rejected" | "folded" | "duplicate" | "outside"): number =>
      read.accounts.reduce((all, account) => all + account[`rows_${of}`], 0);
    const { rows, findings = {}, activities, cases, times } = gives;
    expect({
      read: sum("read"),
      loaded: sum("loaded"),
      rejected: sum("rejected"),
      folded: sum("folded"),
      duplicate: sum("duplicate"),
      outside: sum("outside"),
    }).toEqual({ rejected: 0, folded: 0, duplicate: 0, outside: 0, ...rows });
    const found = new Map<string, { count: number; lines: number[] }>();
    for (const { code, count, lines } of read.findings) {
      if (everywhere.has(code) && !(code in findings)) continue;
      const known = found.get(code) ?? { count: 0, lines: [] };
      found.set(code, {
        count: known.count + count,
        lines: [...known.lines, ...lines].sort((a, b) => a - b),
      });
    }
    expect([...found.keys()].sort()).toEqual(Object.keys(findings).sort());
    for (const [code, expected] of Object.entries(findings))
      expect({ code, ...found.get(code) }).toMatchObject({ code, ...expected });
    if (activities !== undefined) expect(read.stored?.["activities"]).toEqual(activities);
    if (cases !== undefined) expect(read.stored?.["cases"]).toEqual(cases);
    if (times !== undefined) expect([read.stored?.["first"], read.stored?.["last"]]).toEqual(times);
  });
});

import { expect, test } from "vitest";
import { z } from "zod";
import { lineOf, linked, readLines, type Link } from "../../src/linked-lines/linked-lines.js";

const form = z.strictObject({
  id: z.string(),
  previous_hash: z.string().nullable(),
  hash: z.string(),
  said: z.string(),
});
const idOf = (n: number) => `X-${String(n)}`;
const read = (...records: readonly Link[]) =>
  readLines(new TextEncoder().encode(records.map(lineOf).join("")), { form, idOf });

test("records are numbered without a gap, also where every hash is right", () => {
  const first = linked({ said: "eins" }, idOf, []);
  const second = linked({ said: "zwei" }, idOf, [first]);
  expect(read(first, second)).toEqual({ records: [first, second], broken: null });
  const skipped = linked({ said: "zwei" }, (n) => idOf(n + 1), [first]);
  expect(read(first, skipped)).toEqual({ records: [first], broken: { line: 2, fault: "id" } });
});

import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { caseToken } from "../../src/ingest/pseudonym.js";

const key = Buffer.alloc(32, 7);

test("is HMAC-SHA-256 in the domain of cases, 132 bits of it", () => {
  const expected = createHmac("sha256", key).update("case\0BA-2024/1").digest("base64url");
  expect(caseToken(key, "BA-2024/1")).toBe(expected.slice(0, 22));
});

test("is the same for the same id, whatever its Unicode form, and another under another key", () => {
  expect(caseToken(key, "Mu\u0308ller 1")).toBe(caseToken(key, "Müller 1"));
  expect(caseToken(key, "1")).not.toBe(caseToken(Buffer.alloc(32, 8), "1"));
  expect(caseToken(key, "1")).not.toBe(caseToken(key, "2"));
});

test("refuses a key of another length", () => {
  for (const bytes of [0, 16, 31, 33])
    expect(() => caseToken(Buffer.alloc(bytes), "1")).toThrow(
      expect.objectContaining({ code: "key-unusable", details: { bytes } }),
    );
});

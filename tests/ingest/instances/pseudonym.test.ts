import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openDatabase } from "../../../src/engine/duckdb.js";
import { buildTokens, caseToken, dropTokens, token } from "../../../src/ingest/instances/pseudonym.js";
import { param, sql } from "../../../src/sql/tag.js";

const key = Buffer.alloc(32, 7);

test("is HMAC-SHA-256 in the domain of cases, 128 bits of it", () => {
  const expected = createHmac("sha256", key).update("case\0BA-2024/1").digest("hex");
  expect(caseToken(key, "BA-2024/1")).toBe(expected.slice(0, 32));
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

test("the database makes the same tokens, whatever the text, in each domain", async () => {
  await using engine = await openDatabase();
  await engine.rows(sql`create temporary table texts (text varchar)`);
  // DuckDB ends a text that is bound at the first NUL
  const text = fc
    .oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme", maxLength: 200 }))
    .map((x) => x.replaceAll("\0", ""));
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(text, { minLength: 1, maxLength: 20 }),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.constantFrom("case" as const, "person" as const),
      async (texts, bytes, domain) => {
        const secret = Buffer.from(bytes);
        await engine.rows(sql`delete from texts`);
        for (const one of texts) await engine.rows(sql`insert into texts values (${param(one)})`);
        const made = await buildTokens(engine, domain, "text", sql`texts`, secret);
        const rows = await engine.rows(sql`select text, token from ${made}`);
        expect(new Map(rows.map((row) => [row["text"], row["token"]]))).toEqual(
          new Map(texts.map((one) => [one, token(secret, domain, one)])),
        );
      },
    ),
    { numRuns: 30 },
  );
  await dropTokens(engine);
});

test("a case and a person of the same name have different tokens", () => {
  expect(token(key, "person", "1")).not.toBe(caseToken(key, "1"));
});

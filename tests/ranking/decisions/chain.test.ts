import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../src/linked-lines/canonical.js";
import { lineOf, recorded, verified } from "../../../src/ranking/decisions/chain.js";
import type { DecisionRecord } from "../../../src/ranking/decisions/record.js";
import { decided } from "./given.js";

const bytes = (text: string) => new TextEncoder().encode(text);

function log(...more: readonly Partial<DecisionRecord>[]): readonly DecisionRecord[] {
  const records: DecisionRecord[] = [];
  for (const one of more) records.push(recorded({ ...decided, ...one }, "2025-01-10T09:00:00.000Z", records));
  return records;
}
const written = (records: readonly DecisionRecord[]) => records.map(lineOf).join("");

test("writes JSON in one form: sorted keys, no blanks, texts as RFC 8785 has them", () => {
  // the vector of RFC 8785, section 3.2.3, but for its number
  const rfc = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\u{1f600}": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
  };
  expect(Object.values(JSON.parse(canonicalJson(rfc)) as object)).toHaveLength(7);
  expect([...canonicalJson(rfc).matchAll(/:"([^"]+)"/g)].map(([, text]) => text)).toEqual([
    "Carriage Return",
    "One",
    "Control",
    "Latin Small Letter O With Diaeresis",
    "Euro Sign",
    "Emoji: Grinning Face",
    "Hebrew Letter Dalet With Dagesh",
  ]);
  expect(canonicalJson({ b: [1, null, { d: true, c: "ü" }], a: undefined })).toBe(
    '{"b":[1,null,{"c":"ü","d":true}]}',
  );
});

test("hashes the record without its hash, and links it to the one above", () => {
  const [first, second] = log({}, { decision: "pilot" });
  expect([first?.id, first?.previous_hash, second?.id, second?.previous_hash]).toEqual([
    "E-0001",
    null,
    "E-0002",
    first?.hash,
  ]);
  // what `jq -cS 'del(.hash)' | sha256sum` gives, keys sorted by hand
  const text =
    '{"body":"Lenkungskreis","conditions":[],"config_sha256":"' +
    "c".repeat(64) +
    '","decision":"examine","departs":false,"function":"Amtsleitung 50","id":"E-0001","legal_as_of":"2026-11",' +
    '"previous_hash":null,"process":"wohngeld","rank_by_tool":{"ki":null,"rpa":2},"reason":"' +
    decided.reason +
    '","report_sha256":null,"review_on":null,"time":"2025-01-10T09:00:00.000Z"}';
  expect(first?.hash).toBe(createHash("sha256").update(text).digest("hex"));
});

test("a log that was not touched holds; an empty one does too", () => {
  const records = log(
    {},
    { decision: "pilot", conditions: ["nur Erstanträge"], name: "wird nie gezeigt" },
    {},
  );
  expect(verified(bytes(written(records)))).toEqual({ records, broken: null });
  expect(verified(new Uint8Array())).toEqual({ records: [], broken: null });
});

test("every single byte that is another one breaks the line that it stands in", () => {
  const records = log({}, { decision: "pilot" });
  const whole = bytes(written(records));
  const first = bytes(lineOf(records[0]!)).length;
  for (let at = 0; at < whole.length; at++) {
    const altered = whole.slice();
    altered[at] = altered[at]! ^ 1;
    expect([at, verified(altered).broken?.line]).toEqual([at, at < first ? 1 : 2]);
  }
});

describe("what cannot be hidden", () => {
  const records = log({}, { decision: "pilot" }, { decision: "implemented" });
  const lines = records.map(lineOf);
  const [one = "", two = "", three = ""] = lines;
  test.each([
    ["a line taken out", one + three, { line: 2, fault: "previous" }],
    ["the first line taken out", two + three, { line: 1, fault: "previous" }],
    ["lines swapped", two + one, { line: 1, fault: "previous" }],
    ["a line twice", one + one, { line: 2, fault: "previous" }],
    ["a last line in half", one + two.slice(0, 80), { line: 2, fault: "torn" }],
    ["a last line without its line break", one + two.trimEnd(), { line: 2, fault: "torn" }],
    ["an empty line", `${one}\n${two}`, { line: 2, fault: "not_readable" }],
    ["other blanks", one.replace(":", ": "), { line: 1, fault: "not_canonical" }],
    ["a byte order mark", `\uFEFF${one}`, { line: 1, fault: "not_readable" }],
    ["a field more", one.replace("{", '{"a":1,'), { line: 1, fault: "not_readable" }],
    ["Windows line breaks", one.replace("\n", "\r\n"), { line: 1, fault: "not_canonical" }],
  ])("%s", (_, text, broken) => {
    const chain = verified(bytes(text));
    expect(chain.broken).toEqual(broken);
    expect(chain.records).toEqual(records.slice(0, broken.line - 1).map((_record, i) => records[i]));
  });

  test("bytes that are no text", () => {
    expect(verified(Uint8Array.of(0xff, 0x0a)).broken).toEqual({ line: 1, fault: "not_readable" });
  });

  test("a chain that was computed anew after its first record was changed holds: only a hash kept elsewhere tells", () => {
    const forged = log({ decision: "rejected" }, { decision: "pilot" });
    expect(verified(bytes(written(forged))).broken).toBeNull();
    expect(forged.at(-1)?.hash).not.toBe(records[1]?.hash);
  });
});

test("a correction has to point to the latest version of a record of the same process", () => {
  const fault = (...more: readonly Partial<DecisionRecord>[]) =>
    verified(bytes(written(log(...more)))).broken;
  expect(fault({}, { corrects: "E-0001" }, { corrects: "E-0002" })).toBeNull();
  expect(fault({}, { corrects: "E-0001" }, { corrects: "E-0001" })).toEqual({ line: 3, fault: "corrects" });
  expect(fault({}, { corrects: "E-0002" })).toEqual({ line: 2, fault: "corrects" });
  expect(fault({}, { process: "hundesteuer", corrects: "E-0001" })).toEqual({ line: 2, fault: "corrects" });
});

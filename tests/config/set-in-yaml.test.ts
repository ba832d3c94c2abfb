import { readdirSync, readFileSync } from "node:fs";
import { assert, constantFrom, integer, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { setInYaml } from "../../src/config/set-in-yaml.js";

const file = `# Wohngeld: ein Kommentar am Anfang
id: wohngeld   # zwei Leerzeichen zu viel
activities:
  Antrag geprüft:
    kind: manual # von Hand
    # der Aufwand fehlt noch

  "Bescheid: versandt": { end: true }

assessment: # was das Protokoll nicht weiß
  rule_based: { value: 3, scale: 1-5, evidence: stated, by: Amt 50, date: 2025-02-12 } # alt
  documented:
    answer: yes
    # wer?
    by: Amt 50
    date: 2025-02-12
    note: geht mit der Antwort
participation: { personalrat: 2025-01-20, dsb: open }
legitimate_repeats: []
`;

/** What was taken out and what was put in: all the rest of both texts is the same. */
function difference(before: string, after: string) {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

const set = (path: readonly string[], setting: Parameters<typeof setInYaml>[2], text = file) =>
  setInYaml(text, path, setting) ?? "null";

test("changes an answer on one line, and the comment behind it stays", () => {
  const after = set(["assessment", "rule_based"], { value: 4, evidence: "stated", by: "Amt 50" });
  expect(after).toContain("  rule_based: { value: 4, evidence: stated, by: Amt 50 } # alt\n");
  expect(after.replace(/rule_based: \{.*\}/, "")).toBe(file.replace(/rule_based: \{.*\}/, ""));
});

test("changes an answer of several lines key by key, and takes out what the new one does not say", () => {
  const after = set(["assessment", "documented"], {
    answer: "no",
    by: "Amt 50",
    date: "2026-01-02",
    source: "x",
  });
  expect(after).toBe(
    file.replace(
      `    answer: yes
    # wer?
    by: Amt 50
    date: 2025-02-12
    note: geht mit der Antwort
`,
      `    answer: no
    # wer?
    by: Amt 50
    date: 2026-01-02
    source: x
`,
    ),
  );
});

test("adds what is missing below the last entry of its section, before blank lines and comments", () => {
  expect(difference(file, set(["activities", "Antrag geprüft", "automatable_share"], 0.4))).toEqual([
    "",
    "automatable_share: 0.4\n    ",
  ]);
  const after = set(["activities", "Neu: Schritt", "kind"], "manual");
  expect(after).toContain('{ end: true }\n  "Neu: Schritt":\n    kind: manual\n\nassessment:');
  expect(set(["gates", "R-2"], { answer: "unknown" })).toBe(`${file}gates:\n  R-2: { answer: unknown }\n`);
});

test("adds into sections between brackets, filled or empty", () => {
  expect(difference(file, set(["participation", "isb"], "2025-03-01"))).toEqual(["", ", isb: 2025-03-01"]);
  expect(set(["gates", "R-2"], { answer: "yes" }, "id: a\ngates: {}\n")).toBe(
    "id: a\ngates: { R-2: { answer: yes } }\n",
  );
  const json = '{\n  "id": "a",\n  "gates": {"R-1": {"answer": "no"}}\n}\n';
  const after = set(["gates", "R-2"], { answer: "yes", by: "Amt 50" }, json);
  expect(after).toBe(
    '{\n  "id": "a",\n  "gates": {"R-1": {"answer": "no"}, "R-2": { "answer": "yes", "by": "Amt 50" }}\n}\n',
  );
  expect(JSON.parse(after)).toEqual(parse(after));
});

test("keeps the line breaks of the file, and a missing one at its end", () => {
  const crlf = "id: a\r\nassessment:\r\n  documented: { answer: yes }\r\n";
  expect(set(["assessment", "owner_named"], { answer: "no" }, crlf)).toBe(
    `${crlf}  owner_named: { answer: no }\r\n`,
  );
  expect(set(["shape"], "long", "id: a")).toBe("id: a\nshape: long");
});

test("leaves the file alone where more would have to be touched", () => {
  const texts = [
    "- a\n- b\n",
    "a: [\n",
    "assessment: &x { rule_based: { value: 1 } }\ngates: *x\n",
    "assessment:\n  rule_based: *y\n",
    "assessment: { rule_based: { value: 1, # warum\n  by: x } }\n",
    "assessment:\n",
    "assessment: text\n",
  ];
  for (const text of texts) expect(setInYaml(text, ["assessment", "rule_based"], { value: 2 })).toBeNull();
});

test("quotes what YAML would read as something else", () => {
  for (const value of [
    "50",
    "ja: nein",
    "null",
    "# x",
    "a, b",
    "2025-01-20",
    " x ",
    "[",
    "Ö § 3 (2)",
    "1e3",
    "",
    "*a",
  ]) {
    const after = set(["assessment", "note"], value);
    expect((parse(after) as { assessment: { note: unknown } }).assessment.note).toBe(value);
  }
});

test("a sign of a comment between quotation marks is none: the answer can be given again", () => {
  const text = 'rule_based: { value: 1, by: " # " }\n';
  expect(setInYaml(text, ["rule_based"], { value: 2, by: "FB 50" })).toBe(
    "rule_based: { value: 2, by: FB 50 }\n",
  );
  expect(
    setInYaml("rule_based:\n  { value: 1, # why\n    by: x }\n", ["rule_based"], { value: 2 }),
  ).toBeNull();
});

describe("any answer in any sample file", () => {
  const folder = "sample-data/processes";
  const texts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  const paths = [
    ["assessment", "rule_based"],
    ["assessment", "once_only"],
    ["gates", "R-2"],
    ["gates", "H-8"],
    ["participation", "isb"],
    ["activities", "Antrag eingegangen", "effort"],
    ["activities", "Ein neuer = Schritt", "effort"],
  ];
  test("is what is read afterwards; all other values and every comment stay", () => {
    const cases = record({
      text: constantFrom(...texts),
      path: constantFrom(...paths),
      value: integer({ min: 1, max: 5 }),
      by: string({ minLength: 1, maxLength: 12 }),
    });
    const comments = (text: string) => text.split("\n").filter((line) => line.trim().startsWith("#"));
    assert(
      property(cases, ({ text, path, value, by }) => {
        const after = setInYaml(text, path, { value, by });
        expect(after).not.toBeNull();
        const found = path.reduce<unknown>(
          (at, key) => (at as Record<string, unknown>)[key],
          parse(after ?? ""),
        );
        expect(found).toEqual({ value, by });
        expect(comments(after ?? "")).toEqual(comments(text));
        const [out = "", put = ""] = difference(text, after ?? "");
        expect(out.split("\n").length).toBeLessThanOrEqual(2);
        expect(put.length).toBeGreaterThan(0);
        expect(setInYaml(after ?? "", path, { value, by })).toBe(after);
      }),
      { numRuns: 60 },
    );
  });
});

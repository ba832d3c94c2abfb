import { dropInstances } from "../../src/ingest/instances/instance-tables.js";
import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { Engine } from "../../src/engine/engine.js";
import { balanced, type Accounting } from "../../src/ingest/accounting.js";
import { ingest } from "../../src/ingest/ingest.js";
import { sql } from "../../src/sql/tag.js";
import { detected, ingestedText, publicData, quiet } from "./ingested.js";

const folder = mkdtempSync(join(tmpdir(), "prozessradar-accounting-"));
let engine: Engine;
beforeAll(async () => {
  engine = await openDatabase({ folders: [folder] });
});
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

interface Row {
  readonly caseId: string;
  readonly activity: string;
  readonly minute: number;
  readonly transition: string;
  readonly note: string;
  readonly damage:
    | "none"
    | "case"
    | "activity"
    | "no-time"
    | "time"
    | "few"
    | "many"
    | "quote"
    | "nul"
    | "again"
    | "blank"
    | "outside";
}

const row: fc.Arbitrary<Row> = fc.record({
  caseId: fc.constantFrom("1", "2", "NA"),
  activity: fc.constantFrom("A", "B;B", 'C "c"', "D\nd", "Ü"),
  minute: fc.integer({ min: 10, max: 14 }),
  transition: fc.constantFrom("start", "complete", "schedule", ""),
  note: fc.constantFrom("", "x", "line\nbreak", '"', "a;b"),
  damage: fc.oneof(
    { weight: 6, arbitrary: fc.constant("none" as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        "case",
        "activity",
        "no-time",
        "time",
        "few",
        "many",
        "quote",
        "nul",
        "again",
        "blank",
        "outside",
      ),
    },
  ),
});

const quote = (cell: string): string => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function written(r: Row): string {
  const cells = [
    r.damage === "case" ? "-" : r.caseId,
    r.damage === "activity" ? " " : r.activity,
    r.damage === "no-time"
      ? ""
      : r.damage === "time"
        ? "31.02.2024"
        : `${r.damage === "outside" ? 2023 : 2024}-01-01 10:${r.minute}`,
    r.transition,
    r.note,
  ].map(quote);
  if (r.damage === "few") return cells.slice(0, 3).join(";");
  if (r.damage === "many") return [...cells, "x"].join(";");
  if (r.damage === "quote") return ['"x"y', ...cells.slice(1)].join(";");
  if (r.damage === "nul") return [`${cells[0]}\0`, ...cells.slice(1)].join(";");
  if (r.damage === "blank") return ";;;;";
  return cells.join(";");
}

const ruleOf = {
  none: null,
  again: null,
  outside: null,
  blank: null,
  case: "missing_case",
  activity: "missing_activity",
  "no-time": "missing_time",
  time: "unparseable_time",
  few: "structure",
  many: "structure",
  quote: "structure",
  nul: "structure",
} as const;

test("whatever is damaged: read = loaded + rejected + folded + duplicate + outside, and each is the number that it should be", async () => {
  const log = fc.record({
    rows: fc.array(row, { minLength: 1, maxLength: 25 }),
    end: fc.constantFrom("\n", "\r\n"),
    form: fc.constantFrom("utf-8", "windows-1252", "utf-16", "gzip"),
    duplicates: fc.constantFrom("drop" as const, "keep" as const),
  });
  await fc.assert(
    fc.asyncProperty(log, async ({ rows, end, form, duplicates }) => {
      // a row that is written again right after itself
      const all = rows.flatMap((r) => (r.damage === "again" ? [r, r] : [r]));
      const whole = all.filter((r) => ruleOf[r.damage] === null && r.damage !== "blank");
      const good = whole.filter((r) => r.damage !== "outside");
      fc.pre(good.length > 0);
      const text = `case;activity;time;lifecycle;${"note".repeat(1000)}${end}${all.map((r) => written(r) + end).join("")}`;
      const bytes = {
        "utf-8": Buffer.from(text),
        "windows-1252": Buffer.from(text, "latin1"),
        "utf-16": Buffer.from(`\uFEFF${text}`, "utf16le"),
        gzip: gzipSync(text),
      }[form];
      const path = join(folder, "log.csv");
      writeFileSync(path, bytes);

      const seen = new Set<string>();
      const kept = good.filter((r) => {
        const same = `${r.caseId}|${r.activity}|${r.minute}|${r.transition}`;
        const again = seen.has(same);
        seen.add(same);
        return duplicates === "keep" || !again;
      });
      const any = (...transitions: readonly string[]) => kept.some((r) => transitions.includes(r.transition));
      const events = !any("start", "complete", "schedule")
        ? kept
        : any("complete", "")
          ? kept.filter((r) => r.transition === "complete" || r.transition === "")
          : any("start")
            ? kept.filter((r) => r.transition === "start")
            : kept;

      await dropInstances(engine);
      await engine.rows(sql`drop table if exists rejects`);
      const {
        accounts: [account],
      } = await engine.transaction(() =>
        ingest(
          engine,
          "p",
          { ...detected, files: [path], duplicates, window: { from: "2024-01-01", to: "2024-01-01" } },
          { ...publicData, maxRejectShare: 1, temp: folder },
          quiet,
        ),
      );
      const bad = all.filter((r) => ruleOf[r.damage] !== null);
      expect(account).toMatchObject({
        rows_read: whole.length + bad.length,
        rows_loaded: events.length,
        rows_rejected: bad.length,
        rows_folded: kept.length - events.length,
        rows_duplicate: good.length - kept.length,
        rows_outside: whole.length - good.length,
      });
      const found = await engine.rows(sql`select case_id, activity from instances order by source_row`);
      expect(found).toEqual(
        events.map((r) => ({ case_id: r.caseId, activity: r.activity.replace("\n", " ") })),
      );
      const lineOf = (index: number) =>
        2 + all.slice(0, index).reduce((lines, r) => lines + written(r).split("\n").length, 0);
      const expected = all.flatMap((r, i) => {
        const rule = ruleOf[r.damage];
        return rule === null ? [] : [{ line: lineOf(i), rule }];
      });
      expect(await engine.rows(sql`select line, rule from rejects order by line`)).toEqual(expected);
    }),
    { numRuns: 25 },
  );
}, 120_000);

test("a log without any damage takes the engine's own reader and gives the same", async () => {
  const lines = Array.from(
    { length: 20_000 },
    (_, i) => `${i % 700};"A ""${i % 9}""";2024-01-01 10:${10 + (i % 50)};x`,
  );
  const text = `case;activity;time;note\n${lines.join("\n")}\n`;
  const direct = await ingestedText({ "log.csv": text });
  const rewritten = await ingestedText({ "log.csv": text.replace("\n", "\r\n") });
  expect(direct.rows).toHaveLength(20_000);
  expect(rewritten.rows).toEqual(direct.rows);
});

test("the precision of the times is the coarsest that fits all", async () => {
  const precision = async (...times: readonly string[]) =>
    (
      await ingestedText({
        "log.csv": `case;activity;time\n${times.map((time) => `1;A;${time}\n`).join("")}`,
      })
    ).accounts[0]?.time_precision;
  expect(await precision("2024-01-01", "01.07.2024")).toBe("day");
  expect(await precision("2024-07-01T00:00:00+02:00")).toBe("day");
  expect(await precision("2024-07-01T00:00:00Z", "2024-01-01")).toBe("minute");
  expect(await precision("2024-01-01 10:00:01", "2024-01-01")).toBe("second");
  expect(await precision("2024-01-01 10:00:00.5")).toBe("second");
});

test("an account that does not balance is a bug", () => {
  const account: Accounting = {
    process: "p",
    file: "log.csv",
    sha256: "",
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    rows_read: 6,
    rows_loaded: 2,
    rows_rejected: 1,
    rows_folded: 1,
    rows_duplicate: 1,
    rows_outside: 1,
    columns_read: [],
    columns_not_read: [],
    resource_mode: "drop",
    rejects: [],
    time_precision: "day",
    lifecycle: "none",
    orphan_starts: 0,
    orphan_completes: 0,
  };
  expect(balanced(account)).toBe(account);
  expect(() => balanced({ ...account, rows_loaded: 3 })).toThrow(
    expect.objectContaining({
      code: "rows-unaccounted",
      details: { file: "log.csv", read: 6, accounted: 7 },
    }),
  );
});

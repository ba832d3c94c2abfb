import { readFileSync, writeFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadProject } from "../../src/config/project.js";
import { effectInProject } from "../../src/effect.js";
import type { Effects } from "../../src/effects.js";
import { effectTable } from "../../src/measures/effect/table.js";

const sample = join(import.meta.dirname, "../../sample-data");
/** Planted: until this day every step of a case that began came so many days later than in the sample data. */
const since = "2024-05-15";
const days = 2;

const effects: Effects = {
  now: () => new Date("2025-01-08T09:00:00Z"),
  log: () => undefined,
  progress: () => undefined,
  write: () => Promise.reject(new Error("nothing is to be written")),
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "prozessradar-effect-"));
  for (const part of ["prozessradar.yaml", "exports", "processes"])
    await cp(join(sample, part), join(folder, part), { recursive: true });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const rowsOf = async (process: string) => {
  const asked = {
    process,
    since,
    against: [],
    profile: "intern",
    facts: { version: "0", git_commit: null },
  } as const;
  const { tables, months } = await effectInProject(loadProject(folder), asked, effects);
  const { rows } = tables.get(effectTable);
  return { months, of: (figure: string) => rows.find((row) => row.figure === figure), rows };
};

test("finds no clear difference where nothing was planted", async () => {
  for (const process of ["gewerbeanmeldung", "wohngeld"]) {
    const { rows } = await rowsOf(process);
    expect(rows.filter(({ clear }) => clear === true)).toEqual([]);
    expect(rows.filter(({ clear }) => clear === false).length).toBeGreaterThanOrEqual(4);
  }
});

test("finds the days that were planted within its interval, and nothing in what was left alone", async () => {
  const export_ = join(folder, "exports/gewerbeanmeldung_2023-2024.csv");
  writeFileSync(export_, planted(readFileSync(export_, "utf8")));
  const { months, of } = await rowsOf("gewerbeanmeldung");
  expect(months).toEqual(["2024-06", "2024-07", "2024-08", "2024-09", "2024-10", "2024-11"]);
  const median = of("median");
  expect(median?.clear).toBe(true);
  expect(median?.low_seconds).toBeLessThanOrEqual(-days * 86_400);
  expect(median?.high_seconds).toBeGreaterThanOrEqual(-days * 86_400);
  expect(median?.high_seconds).toBeLessThan(0);
  expect([of("rework")?.clear, of("manual")?.clear]).toEqual([false, false]);
});

/** The export with every step but the first later, where the case began before the change. */
function planted(csv: string): string {
  const first = new Map<string, number>();
  const lines = csv.split("\r\n");
  const timeOf = (cell: string): number => {
    const [, d, m, y, clock] = /^(\d+)\.(\d+)\.(\d+) (.*)$/.exec(cell) ?? [];
    return Date.parse(`${String(y)}-${String(m)}-${String(d)}T${String(clock)}Z`);
  };
  for (const [id = "", , time = ""] of lines.slice(1).map((line) => line.split(";")))
    if (time !== "") first.set(id, Math.min(first.get(id) ?? Infinity, timeOf(time)));
  return lines
    .map((line, i) => {
      const [id = "", step = "", time = "", ...rest] = line.split(";");
      const began = first.get(id);
      if (i === 0 || began === undefined || began >= Date.parse(since) || timeOf(time) === began) return line;
      const [, y, m, d, clock] =
        /^(\d+)-(\d+)-(\d+)T(.{8})/.exec(new Date(timeOf(time) + days * 86_400_000).toISOString()) ?? [];
      return [id, step, `${String(d)}.${String(m)}.${String(y)} ${String(clock)}`, ...rest].join(";");
    })
    .join("\r\n");
}

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { realWorld } from "../../src/cli/effects.js";
import { processFile, smallProject } from "../small-project.js";
import { run } from "./world.js";

const plain = (text: string) => text.replace(/\s+/g, " ");

test("without a process it says what is due when, and takes nothing", async () => {
  await using project = await smallProject();
  const { code, out } = await run(["purge", "-C", project.dir]);
  expect(code).toBe(0);
  expect(plain(out)).toContain("antrag 01.01.2030 in 1817 Tagen");
  expect(out).toContain("--by FUNKTION");
  const json = await run(["purge", "-C", project.dir, "--json"]);
  expect(JSON.parse(json.out)).toMatchObject({
    data: {
      stored: false,
      processes: [{ id: "antrag", deleteOn: "2030-01-01", days: 1817, expired: false }],
    },
  });
  const none = await run(["purge", "--expired", "-C", project.dir, "--lang", "en"]);
  expect([none.code, none.out.includes("No process is past its day of deletion.")]).toEqual([0, true]);
});

test("deletes what has expired, and every refusal before names the command", async () => {
  await using project = await smallProject();
  const world = { effects: realWorld({ SOURCE_DATE_EPOCH: "1736499600" }) };
  expect((await run(["ingest", "-C", project.dir], world)).code).toBe(0);
  writeFileSync(
    project.path("processes", "antrag.yaml"),
    processFile().replace("delete_on: 2030-01-01", "delete_on: 2025-01-08"),
  );
  const refused = await run(["ingest", "-C", project.dir], world);
  expect(plain(refused.err)).toContain("prozessradar purge antrag --exports --by FUNKTION");
  const dry = await run(["purge", "--expired", "-n", "-C", project.dir], world);
  expect([dry.code, existsSync(project.path(".prozessradar", "analysis.duckdb"))]).toEqual([0, true]);
  expect(dry.out).toContain("Gelöscht würde (es wurde nichts verändert)");
  const unsigned = await run(["purge", "--expired", "-C", project.dir], world);
  expect([unsigned.code, unsigned.err.includes("--by")]).toEqual([2, true]);
  const argv = ["purge", "--expired", "--by", "Sachgebietsleitung 50-1", "-C", project.dir];
  const { code, out } = await run(argv, world);
  expect([code, existsSync(project.path(".prozessradar"))]).toEqual([0, false]);
  expect(plain(out)).toContain("antrag 120 390 Frist vorbei");
  expect(plain(out)).toContain("1 · Diese Exporte liegen noch da");
  expect(out).toContain(`Löschprotokoll: ${project.path("deletions.jsonl")} (L-0001)`);
  expect(readFileSync(project.path("deletions.jsonl"), "utf8")).toContain('"reason":"expired"');
  const asked = await run(["sql", "select 1", "-C", project.dir], world);
  expect([asked.code, asked.err]).toEqual([2, expect.stringContaining("prozessradar ingest")]);
});

test("what is to be deleted is said in one way only", async () => {
  for (const argv of [
    ["--expired", "--all"],
    ["antrag", "--all"],
    ["antrag", "--expired"],
  ]) {
    const { code, err } = await run(["purge", ...argv]);
    expect([code, err.includes("gehen nicht zusammen")], argv.join(" ")).toEqual([2, true]);
  }
});

import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { automationRate, openProject, segmentTime, waitOwner } from "../../src/index.js";
import { processFile, smallProject } from "../small-project.js";
import { applications, folderOf } from "./logs.js";
import { run } from "./world.js";

const publicly = [
  "analyse",
  "log.csv",
  "--public-data",
  "--timezone",
  "UTC",
  "--progress",
  "off",
  "--lang",
  "en",
];

test("a typed segment is measured, in the order of the command line", async () => {
  using folder = folderOf({ "log.csv": applications });
  const { code, out } = await run(
    [...publicly, "--json", "--segment", "Prüfung -> Bescheid", "--segment", "Antrag -> Prüfung"],
    folder,
  );
  expect(code).toBe(0);
  const document = JSON.parse(out) as {
    data: { processes: { measures: Record<string, { rows: Record<string, unknown>[] }> }[] };
  };
  const rows = document.data.processes[0]?.measures["segment-time"]?.rows ?? [];
  expect(rows.map((row) => row["segment"])).toEqual(["Prüfung → Bescheid", "Antrag → Prüfung"]);
  for (const row of rows) {
    const counted = ["measured_cases", "without_from_cases", "without_to_cases"].map((key) =>
      Number(row[key]),
    );
    expect(counted.reduce((sum, n) => sum + n, 0)).toBe(row["cases"]);
  }
});

test("a step that the log does not have is refused, with the one that was probably meant", async () => {
  using folder = folderOf({ "log.csv": applications });
  const { code, err } = await run([...publicly, "--segment", "Antrag -> Bescheit"], folder);
  expect(code).toBe(2);
  expect(err).toContain('Segment: there is no activity "Bescheit" in "log".');
  expect(err).toContain("Bescheid");
});

test("a segment needs its arrow", async () => {
  using folder = folderOf({ "log.csv": applications });
  expect((await run([...publicly, "--segment", "Antrag"], folder)).code).toBe(2);
});

test("a process file sets segments, owners of waiting and who does a step; all three reach the released numbers", async () => {
  await using project = await smallProject();
  const steps = "  Nachforderung: { kind: manual, wait_owner: applicant }\n  Eingang: { kind: system }\n";
  const more = `${steps}segments: [{ from: Eingang, to: Bescheid, name: Gesamt }, { from: Fehlt, to: Bescheid }]\n`;
  await writeFile(project.path("processes", "antrag.yaml"), processFile(more));
  const log = (await openProject(project.dir)).get("antrag");
  expect(log?.rows(segmentTime)).toMatchObject([
    { segment: "Gesamt", cases: 120, measured_cases: 120, without_from_cases: 0 },
    {
      segment: "Fehlt → Bescheid",
      cases: 120,
      measured_cases: 0,
      without_from_cases: 120,
      median_seconds: null,
    },
  ]);
  expect(log?.rows(waitOwner).map((row) => [row.owner, row.cases])).toEqual([
    ["applicant", 30],
    ["unassigned", 120],
  ]);
  expect(log?.rows(automationRate)).toMatchObject([{ known_executions: 150, system_executions: 120 }]);
});

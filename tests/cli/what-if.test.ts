import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { processFile, smallProject } from "../small-project.js";
import { run } from "./world.js";

/** 120 cases: three days from Eingang to Prüfung and three to Bescheid; Prüfung is marked as waiting for the office. */
async function project() {
  const small = await smallProject(120);
  writeFileSync(
    small.path("processes/antrag.yaml"),
    processFile().replace(
      "  Bescheid: { end: true }",
      `  Bescheid: { end: true }
  Prüfung:
    { kind: manual, wait_owner: own, effort: { min: 30min, typ: 30min, max: 30min, evidence: stated, by: Amt 50, date: 2024-12-01 } }
  Nachforderung: { kind: manual, wait_owner: applicant }`,
    ),
  );
  return small;
}
const whatIf = (dir: string, ...argv: readonly string[]) =>
  run(["what-if", "antrag", "-C", dir, "--progress", "off", ...argv]);

test("frees the stated minutes, and shortens nothing that is not assumed", async () => {
  await using small = await project();
  const { code, out } = await whatIf(small.dir, "--automate", "Prüfung=0,5");
  expect(code).toBe(0);
  expect(out).toMatch(/„Prüfung“ liefe in 50\s% der Ausführungen von selbst/);
  // 120 executions a leap year of 366 days, half an hour each, half of them
  expect(out).toMatch(/Freigesetzte Zeit im Jahr +30\sStd\./);
  expect(out).toMatch(/Bearbeitung je Ausführung +„Prüfung“: 30 Min\. \(angegeben\)/);
  expect(out).toMatch(/Durchlaufzeit, Median +6\sTage → 6\sTage/);
  expect(out).toMatch(/bleibt, wie es war/);
});

test("measured minutes go before stated ones, and each step says which it has", async () => {
  await using small = await project();
  const [head = "", ...rows] = readFileSync(small.path("exporte/antrag.csv"), "utf8").trimEnd().split("\n");
  // the review takes 12 minutes in every other case and 18 in the rest; of the other steps nothing is known
  const begun = rows.map((row) => {
    const [of = "", step = "", time = ""] = row.split(";");
    const minute = Number(of.split("-").at(-1)) % 2 === 0 ? 48 : 42;
    const before = (hour: string) => String(Number(hour) - 1).padStart(2, "0");
    const start = time.replace(/ (\d\d):00$/, (_, hour: string) => ` ${before(hour)}:${minute}`);
    return `${row};${step === "Prüfung" ? start : ""}`;
  });
  writeFileSync(small.path("exporte/antrag.csv"), `${[`${head};Beginn`, ...begun].join("\n")}\n`);
  const file = small.path("processes/antrag.yaml");
  const start = '  start_time: { from: Beginn, format: "%d.%m.%Y %H:%M" }\n  drop:';
  writeFileSync(file, readFileSync(file, "utf8").replace("  drop:", start));
  const { out } = await whatIf(small.dir, "--automate", "Prüfung=0,5");
  // 15 minutes instead of 30, with a standard error of 3 / √120, to two digits of an hour
  expect(out).toMatch(/Freigesetzte Zeit im Jahr +15\sStd\./);
  expect(out).toMatch(/Bearbeitung je Ausführung +„Prüfung“: 15 Min\. \(14 bis 16, gemessen\)/);
  const json = JSON.parse((await whatIf(small.dir, "--automate", "Prüfung=0,5", "--json")).out) as {
    data: { measures: Record<string, { rows: readonly Record<string, unknown>[] }> };
  };
  expect(json.data.measures["what-if-steps"]?.rows).toEqual([
    {
      activity: "Prüfung",
      cases: 120,
      automated_share: 0.5,
      work_hours: 0.25,
      work_p10_hours: 0.24,
      work_p90_hours: 0.26,
      evidence: "measured",
    },
  ]);
});

test("drops the waiting for the office where it is told to, and says where it cannot", async () => {
  await using small = await project();
  const argv = ["--automate", "Prüfung=1", "--automate", "Nachforderung=1", "--waiting", "drop"];
  const { out } = await whatIf(small.dir, ...argv, "--lang", "en");
  expect(out).toMatch(/Throughput time, median +6\sdays → 3\sdays/);
  expect(out).toMatch(/not the office that is waited for here: Nachforderung/);
  expect(out).toMatch(/not estimated: one of the steps has no measured or stated/);
});

test.each([
  [["--automate", "Pruefung=1"], 2, "Meinten Sie „Prüfung“?"],
  [["--automate", "Prüfung=2"], 2, "von 0 bis 1"],
  [["--automate", "Prüfung"], 2, "von 0 bis 1"],
  [["--automate", "Prüfung=%"], 2, "von 0 bis 1"],
  [["--automate", "Prüfung=1", "--automate", "Prüfung=0.5"], 2, "zweimal"],
  [[], 2, "--automate"],
])("%j says what to do", async (argv, exit, near) => {
  await using small = await project();
  const { code, out, err } = await whatIf(small.dir, ...argv);
  expect([code, out]).toEqual([exit, ""]);
  expect(err).toContain(near);
});

test("a process that is too small for the profile is withheld", async () => {
  await using small = await smallProject(50);
  const { code, err } = await whatIf(small.dir, "--automate", "Prüfung=1");
  expect([code, err.includes("--profile intern")]).toEqual([5, true]);
});

test("a step of a few cases is refused: its hours would be its count", async () => {
  await using small = await project();
  const rare = "V-1;Rückruf;05.02.2024 09:00;x;y\nV-1;Bescheid;06.02.2024 09:00;x;y\n";
  appendFileSync(small.path("exporte/antrag.csv"), rare);
  const { code, out, err } = await whatIf(small.dir, "--automate", "Rückruf=1");
  expect([code, out]).toEqual([5, ""]);
  expect(err).toContain("weniger als 10 Fällen");
});

import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { realWorld } from "../../src/cli/effects.js";
import { loadProject } from "../../src/config/project.js";
import { say } from "../../src/reports/locale.js";
import { asked } from "../../src/reports/process/asked.js";
import { readRelease } from "../../src/store/release-file.js";
import { smallProject } from "../small-project.js";
import { run } from "./world.js";

const clock = { effects: realWorld({ SOURCE_DATE_EPOCH: "1741737600" }) }; // 2025-03-12
const link = /download="antworten-antrag\.yaml" href="data:text\/yaml;charset=utf-8;base64,([^"]+)"/;

test("a form goes out with the report, comes back with answers, and the next report shows them", async () => {
  await using project = await smallProject(120);
  const built = await run(["build", "-C", project.dir, "--static", "--out", project.path("out")], clock);
  expect(built.code).toBe(0);
  const page = readFileSync(project.path("out", "processes", "antrag.html"), "utf8");
  const form = Buffer.from(link.exec(page)?.[1] ?? "", "base64").toString("utf8");
  const type = (id: string, answer: string) =>
    [`id: "${id}"\n  answer:`, `id: "${id}"\n  answer: ${answer}`] as const;
  const filled = [
    ["by:\n", "by: Sachgebiet 50-2\n"] as const,
    type("usual_path", "ja"),
    type("longest_wait", "auf Antragstellende"),
    type("structured_input", "4"),
  ].reduce((text, [empty, typed]) => {
    expect(text).toContain(empty);
    return text.replace(empty, typed);
  }, form);
  writeFileSync(project.path("antworten.yaml"), filled);
  const argv = ["answers", "import", "antworten.yaml"];
  const here = { ...clock, cwd: project.dir };

  const dry = await run([...argv, "--dry-run"], here);
  expect([dry.code, dry.err]).toEqual([0, ""]);
  expect(dry.out).toMatch(/^processes\/antrag\.yaml würde sich so ändern:\n/);
  expect(dry.out).toContain("3 Antworten zu übernehmen, 4 Fragen ohne Antwort\n\nNichts geschrieben.");
  expect(readFileSync(project.path("processes", "antrag.yaml"), "utf8")).not.toContain("checks");

  const taken = await run([...argv, "--lang", "en"], here);
  expect([taken.code, taken.err]).toEqual([0, ""]);
  expect(taken.out).toMatch(/^processes\/antrag\.yaml changed:\n/);
  expect(taken.out).toContain("  checks.longest_wait  open → applicants (Sachgebiet 50-2, 2025-03-12)\n");
  expect(taken.out).toContain("  activities.Bescheid.wait_owner  open → applicants\n");
  expect(taken.out).toContain(
    "3 answers taken over, 4 questions without an answer\n\nNext: prozessradar build\n",
  );

  const again = await run([...argv, "--json"], here);
  expect(JSON.parse(again.out)).toMatchObject({
    schema: "prozessradar.answers/1",
    ok: true,
    data: {
      process: "antrag",
      file: "processes/antrag.yaml",
      run: /^run: "(.*)"$/m.exec(form)?.[1],
      dryRun: false,
      taken: 0,
      unchanged: 3,
      skipped: 4,
      changes: [],
    },
  });

  // the next report, without the time that another build would take
  const now = loadProject(project.dir);
  const { tables } = await readRelease(now);
  const [config = null] = now.processes;
  const info = { id: "antrag", name: { de: "", en: "" }, config, accounts: [], resource: "drop" } as const;
  const given = asked({ tables, model: now.ranking }, info, say("de")).map((one) => [one.id, one.given]);
  expect(given.filter(([, answer]) => answer !== null)).toEqual([
    ["usual_path", "ja"],
    ["longest_wait", "auf Antragstellende"],
    ["structured_input", "4 – überwiegend ausgefüllte elektronische Formulare"],
  ]);
});

test("says what an answer leaves to people", async () => {
  await using project = await smallProject(1);
  writeFileSync(
    project.path("a.yaml"),
    `{ process: antrag, by: Amt 50, answers: [
      { id: repeated_step, of: [Bescheid], answer: so vorgesehen },
      { id: running_cases, answer: ja } ] }`,
  );
  const { code, out } = await run(["answers", "import", "a.yaml"], { ...clock, cwd: project.dir });
  expect(code).toBe(0);
  expect(out).toContain("\n2 Antworten übernommen\n");
  expect(out).toContain("wenn der Schritt unter legitimate_repeats steht.");
  expect(out).toContain("solange kein Schritt mit end: true hinterlegt ist.");
});

test("says what is missing and what would have been understood", async () => {
  await using project = await smallProject(1);
  const tried: readonly (readonly [readonly string[], number, RegExp])[] = [
    [["answers"], 2, /Aufruf: prozessradar answers import DATEI/],
    [["answers", "import"], 2, /fehlt, was zu tun ist, oder die Datei/],
    [["answers", "export", "a.yaml"], 2, /Möglich: import/],
    [["answers", "import", "fehlt.yaml"], 3, /Die Datei „fehlt\.yaml“ gibt es nicht/],
    [["answers", "import", "exporte/antrag.csv"], 3, /„exporte\/antrag\.csv“ ist keine Antwortdatei/],
    [["answers", "import", "a.yaml", "--by", "Sabine Müller"], 5, /--by nennt vermutlich eine Person/],
  ];
  for (const [argv, exit, says] of tried) {
    const { code, err, out } = await run(argv, { ...clock, cwd: project.dir });
    expect([argv, code, out]).toEqual([argv, exit, ""]);
    expect(err.replace(/\s+/g, " ")).toMatch(says);
  }
});

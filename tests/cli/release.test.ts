import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { realWorld } from "../../src/cli/effects.js";
import type { Start } from "../../src/cli/programs.js";
import { pageToRelease } from "../releasing/given.js";
import { textOf } from "../reports/page.js";
import { smallProject } from "../small-project.js";
import { run } from "./world.js";

const clock = { effects: realWorld({ SOURCE_DATE_EPOCH: "1736499600" }) }; // 2025-01-10T09:00:00Z
const office = ["--function", "Amtsleitung 12"];
const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");

/** A project with one page that a build has left; no build is made. */
async function withPage(page = pageToRelease(), name = "portfolio.html") {
  const project = await smallProject(1);
  mkdirSync(project.path("reports"));
  const file = project.path("reports", name);
  writeFileSync(file, page);
  return {
    ...project,
    file,
    log: project.path("releases.jsonl"),
    files: () => readdirSync(project.path("reports")).sort(),
    read: (report: string) => readFileSync(project.path("reports", report), "utf8"),
    release: (...argv: readonly string[]) =>
      run(["release", ...argv, "-C", project.dir], { ...clock, cwd: project.dir }),
  };
}

test("records function, day, profile, kind, run and checksum, and writes the file that may leave", async () => {
  await using project = await withPage();
  const { code, out, err } = await project.release("reports/portfolio.html", ...office);
  expect([code, err]).toEqual([0, ""]);
  const name = "portfolio-2025-01-verwaltung-F-0001.html";
  expect(project.files()).toEqual([name, "portfolio.html"]);
  const released = project.read(name);
  const {
    hash,
    run: runOf,
    ...record
  } = JSON.parse(readFileSync(project.log, "utf8")) as Record<string, unknown>;
  expect(record).toEqual({
    id: "F-0001",
    time: "2025-01-10T09:00:00.000Z",
    date: "2025-01-10",
    function: "Amtsleitung 12",
    kind: "portfolio",
    process: null,
    profile: "verwaltung",
    file: name,
    report_sha256: sha256(released),
    draft_sha256: sha256(project.read("portfolio.html")),
    config_sha256: "c".repeat(64),
    previous_hash: null,
  });
  expect([hash, runOf]).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}$/),
    expect.stringMatching(/^[0-9a-f]{12}$/),
  ]);
  expect(textOf(released)).toContain("Freigegeben am 10.01.2025 durch Amtsleitung 12 (F-0001)");
  expect(released).not.toContain("Entwurf");
  expect(project.read("portfolio.html")).toContain("Entwurf – nicht freigegeben");
  expect(out).toContain("Freigegeben als F-0001 (releases.jsonl)");
  expect(out).toContain(`Herausgegeben werden darf: reports/${name}`);
});

test("the released file verifies; one letter more or less, or the draft, does not", async () => {
  await using project = await withPage();
  await project.release("reports/portfolio.html", ...office);
  const name = "reports/portfolio-2025-01-verwaltung-F-0001.html";
  const verify = (file: string) => project.release("--verify", file);
  const holds = await verify(name);
  expect([holds.code, holds.err]).toEqual([0, ""]);
  expect(holds.out).toContain("genau so freigegeben als F-0001.");
  expect(holds.out).toMatch(/Funktion +Amtsleitung 12/);

  const released = readFileSync(project.path(name), "utf8");
  const altered: readonly (readonly [string, string])[] = [
    [
      released.replace("120 Fälle.", "12 Fälle."),
      "Sie wurde verändert, nachdem Prozessradar sie geschrieben hat. Sie nennt F-0001.",
    ],
    [`${released}\n`, "Sie wurde verändert"],
    [released.replace("Amtsleitung 12", "Amtsleitung 13"), "Sie wurde verändert"],
    [pageToRelease(), "Sie ist ein Entwurf."],
    ["<p>Bericht</p>", "Sie ist keine Seite eines Berichts von Prozessradar."],
  ];
  for (const [content, why] of altered) {
    writeFileSync(project.path("kopie.html"), content);
    const { code, out, err } = await verify("kopie.html");
    expect([code, out]).toEqual([3, ""]);
    expect(err.replace(/\s+/g, " ")).toContain(`„kopie.html“ ist keine freigegebene Datei. ${why}`);
  }
  const missing = await verify("fehlt.html");
  expect([missing.code, missing.err]).toEqual([3, expect.stringContaining("Es gibt die Datei nicht.")]);
});

test("a file that names a release of another log is not one of this log", async () => {
  await using one = await withPage();
  await one.release("reports/portfolio.html", ...office);
  await using other = await withPage(one.read("portfolio-2025-01-verwaltung-F-0001.html"));
  const { code, out } = await other.release("--verify", "reports/portfolio.html", "--json");
  expect([code, JSON.parse(out)]).toMatchObject([
    3,
    { ok: false, data: { why: "not_in_log", released: null, records: [] } },
  ]);
  const again = await other.release("reports/portfolio.html", ...office);
  expect([again.code, again.err]).toEqual([
    2,
    expect.stringContaining("trägt schon den Vermerk einer Freigabe"),
  ]);
});

test("the same release again adds nothing and brings a lost file back; another function is another release", async () => {
  await using project = await withPage();
  const first = await project.release("reports/portfolio.html", ...office);
  const name = "portfolio-2025-01-verwaltung-F-0001.html";
  const released = project.read(name);
  writeFileSync(project.path("reports", name), "verloren");
  const again = await project.release("reports/portfolio.html", ...office, "--json");
  expect([first.code, project.read(name)]).toEqual([0, released]);
  expect(JSON.parse(again.out)).toMatchObject({
    schema: "prozessradar.release/1",
    ok: true,
    data: { file: "releases.jsonl", report: join("reports", name), again: true, record: { id: "F-0001" } },
    meta: { profile: "verwaltung", inputs: [{ path: join("reports", "portfolio.html") }] },
  });
  await project.release("reports/portfolio.html", "--function", "Datenschutz", "--date", "2025-01-09");
  expect(project.files()).toEqual([name, name.replace("0001", "0002"), "portfolio.html"]);
  const lines = readFileSync(project.log, "utf8").trimEnd().split("\n");
  const [one, two] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect([lines.length, two?.["previous_hash"], two?.["date"]]).toEqual([2, one?.["hash"], "2025-01-09"]);
});

test("--pdf prints the released page, not the draft", async () => {
  await using project = await withPage();
  const printed: string[] = [];
  const start: Start = (_, args) => {
    const target =
      args.find((arg) => arg.startsWith("--print-to-pdf="))?.slice("--print-to-pdf=".length) ?? "";
    printed.push(readFileSync(fileURLToPath(args.at(-1) ?? ""), "utf8"));
    writeFileSync(target, "%PDF-1.4\n%%EOF\n");
    return Promise.resolve({ status: 0, late: false, said: "" });
  };
  const { code, out } = await run(
    ["release", project.file, ...office, "--pdf", "--json", "--progress", "off", "-C", project.dir],
    {
      effects: { ...clock.effects, start },
      cwd: project.dir,
      env: { PROZESSRADAR_BROWSER: process.execPath },
    },
  );
  const name = "portfolio-2025-01-verwaltung-F-0001";
  expect([code, JSON.parse(out)]).toMatchObject([0, { data: { pdfs: [join("reports", `${name}.pdf`)] } }]);
  expect(printed).toEqual([expect.stringContaining("durch Amtsleitung 12 (F-0001)")]);
  expect(project.files()).toEqual([`${name}.html`, `${name}.pdf`, "portfolio.html"]);
});

test("a page of one process bears its id in its name, a paper that it is not for the public", async () => {
  await using project = await withPage(pageToRelease({ kind: "sheet", id: "antrag" }));
  await project.release("reports/portfolio.html", ...office);
  writeFileSync(project.file, pageToRelease({ kind: "paper", closed: true }));
  await project.release("reports/portfolio.html", ...office);
  expect(project.files().filter((name) => name.includes("F-"))).toEqual([
    "paper-2025-01-verwaltung-nichtoeffentlich-F-0002.html",
    "sheet-antrag-2025-01-verwaltung-F-0001.html",
  ]);
});

test.each([
  [
    "a hand-edited page",
    pageToRelease().replace("120 Fälle.", "12 Fälle."),
    3,
    "prozessradar report portfolio.",
  ],
  ["what is no page", "<p>Bericht</p>", 3, "ist keine Seite eines Berichts"],
  ["a page for the department", pageToRelease({}, { profile: "intern" }), 5, "steht unter dem Profil intern"],
  ["a page without a project", pageToRelease({}, { config_sha256: null }), 2, "gehört zu keinem Projekt"],
  [
    "the draft of a paper",
    pageToRelease({ kind: "paper" }, {}, true),
    2,
    "prozessradar report paper --final",
  ],
  [
    "an unchecked process",
    pageToRelease({ kind: "process", id: "antrag" }, {}, true),
    2,
    "bis das Fachamt den Prozess geprüft hat",
  ],
  ["a process of another project", pageToRelease({ kind: "sheet", id: "antrg" }), 2, "Meinten Sie „antrag“"],
])("%s is refused: nothing is recorded or written", async (_, page, exit, words) => {
  await using project = await withPage(page);
  const { code, out, err } = await project.release("reports/portfolio.html", ...office);
  expect([code, out]).toEqual([exit, ""]);
  expect(err.replace(/\s+/g, " ")).toContain(words);
  expect([project.files(), readdirSync(project.dir).includes("releases.jsonl")]).toEqual([
    ["portfolio.html"],
    false,
  ]);
});

test("a profile that the policy does not allow (any more), and secrecy, refuse a release", async () => {
  await using project = await withPage(pageToRelease({}, { profile: "oeffentlich" }));
  const told = async () => {
    const { code, err } = await project.release("reports/portfolio.html", ...office);
    return [code, err.replace(/\s+/g, " ")];
  };
  writeFileSync(project.path("prozessradar.yaml"), "name: Kleines Projekt\npolicy: policy.yaml\n");
  writeFileSync(project.path("policy.yaml"), "version: 2025-01\nprofiles_allowed: [intern, verwaltung]\n");
  expect(await told()).toEqual([
    5,
    expect.stringContaining("Das Profil „oeffentlich“ ist in policy.yaml nicht erlaubt"),
  ]);
  writeFileSync(project.path("prozessradar.yaml"), "name: Kleines Projekt\n");
  const process = project.path("processes", "antrag.yaml");
  writeFileSync(process, readFileSync(process, "utf8").replace("secrecy: general", "secrecy: social_data"));
  expect(await told()).toEqual([5, expect.stringContaining("unterliegt einer besonderen Geheimhaltung")]);
});

test.each([
  [[], 2, "Zur Freigabe fehlt die Datei und --function."],
  [["reports/portfolio.html"], 2, "Zur Freigabe fehlt --function."],
  [["reports/portfolio.html", "--function", "Erika Mustermann"], 5, "--function"],
  [["reports/fehlt.html", ...office], 2, "Den Bericht „reports/fehlt.html“ gibt es nicht."],
  [["reports/portfolio.html", ...office, "--date", "2025-01-07"], 2, "Möglich: 2025-01-08 bis 2025-01-10."],
  [["reports/portfolio.html", ...office, "--verify"], 2, "Wer prüft, gibt nichts frei."],
  [["reports/portfolio.html", ...office, "--date", "2025-01-11"], 2, "Möglich: 2025-01-08 bis 2025-01-10."],
])("%j is refused", async (argv, exit, words) => {
  await using project = await withPage();
  const { code, err } = await project.release(...argv);
  expect([code, err.replace(/\s+/g, " ")]).toEqual([exit, expect.stringContaining(words)]);
  expect(err).not.toContain("Mustermann");
  expect(project.files()).toEqual(["portfolio.html"]);
});

test("--verify without a file tells that the chain holds, and where it does not", async () => {
  await using project = await withPage();
  expect((await project.release("--verify")).out).toContain("Noch nichts freigegeben");
  await project.release("reports/portfolio.html", ...office);
  await project.release("reports/portfolio.html", "--function", "Datenschutz");
  const whole = readFileSync(project.log, "utf8");
  const { code, out } = await project.release("--verify");
  expect(code).toBe(0);
  expect(out).toMatch(/F-0001 +10\.01\.2025 +Amtsleitung 12 +portfolio-2025-01-verwaltung-F-0001\.html/);
  expect(out).toContain("Die Kette ist lückenlos");
  writeFileSync(project.log, whole.replace("Datenschutz", "Datenschatz"));
  const broken = await project.release("--verify");
  expect([broken.code, broken.err]).toEqual([
    3,
    expect.stringContaining("releases.jsonl“, Zeile 2: Der Inhalt passt"),
  ]);
  const refused = await project.release(project.file, "--function", "Personalrat");
  expect([refused.code, readFileSync(project.log, "utf8")]).toEqual([
    3,
    whole.replace("Datenschutz", "Datenschatz"),
  ]);
  expect(
    project
      .files()
      .map((file) => basename(file))
      .filter((file) => file.includes("F-0003")),
  ).toEqual([]);
});

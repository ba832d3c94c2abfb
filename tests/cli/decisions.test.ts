import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { realWorld } from "../../src/cli/effects.js";
import { smallProject } from "../small-project.js";
import { run } from "./world.js";

const clock = { effects: realWorld({ SOURCE_DATE_EPOCH: "1736499600" }) };
const reason = "Größter Aufwand im Amt; der Datenschutz ist geklärt.";
const given = ["--body", "Lenkungskreis", "--function", "Amtsleitung 50", "--reason", reason];

async function decided() {
  const project = await smallProject(1);
  const decide = (...argv: readonly string[]) =>
    run(["decide", "antrag", "-C", project.dir, ...given, ...argv], clock);
  await decide("--status", "examine", "--name", "Erika Mustermann");
  await decide("--status", "pilot");
  await decide("--status", "deferred", "--corrects", "E-0002");
  const list = (...argv: readonly string[]) => run(["decisions", ...argv, "-C", project.dir]);
  return { ...project, list, file: project.path("decisions.jsonl") };
}

test("lists every record and where the process stands; a name is stored and never shown", async () => {
  await using project = await decided();
  const { code, out, err } = await project.list();
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/E-0001 +10\.01\.2025 +antrag +vertieft prüfen +kein Vorschlag +Lenkungskreis$/m);
  expect(out).toMatch(/^Begründungen\n  E-0001 +Größter Aufwand/m);
  expect(out).toMatch(/E-0002 .* Pilot \(berichtigt\)/);
  expect(out).toContain("Stand: antrag zurückgestellt");
  const json = await project.list("--json");
  const shown =
    out + json.out + (await project.list("verify")).out + (await project.list("--lang", "en")).out;
  expect(shown).not.toContain("Mustermann");
  expect(readFileSync(project.file, "utf8")).toContain("Mustermann");
  const { data } = JSON.parse(json.out) as { data: { status: unknown; records: { id: string }[] } };
  expect(data.status).toEqual([
    { process: "antrag", decision: "deferred", stage: "left", usual: true, record: "E-0003" },
  ]);
  expect(data.records.map(({ id }) => id)).toEqual(["E-0001", "E-0002", "E-0003"]);
});

test("verify tells that the chain holds and its last checksum", async () => {
  await using project = await decided();
  const last = readFileSync(project.file, "utf8").trimEnd().split("\n").at(-1) ?? "{}";
  const { code, out } = await project.list("verify");
  expect(code).toBe(0);
  expect(out).toContain("Einträge: 3");
  expect(out).toContain(`Letzte Prüfsumme: ${(JSON.parse(last) as { hash: string }).hash}`);
});

test("one altered byte breaks it: exit code 3 with the line; what stands above is still listed", async () => {
  await using project = await decided();
  const whole = readFileSync(project.file, "utf8");
  const second = whole.indexOf("\n") + 40;
  writeFileSync(project.file, whole.slice(0, second) + "~" + whole.slice(second + 1));
  for (const argv of [[], ["verify"]]) {
    const { code, out, err } = await project.list(...argv);
    expect([argv, code]).toEqual([argv, 3]);
    expect(err).toMatch(/decisions\.jsonl“, Zeile 2: /);
    expect(out.includes("E-0001")).toBe(argv.length === 0);
  }
  const { out } = await project.list("verify", "--json");
  expect(JSON.parse(out)).toMatchObject({ ok: false, exitCode: 3, data: { broken: { line: 2 } } });
});

test("an empty log is no error; another word is", async () => {
  await using project = await smallProject(1);
  for (const argv of [[], ["verify"]]) {
    const { code, out } = await run(["decisions", ...argv, "-C", project.dir]);
    expect([code, out.includes("Noch nichts entschieden")]).toEqual([0, true]);
  }
  expect((await run(["decisions", "verfy", "-C", project.dir])).code).toBe(2);
});

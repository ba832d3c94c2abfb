import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { realWorld } from "../../src/cli/effects.js";
import { smallProject } from "../small-project.js";
import { run } from "./world.js";

test("makes 32 random bytes that only their owner may read, where the project says", async () => {
  await using project = await smallProject(1);
  await using keys = await smallProject(0);
  const key = keys.path("neu", "projekt.key");
  writeFileSync(project.path("prozessradar.yaml"), `name: Schlüssel\nkey_file: ${key}\n`);
  writeFileSync(keys.path("prozessradar.yaml"), "");
  const refused = await run(["key", "create", "-C", project.dir], { effects: realWorld({}) });
  expect([refused.code, existsSync(key)]).toEqual([5, false]); // a folder of keys that is a project itself
  const { rmSync } = await import("node:fs");
  rmSync(keys.path("prozessradar.yaml"));
  const { code, out, err } = await run(["key", "create", "-C", project.dir], { effects: realWorld({}) });
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain(`Schlüssel angelegt: ${key}\n`);
  expect(out).toContain("Verwahren soll ihn die Fachabteilung");
  expect([readFileSync(key).length, statSync(key).mode & 0o777]).toEqual([32, 0o600]);
  const before = readFileSync(key);
  const id = /^Schlüssel-ID: ([0-9a-f]{16})$/m.exec(out)?.[1];
  const shown = await run(["key", "id", "-C", project.dir, "--json"]);
  expect(JSON.parse(shown.out)).toMatchObject({ data: { file: key, id } });
  expect(before.toString("hex")).not.toContain(id);
  const again = await run(["key", "create", "-C", project.dir], { effects: realWorld({}) });
  expect([again.code, readFileSync(key).equals(before)]).toEqual([2, true]);
  expect(again.err).toContain("ein Schlüssel wird nie überschrieben");
});

test("takes its bytes from the outside world", async () => {
  await using keys = await smallProject(0);
  mkdirSync(keys.path("ohne"));
  const place = join(keys.path("ohne"), "..", "..", "projekt.key");
  const { files } = await run(["key", "create", "--file", place], { cwd: keys.path("ohne") });
  expect([...files.values()]).toEqual([new Uint8Array(32).fill(7)]);
});

test("refuses a place inside of any project, and a project that names none", async () => {
  await using project = await smallProject(1);
  const inside = await run(["key", "create", "--file", project.path("exporte", "x.key")]);
  expect([inside.code, inside.files.size]).toEqual([5, 0]);
  expect(inside.err.replace(/\s+/g, " ")).toContain("würde der Schlüssel mit den Daten weitergegeben");
  const unnamed = await run(["key", "create", "-C", project.dir, "--lang", "en"]);
  expect(unnamed.code).toBe(2);
  expect(unnamed.err).toContain("does not say where the key lies");
});

test("explains without a word, and knows no other word than create and id", async () => {
  const explained = await run(["key"]);
  expect([explained.code, explained.out.includes("HMAC-SHA-256")]).toEqual([0, true]);
  expect((await run(["key", "crate"])).code).toBe(2);
});

test("says of a key that cannot be named what did not happen, and nothing of loading", async () => {
  await using project = await smallProject(1);
  await using keys = await smallProject(0);
  const { rmSync } = await import("node:fs");
  rmSync(keys.path("prozessradar.yaml"));
  writeFileSync(keys.path("kurz.key"), "zu kurz");
  const told = async (argv: readonly string[]) => {
    const { code, err } = await run(["key", "id", ...argv, "-C", project.dir]);
    return [code, err.replace(/\s+/g, " ")];
  };
  expect(await told(["--file", keys.path("weg.key")])).toEqual([
    2,
    expect.stringMatching(/weg\.key lässt sich nicht lesen; seine ID ist nicht bekannt\./),
  ]);
  expect(await told(["--file", keys.path("kurz.key")])).toEqual([
    2,
    expect.stringMatching(/ist also kein Schlüssel; seine ID ist nicht bekannt\..*key id --file DATEI/),
  ]);
  expect(await told(["--file", project.path("exporte", "x.key")])).toEqual([
    5,
    expect.stringMatching(/es wurde keiner gelesen/),
  ]);
  expect(await told([])).toEqual([2, expect.stringMatching(/oder: prozessradar key id --file DATEI/)]);
});

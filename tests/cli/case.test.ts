import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setImmediate as soon } from "node:timers/promises";
import { expect, test } from "vitest";
import { Interrupted } from "../../src/cli/failure.js";
import { realWorld } from "../../src/cli/effects.js";
import { secretIn, secretOn } from "../../src/cli/secret-line.js";
import { smallProject } from "../small-project.js";
import { run } from "./world.js";

const caseId = "AZ-GEHEIM-4";
const plain = (text: string) => text.replace(/\s+/g, " ");

/** A project whose 40 cases are loaded with a key that lies outside of it. */
async function given() {
  const project = await smallProject(40);
  const keys = await smallProject(0);
  await mkdir(keys.path("schluessel"));
  const key = keys.path("schluessel", "projekt.key");
  await writeFile(key, Buffer.alloc(32, 7));
  await writeFile(project.path("prozessradar.yaml"), `name: Klein\nkey_file: ${key}\n`);
  const effects = realWorld({ SOURCE_DATE_EPOCH: "1736499600" });
  const call = (argv: readonly string[], typed?: string) => {
    const secret = typed === undefined ? {} : { secret: () => Promise.resolve(typed) };
    return run([...argv, "-C", project.dir], { effects, ...secret });
  };
  expect((await call(["ingest"])).code).toBe(0);
  return {
    ...project,
    call,
    key,
    [Symbol.asyncDispose]: async () => {
      await project[Symbol.asyncDispose]();
      await keys[Symbol.asyncDispose]();
    },
  };
}

test("without a function it only says whether the case is there", async () => {
  await using project = await given();
  const { code, out } = await project.call(["case", "remove"], caseId);
  expect([code, plain(out)]).toEqual([0, expect.stringContaining("Der Vorgang ist gespeichert.")]);
  expect(plain(out)).toContain("antrag 4 antrag.csv");
  expect(out).toContain("--by FUNKTION");
  const none = await project.call(["case", "remove", "--lang", "en"], "AZ-GEHEIM-400");
  expect([none.code, plain(none.out)]).toEqual([0, expect.stringContaining("the case is not stored")]);
  expect(existsSync(project.path("deletions.jsonl"))).toBe(false);
});

test("removes the case, and the id is in nothing that is said or written", async () => {
  await using project = await given();
  const by = ["--by", "Sachgebietsleitung 50-1"];
  const { code, out, err } = await project.call(["case", "remove", ...by], caseId);
  expect(code).toBe(0);
  const words = plain(out);
  for (const told of [
    "1 Vorgang",
    "prozessradar build",
    "antrag: antrag.csv",
    "(L-0001)",
    "keine Sperrliste",
  ])
    expect(words).toContain(told);
  const again = await project.call(["case", "remove", "--json", ...by], caseId);
  expect(JSON.parse(again.out)).toMatchObject({
    ok: true,
    data: { removed: false, record: null, searched: ["antrag"] },
  });
  const ingested = await project.call(["ingest"]);
  expect(plain(ingested.out)).toContain("Auf Verlangen entfernt: 1 Vorgang mit 4 Zeilen (L-0001)");
  const replaced = await project.call(["ingest", "--replace"]);
  expect(plain(replaced.out)).toContain("Steht er noch in den Exporten, ist er wieder gespeichert");
  const written = readdirSync(project.dir, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith("exporte") && statSync(join(project.dir, name)).isFile())
    .map((name) => readFileSync(project.path(name), "latin1"));
  for (const text of [out, err, again.out, again.err, ingested.out, replaced.out, ...written])
    expect(text).not.toContain(caseId);
});

test("an id on the command line is refused and not repeated", async () => {
  await using project = await given();
  for (const argv of [["case", caseId], ["case", "remove", caseId], ["case"]])
    for (const json of [[], ["--json"]]) {
      const { code, out, err } = await project.call([...argv, ...json], caseId);
      expect([code, `${out}${err}`.includes("Verlauf der Shell")], argv.join(" ")).toEqual([2, true]);
      expect(out + err).not.toContain(caseId);
    }
});

test("no id, a wrong key and no key are told apart", async () => {
  await using project = await given();
  const nobody = await project.call(["case", "remove"]);
  expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining("keine Vorgangsnummer eingegeben")]);
  writeFileSync(`${project.key}.anderer`, Buffer.alloc(32, 8));
  const wrong = await project.call(["case", "remove", "--key-file", `${project.key}.anderer`], caseId);
  expect([wrong.code, plain(wrong.err)]).toEqual([2, expect.stringContaining("mit einem anderen Schlüssel")]);
  const gone = await project.call(["case", "remove", "--key-file", `${project.key}.weg`], caseId);
  expect([gone.code, gone.err.includes(caseId)]).toEqual([2, false]);
  expect(plain(gone.err)).toContain(
    "lässt sich nicht lesen; es wurde kein Vorgang gesucht und keiner entfernt.",
  );
  expect(plain(gone.err)).not.toMatch(/eingelesen|Einmalschlüssel/);
  const unknown = await project.call(["case", "remove", "--only", "nix"], caseId);
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("nix")]);
});

test("a line is read without being shown; Ctrl-C interrupts, the end of input is no line", async () => {
  const typing = async (keys: string) => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const answer = secretOn(input, output)("Nummer: ");
    answer.catch(() => undefined);
    await soon();
    input.write(keys);
    return { answer, shown: () => String(output.read()) };
  };
  const { answer, shown } = await typing("AZ-1\n");
  expect([await answer, shown()]).toEqual(["AZ-1", "Nummer: \n"]);
  expect(await (await typing("\u0004")).answer).toBe("");
  await expect((await typing("AZ\u0003")).answer).rejects.toBeInstanceOf(Interrupted);
});

test("one line is taken from what is piped in, and nothing else", async () => {
  const piped = (bytes: string | Uint8Array) => {
    const input = new PassThrough();
    input.end(bytes);
    return secretIn(input)("");
  };
  expect(await Promise.all([piped("AZ 1 \r\n"), piped("\uFEFFAZ-ü"), piped("")])).toEqual([
    "AZ 1 ",
    "AZ-ü",
    "",
  ]);
  for (const [bytes, fault] of [
    ["AZ-1\nAZ-2\n", "several"],
    ["x".repeat(20_000), "several"],
    [Buffer.from([0x41, 0xfc]), "encoding"],
  ] as const)
    await expect(piped(bytes)).rejects.toMatchObject({ code: "case-id-unusable", details: { fault } });
});

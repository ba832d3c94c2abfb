import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { commandEffects, realWorld } from "../../src/cli/effects.js";
import { AppError } from "../../src/errors/app-error.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "prozessradar-test-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

test("writes a whole file that only its owner may read, and makes the folders on the way", async () => {
  const path = join(folder, "neu", "tiefer", "bericht.html");
  await realWorld({}).write(path, "<p>fertig</p>");
  expect(readFileSync(path, "utf8")).toBe("<p>fertig</p>");
  expect([mode(path), mode(join(folder, "neu")), mode(join(folder, "neu", "tiefer"))]).toEqual([
    "600",
    "700",
    "700",
  ]);
  await realWorld({}).write(path, new Uint8Array([1, 2, 3]));
  expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  expect(readdirSync(join(folder, "neu", "tiefer"))).toEqual(["bericht.html"]);
});

test("removes the files that are picked and no other; a folder that is not there has none", async () => {
  for (const name of ["alt.vl.json", "neu.vl.json", "liste.csv"]) writeFileSync(join(folder, name), "x");
  const { removeFrom } = realWorld({});
  await removeFrom?.(folder, (name) => name.startsWith("alt."));
  await removeFrom?.(join(folder, "nirgends"), () => true);
  expect(readdirSync(folder).sort()).toEqual(["liste.csv", "neu.vl.json"]);
});

test("says which file could not be removed", async () => {
  mkdirSync(join(folder, "ordner.vl.json"));
  await expect(realWorld({}).removeFrom?.(folder, () => true)).rejects.toMatchObject({
    code: "not-writable",
    details: { path: join(folder, "ordner.vl.json") },
  });
});

test("leaves the old file as it was where writing fails, and nothing beside it", async () => {
  const path = join(folder, "bericht.html");
  writeFileSync(path, "alter Stand");
  const broken = { toString: () => "x" } as unknown as string;
  await expect(realWorld({}).write(path, broken)).rejects.toBeInstanceOf(AppError);
  expect(readFileSync(path, "utf8")).toBe("alter Stand");
  expect(readdirSync(folder)).toEqual(["bericht.html"]);
});

test("leaves the old file as it was where the process ends in the middle of writing", async () => {
  const path = join(folder, "bericht.html");
  writeFileSync(path, "alter Stand");
  const world = realWorld({});
  const writing = world.write(path, "x".repeat(50_000_000)).catch((error: unknown) => error);
  while (readdirSync(folder).length < 2) await new Promise((resolve) => setImmediate(resolve));
  world.abandon();
  expect([readFileSync(path, "utf8"), readdirSync(folder)]).toEqual(["alter Stand", ["bericht.html"]]);
  await writing;
});

test("says in both languages why a place refuses", async () => {
  mkdirSync(join(folder, "ordner"));
  const onFolder = await failure(join(folder, "ordner"));
  expect(onFolder).toEqual({
    message: `„${join(folder, "ordner")}“ lässt sich nicht schreiben: dort ist ein Ordner. Ein früherer Stand der Datei ist unverändert.`,
    hint: "Geben Sie einen anderen Ort an oder lassen Sie sich dort Schreibrechte geben.",
    exit: 2,
  });
  writeFileSync(join(folder, "datei"), "");
  expect((await failure(join(folder, "datei", "bericht.html"))).message).toContain(
    "auf dem Weg dorthin liegt eine Datei",
  );
});

test.skipIf(process.platform !== "linux")(
  "gives up where no folder can be made (skipped where there is no /proc)",
  async () => {
    expect((await failure("/proc/prozessradar/bericht.html")).message).toContain(
      "dort lässt sich kein Ordner anlegen",
    );
  },
);

test.skipIf(process.getuid?.() === 0)(
  "names missing rights (skipped as root, who has them all)",
  async () => {
    chmodSync(folder, 0o500);
    expect((await failure(join(folder, "bericht.html"))).message).toContain("keine Schreibrechte");
  },
);

async function failure(path: string) {
  const error: unknown = await realWorld({})
    .write(path, "x")
    .catch((e: unknown) => e);
  if (!(error instanceof AppError)) throw error;
  return error.explain("de");
}

test("reads the clock, or SOURCE_DATE_EPOCH where it is set", () => {
  expect(realWorld({ SOURCE_DATE_EPOCH: "1735689600" }).now().toISOString()).toBe("2025-01-01T00:00:00.000Z");
  const before = new Date();
  const now = realWorld({ SOURCE_DATE_EPOCH: "heute" }).now();
  expect(now.getTime() - before.getTime()).toBeGreaterThanOrEqual(0);
});

test("prints words of the library in the language of the command, after taking the bar away", () => {
  const told: string[] = [];
  const effects = commandEffects(
    { stderr: { write: (text) => told.push(text) }, effects: realWorld({}) },
    { step: ({ done }) => told.push(`Schritt ${done}`), clear: () => told.push("weg") },
    "en",
    "4000MB",
  );
  expect(effects.memory).toBe("4000MB");
  effects.progress({ label: { de: "a", en: "b" }, done: 1, total: 2 });
  effects.log({ de: "Hinweis", en: "Note\u001B[2J" });
  expect(told).toEqual(["Schritt 1", "weg", "Note\uFFFD[2J\n"]);
});

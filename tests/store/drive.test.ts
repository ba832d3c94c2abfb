import { spawn, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { refusing } from "../../src/store/refusal.js";
import { AppError } from "../../src/errors/app-error.js";
import { exportText } from "../small-project.js";
import { loading, query } from "./given.js";

const limited = spawnSync("prlimit", ["--version"]).status === 0;

/** Runs `ingest` where no file may become larger than so many bytes: what a full drive does. */
function ingestWithin(bytes: number, dir: string) {
  const tool = [process.execPath, "--import", import.meta.resolve("tsx"), "src/cli/bin.ts"];
  const child = spawn("prlimit", [`--fsize=${bytes}`, ...tool, "ingest", "-C", dir, "--progress", "off"]);
  let err = "";
  child.stderr.on("data", (data: Buffer) => {
    err += data.toString();
  });
  return new Promise<{ code: number | null; err: string }>((done) =>
    child.on("close", (code) => {
      done({ code, err });
    }),
  );
}

test.skipIf(!limited)(
  "says that the drive is full, and the store is as before (skipped without prlimit)",
  async () => {
    await using project = await loading({ "antrag.csv": exportText(120) });
    await project.load();
    const before = await query(project.store, "from instances order by all");
    await writeFile(project.path("exporte", "antrag.csv"), exportText(220));
    const { code, err } = await ingestWithin(30_000, project.dir);
    expect([code, err.replace(/\s+/g, " ")]).toEqual([3, expect.stringContaining("ist kein Platz mehr")]);
    expect(await query(project.store, "from instances order by all")).toEqual(before);
    expect(readdirSync(project.path(".prozessradar")).filter((name) => name.startsWith("temp"))).toEqual([]);
    expect((await project.load())[0]).toMatchObject({ loaded: { plan: { does: "replace" } } });
  },
  120_000,
);

test.skipIf(process.getuid?.() === 0)(
  "says that the folder cannot be written, and changes nothing (skipped as root, who may write everywhere)",
  async () => {
    await using project = await loading({ "antrag.csv": exportText(120) });
    await project.load();
    const before = await readFile(project.store);
    await chmod(project.store, 0o400);
    await chmod(project.path(".prozessradar"), 0o500);
    await expect(project.load({ mode: "replace" })).rejects.toMatchObject({ code: "not-writable" });
    expect((await readFile(project.store)).equals(before)).toBe(true);
    await chmod(project.path(".prozessradar"), 0o700);
  },
);

test("tells apart what a drive refuses; a source that may not be read is no store that may not be written", async () => {
  const codeOf = (error: Error) =>
    refusing("/daten", () => Promise.reject(error)).catch((refused: unknown) =>
      refused instanceof AppError ? String(refused.code) : refused,
    );
  const query = (cause: Error) => codeOf(new AppError("query-failed", { sql: "" }, { cause }));
  const reader = (cause: Error) => codeOf(new AppError("parquet-unreadable", { file: "x" }, { cause }));
  const system = (code: string) => Object.assign(new Error("quoted"), { code });
  expect(await query(new Error("IO Error: Could not write file: No space left on device"))).toBe("disk-full");
  expect(await reader(system("EDQUOT"))).toBe("disk-full");
  expect(await codeOf(system("EROFS"))).toBe("not-writable");
  expect(await reader(system("EACCES"))).toBe("parquet-unreadable");
  expect(await query(new Error('IO Error: Could not set lock on file "x"'))).toBe("store-busy");
  expect(await query(new Error("Binder Error"))).toBe("query-failed");
});

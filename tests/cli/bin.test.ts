import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { applications, folderOf } from "./logs.js";

const bin = resolve("src", "cli", "bin.ts");

/** Starts the command as a person would; `stop` is sent as soon as `at` has been said on stderr. */
function started(argv: readonly string[], o: { readonly cwd?: string; readonly closeStdout?: true } = {}) {
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), bin, ...argv], {
    cwd: o.cwd ?? process.cwd(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (err += data.toString()));
  if (o.closeStdout === true) child.stdout.destroy();
  const ended = new Promise<{ code: number | null; out: string; err: string }>((done) =>
    child.on("close", (code) => {
      done({ code, out, err });
    }),
  );
  return { child, ended };
}

test("shows help and typing errors without loading the database", async () => {
  const script = `
    import { main } from ${JSON.stringify(resolve("src", "cli", "main.ts"))};
    const quiet = { write: () => true };
    const world = { now: () => new Date(0), write: async () => {}, forget: () => {} };
    for (const argv of [["--help"], ["analyse", "--nonsense"], ["analyse", "nothing.csv"]]) {
      await main(argv, { stdout: quiet, stderr: quiet, env: {}, cwd: "/", effects: world });
      const { sharedObjects } = process.report.getReport();
      console.log(sharedObjects.some((file) => file.includes("duckdb")));
    }`;
  const child = spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), "--input-type=module", "-e", script],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let out = "";
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  await new Promise((done) => child.on("close", done));
  expect(out.split("\n")).toEqual(["false", "false", "true", ""]);
});

test("sets the exit code of the process", async () => {
  const { code, out, err } = await started(["explain", "nothing"]).ended;
  expect([code, out, err.split("\n")[0]]).toEqual([
    2,
    "",
    "Fehler  Eine Kennzahl oder einen Befund „nothing“ gibt es nicht.",
  ]);
});

test("ends quietly where its reader went away", async () => {
  using folder = folderOf({ "log.csv": applications });
  const argv = ["analyse", "log.csv", "--public-data", "--json", "--progress", "off"];
  expect(await started(argv, { ...folder, closeStdout: true }).ended).toEqual({ code: 0, out: "", err: "" });
});

test.skipIf(process.platform === "win32")("ends with 130 on Ctrl-C (skipped on Windows)", async () => {
  const rows = Array.from(
    { length: 600_000 },
    (_, i) => `${i >> 2},${"ABCD"[i & 3] ?? ""},2024-01-01T08:00:00Z`,
  );
  using folder = folderOf({ "log.csv": `case_id,activity,timestamp\n${rows.join("\n")}\n` });
  const { child, ended } = started(["analyse", "log.csv", "--public-data"], folder);
  child.stderr.once("data", () => child.kill("SIGINT"));
  const { code, out, err } = await ended;
  expect([code, out]).toEqual([130, ""]);
  expect(err).toContain("Fehler  Abgebrochen.\n");
});

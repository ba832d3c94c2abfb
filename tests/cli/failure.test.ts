import { expect, test } from "vitest";
import { failure, Interrupted, technical } from "../../src/cli/failure.js";
import { AppError } from "../../src/errors/app-error.js";
import { run } from "./world.js";

const quoting = new Error("Could not convert string 'Erika Musterfrau'");

test("says of an unexpected error only that it was one: its own text may quote a cell", () => {
  expect(failure(quoting, "de")).toEqual({
    issue: {
      code: "unexpected",
      severity: "error",
      message: "Unerwarteter Fehler im Programm. Es wurde nichts Unvollständiges gespeichert.",
      hint: "Bitte melden Sie das. Wiederholen Sie den Aufruf dazu mit --debug und fügen Sie die Ausgabe bei; sie enthält keine Inhalte Ihrer Daten.",
    },
    exit: 1,
  });
  expect(failure("no error at all", "en").issue.message).toBe(
    "Unexpected error in the program. Nothing incomplete was stored.",
  );
});

test("shows for whoever mends it kinds and places, never what an error quotes", () => {
  const lines = technical(new AppError("query-failed", { sql: "select 1\nfrom cases" }, { cause: quoting }));
  expect(lines.filter((line) => !/^\s+at /.test(line))).toEqual([
    "AppError query-failed",
    "select 1\nfrom cases",
    "caused by",
    "Error",
  ]);
  expect(lines.join("\n")).not.toContain("Musterfrau");
  expect(lines.filter((line) => /^\s+at .*failure\.test/.test(line)).length).toBeGreaterThan(0);
  const system = Object.assign(new Error("EACCES: permission denied, open 'x'"), { code: "EACCES" });
  expect(technical(system)[0]).toBe("Error EACCES");
  expect(technical(new TypeError("x is not a function"))[0]).toBe("TypeError: x is not a function");
  expect(technical("no error at all")).toEqual([]);
});

const broken = {
  now: () => new Date("2025-01-10T09:00:00Z"),
  write: () => Promise.reject(quoting),
  forget: () => {
    throw quoting;
  },
  random: (bytes: number) => new Uint8Array(bytes),
};

test("ends an unexpected error with 1, with a stack only for --debug", async () => {
  const plain = await run(["analyse", "log.csv", "--progress", "off"], { effects: broken });
  expect([plain.code, plain.out, plain.err.split("\n").length]).toEqual([1, "", 3]);
  expect(plain.err).not.toContain("Musterfrau");
  const debug = await run(["analyse", "log.csv", "--progress", "off", "--debug"], { effects: broken });
  expect(debug.err).toMatch(/^ {4}at /m);
  expect(debug.err).not.toContain("Musterfrau");
  const json = await run(["analyse", "log.csv", "--progress", "off", "--json"], { effects: broken });
  expect([json.code, json.err]).toEqual([1, ""]);
  expect(JSON.parse(json.out)).toMatchObject({ ok: false, exitCode: 1, issues: [{ code: "unexpected" }] });
});

test("answers Ctrl-C with 130, in words and in JSON", async () => {
  expect(failure(new Interrupted(), "en")).toMatchObject({ exit: 130, issue: { message: "Interrupted." } });
  const pressed = new AbortController();
  pressed.abort();
  const { code, err } = await run(["explain"], { interrupted: pressed.signal });
  expect([code, err]).toEqual([
    130,
    "Fehler  Abgebrochen.\n  Der vorige Stand ist unverändert; der Befehl lässt sich einfach wiederholen.\n",
  ]);
  const json = await run(["explain", "--json"], { interrupted: pressed.signal });
  expect(JSON.parse(json.out)).toMatchObject({ ok: false, exitCode: 130, issues: [{ code: "interrupted" }] });
});

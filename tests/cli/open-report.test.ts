import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Machine } from "../../src/cli/browser.js";
import { openerFor, openReport, viewingLines } from "../../src/cli/open-report.js";
import { launch } from "../../src/cli/programs.js";
import { say } from "../../src/reports/locale.js";
import { smallProject } from "../small-project.js";
import { run } from "./world.js";

const machine = (
  platform: NodeJS.Platform,
  env: Machine["env"],
  ...programs: readonly string[]
): Machine => ({
  platform,
  env,
  cwd: "/projekt",
  startable: (path) => programs.includes(path),
});
const desktop = { PATH: "/usr/local/bin:/usr/bin", DISPLAY: ":0" };
const file = "/projekt/reports/portfolio.html";

test("opens a file as the platform does", () => {
  expect(openerFor(file, machine("darwin", {}))).toEqual({ program: "/usr/bin/open", args: [file] });
  expect(openerFor("C:\\p\\a b.html", machine("win32", { SystemRoot: "D:\\Windows" }))).toEqual({
    program: "D:\\Windows\\explorer.exe",
    args: ["C:\\p\\a b.html"],
  });
  expect(openerFor(file, machine("linux", desktop, "/usr/bin/gio", "/usr/bin/xdg-open"))).toEqual({
    program: "/usr/bin/xdg-open",
    args: [file],
  });
  expect(openerFor(file, machine("linux", desktop, "/usr/bin/gio"))).toEqual({
    program: "/usr/bin/gio",
    args: ["open", file],
  });
  const wsl = { PATH: "/usr/bin", WSL_DISTRO_NAME: "Debian" };
  expect(openerFor(file, machine("linux", wsl, "/usr/bin/wslview"))?.program).toBe("/usr/bin/wslview");
});

test("without a screen or a program there is nothing to open with, and the person is told what to do", async () => {
  expect(openerFor(file, machine("linux", { PATH: "/usr/bin" }, "/usr/bin/xdg-open"))).toBeNull();
  expect(openerFor(file, machine("linux", desktop))).toBeNull();
  // nothing of the current folder is ever started
  expect(
    openerFor(file, machine("linux", { ...desktop, PATH: ".:bin" }, "/projekt/xdg-open", "bin/xdg-open")),
  ).toBeNull();
  expect(viewingLines("portfolio.html", false, say("de"))).toEqual([
    expect.stringContaining("Hier lässt sich kein Programm zum Ansehen starten"),
    "Öffnen Sie im Browser: portfolio.html",
  ]);
  expect(viewingLines("portfolio.html", true, say("de"))).toEqual(["Geöffnet: portfolio.html"]);
  expect(viewingLines("portfolio.html", null, say("en"))).toEqual(["Open in a browser: portfolio.html"]);
  const nothing = {
    now: () => new Date(0),
    log: () => undefined,
    progress: () => undefined,
    write: () => Promise.resolve(),
    forget: () => undefined,
    random: () => new Uint8Array(),
  };
  expect(await openReport(file, { cwd: "/", env: {}, effects: nothing })).toBe(false);
});

test("a program that cannot be started is no report that was opened", async () => {
  expect(await launch("/nowhere/xdg-open", [file])).toBe(false);
  expect(await launch(process.execPath, ["-e", ""])).toBe(true);
});

test("quality --open opens its report, analyse --open needs one", async () => {
  await using project = await smallProject(30);
  const started: (readonly string[])[] = [];
  const opening = {
    env: { DISPLAY: ":0", PATH: project.dir },
    effects: {
      now: () => new Date("2025-01-10T09:00:00Z"),
      write: () => Promise.resolve(),
      forget: () => undefined,
      random: (bytes: number) => new Uint8Array(bytes).fill(7),
      launch: (program: string, args: readonly string[]) => {
        started.push([program, ...args]);
        return Promise.resolve(true);
      },
    },
  };
  writeFileSync(project.path("xdg-open"), "", { mode: 0o700 });
  const { out } = await run(
    ["quality", "antrag", "--open", "--json", "--progress", "off", "-C", project.dir],
    opening,
  );
  expect(JSON.parse(out)).toMatchObject({ data: { opened: true } });
  expect(started.map((call) => call.at(-1))).toEqual([
    join(project.dir, "reports", "quality", "antrag.html"),
  ]);
  const { code, err } = await run(["analyse", project.path("exporte", "antrag.csv"), "--open"], opening);
  expect([code, err, started.length]).toEqual([
    2,
    expect.stringContaining("--report bericht.html --open"),
    1,
  ]);
});

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findBrowser, startable, type Machine } from "../../src/cli/browser.js";
import { AppError } from "../../src/errors/app-error.js";

/** A machine that holds these programs. */
const machine = (
  platform: NodeJS.Platform,
  env: Machine["env"],
  ...programs: readonly string[]
): Machine => ({
  platform,
  env,
  cwd: platform === "win32" ? "C:\\Projekt" : "/projekt",
  startable: (path) => programs.includes(path),
});

const fault = (given: Machine): AppError => {
  try {
    findBrowser(given);
  } catch (error) {
    if (error instanceof AppError) return error as AppError;
    throw error;
  }
  throw new Error("a browser was found");
};

test.each([
  ["/usr/bin/chromium", "/usr/bin/google-chrome"],
  ["/usr/local/bin/chromium", "/usr/bin/google-chrome"],
  ["/usr/bin/chromium-browser"],
  ["/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge"],
  ["/usr/bin/microsoft-edge"],
])("finds %s on the search path", (first, ...others) => {
  const env = { PATH: "/usr/local/bin:/usr/bin" };
  expect(findBrowser(machine("linux", env, ...others, first))).toBe(first);
});

test("looks at the usual places of macOS and Windows", () => {
  const edge = "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
  expect(findBrowser(machine("darwin", {}, edge))).toBe(edge);
  const chrome = "/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  expect(findBrowser(machine("darwin", { HOME: "/Users/a" }, edge, chrome))).toBe(chrome);
  const env = { ProgramFiles: "C:\\Program Files", "ProgramFiles(x86)": "C:\\Program Files (x86)" };
  const old = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
  expect(findBrowser(machine("win32", env, old))).toBe(old);
  const onPath = "D:\\Browser\\chrome.exe";
  expect(findBrowser(machine("win32", { ...env, Path: "C:\\Windows;D:\\Browser" }, old, onPath))).toBe(
    onPath,
  );
});

test("takes what PROZESSRADAR_BROWSER names: a path or a name on the search path, and nothing else", () => {
  const named = (name: string) => ({ PATH: "/usr/bin", PROZESSRADAR_BROWSER: name });
  const all = ["/usr/bin/chromium", "/usr/bin/brave", "/opt/c/chrome", "/projekt/werkzeug/chrome"];
  for (const [name, path] of [
    ["brave", "/usr/bin/brave"],
    ["/opt/c/chrome", "/opt/c/chrome"],
    ["werkzeug/chrome", "/projekt/werkzeug/chrome"],
    ["", "/usr/bin/chromium"],
  ] as const) {
    expect(findBrowser(machine("linux", named(name), ...all))).toBe(path);
  }
  expect(fault(machine("linux", named("vivaldi"), ...all))).toMatchObject({
    code: "browser-not-there",
    details: { named: "vivaldi" },
  });
});

test("starts nothing out of the current folder because of a search path that names it", () => {
  const env = { PATH: ".::bin" };
  const found = fault(machine("linux", env, "chromium", "./chromium", "bin/chromium", "/projekt/chromium"));
  expect(found.code).toBe("browser-missing");
});

test.each(["linux", "darwin", "win32"] as const)("says on %s that there is no browser", (platform) => {
  expect(fault(machine(platform, { PATH: "/usr/bin", HOME: "/home/a", ProgramFiles: "C:\\P" })).code).toBe(
    "browser-missing",
  );
});

test.skipIf(process.platform === "win32")(
  "a program is a file with the right to be started (skipped on Windows, which has no such right)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "prozessradar-test-"));
    const program = join(folder, "chromium");
    writeFileSync(program, "#!/bin/sh\n");
    chmodSync(program, 0o600);
    mkdirSync(join(folder, "chrome"));
    expect([startable(program), startable(join(folder, "chrome")), startable(join(folder, "edge"))]).toEqual([
      false,
      false,
      false,
    ]);
    chmodSync(program, 0o700);
    expect(startable(program)).toBe(true);
    rmSync(folder, { recursive: true });
  },
);

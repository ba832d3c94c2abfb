import { accessSync, constants, statSync } from "node:fs";
import { posix, win32 } from "node:path";
import { AppError } from "../errors/app-error.js";
import type { Io } from "./io.js";

/** What finding a browser depends on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Io["env"];
  /** A path typed in `PROZESSRADAR_BROWSER` is relative to this folder. */
  readonly cwd: string;
  /** Whether a program lies there that may be started. */
  readonly startable: (path: string) => boolean;
}

/** Whether a path of this machine is a program that may be started. */
export function startable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // whatever the system answers, it cannot be started
  }
}

/** Names on the search path, the most open first. */
const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
];

const macPrograms = [
  "Chromium.app/Contents/MacOS/Chromium",
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const windowsPrograms = [
  "Chromium\\Application\\chrome.exe",
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The path of the browser that prints: what `PROZESSRADAR_BROWSER` names (a path, or a name on the search path), else the
 * first Chromium, Chrome or Edge on the search path, else one at the usual places of macOS and Windows. Throws
 * `browser-not-there` or `browser-missing`.
 */
export function findBrowser(machine: Machine): string {
  const { env, cwd, platform } = machine;
  const paths = platform === "win32" ? win32 : posix;
  const named = env["PROZESSRADAR_BROWSER"] ?? "";
  if (named !== "") {
    const places = /[/\\]/.test(named) ? [paths.resolve(cwd, named)] : onPath(named, machine);
    const found = places.find(machine.startable);
    if (found === undefined) throw new AppError("browser-not-there", { named });
    return found;
  }
  const found = [...names.flatMap((name) => onPath(name, machine)), ...usualPlaces(machine)].find(
    machine.startable,
  );
  if (found === undefined) throw new AppError("browser-missing", {});
  return found;
}

/** The places of a program on the search path. Only whole paths: one of the current folder is never started unasked. */
export function onPath(name: string, { platform, env }: Machine): readonly string[] {
  const windows = platform === "win32";
  const paths = windows ? win32 : posix;
  const file = windows && !name.toLowerCase().endsWith(".exe") ? `${name}.exe` : name;
  return (env["PATH"] ?? env["Path"] ?? "")
    .split(paths.delimiter)
    .filter((folder) => paths.isAbsolute(folder))
    .map((folder) => paths.join(folder, file));
}

function usualPlaces({ platform, env }: Machine): readonly string[] {
  const given = (...variables: readonly string[]) =>
    variables.flatMap((variable) => {
      const folder = env[variable] ?? "";
      return folder === "" ? [] : [folder];
    });
  if (platform === "darwin") {
    const folders = ["/Applications", ...given("HOME").map((home) => posix.join(home, "Applications"))];
    return macPrograms.flatMap((program) => folders.map((folder) => posix.join(folder, program)));
  }
  if (platform === "win32") {
    const folders = given("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA");
    return windowsPrograms.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  return [];
}

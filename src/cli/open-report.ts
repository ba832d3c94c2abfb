import { win32 } from "node:path";
import type { Say } from "../charts/chart.js";
import type { Text } from "../text.js";
import { onPath, startable, type Machine } from "./browser.js";
import type { Context } from "./io.js";

/** A call that opens a file with the program that the person has chosen for such files. */
export interface Opener {
  readonly program: string;
  readonly args: readonly string[];
}

/** What opens files on a desktop of Linux, the usual first; `wslview` hands them over to Windows. */
const linuxOpeners = [
  { name: "xdg-open", before: [] },
  { name: "gio", before: ["open"] },
  { name: "wslview", before: [] },
] as const;

/** How this machine opens a file; null where it cannot: no screen, or none of the usual programs. */
export function openerFor(file: string, machine: Machine): Opener | null {
  const { platform, env, startable: isThere } = machine;
  if (platform === "darwin") return { program: "/usr/bin/open", args: [file] };
  if (platform === "win32") {
    return { program: win32.join(env["SystemRoot"] ?? "C:\\Windows", "explorer.exe"), args: [file] };
  }
  const hasScreen = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].some(
    (name) => (env[name] ?? "") !== "",
  );
  if (!hasScreen) return null;
  for (const { name, before } of linuxOpeners) {
    const program = onPath(name, machine).find(isThere);
    if (program !== undefined) return { program, args: [...before, file] };
  }
  return null;
}

/** Opens a report that was written, without waiting for whoever reads it; whether that could be begun. */
export async function openReport(
  file: string,
  { cwd, env, effects }: Pick<Context, "cwd" | "env" | "effects">,
): Promise<boolean> {
  const opener = openerFor(file, { platform: process.platform, env, cwd, startable });
  if (opener === null || effects.launch === undefined) return false;
  return await effects.launch(opener.program, opener.args);
}

/** What became of `--open`. `opened`: null = nobody asked, and the person opens it. */
export function viewingLines(name: string, opened: boolean | null, say: Say): readonly string[] {
  if (opened === true) return [`${say.text(words.opened)} ${name}`];
  return [...(opened === null ? [] : [say.text(words.notOpened)]), `${say.text(words.open)} ${name}`];
}

const words = {
  opened: { de: "Geöffnet:", en: "Opened:" },
  notOpened: {
    de: "Hier lässt sich kein Programm zum Ansehen starten (kein Bildschirm oder kein xdg-open).",
    en: "No program for viewing can be started here (no screen, or no xdg-open).",
  },
  open: { de: "Öffnen Sie im Browser:", en: "Open in a browser:" },
} as const satisfies Record<string, Text>;

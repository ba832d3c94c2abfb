import { spawn } from "node:child_process";

/** How another program ended. */
export interface Ended {
  /** Null where something ended it. */
  readonly status: number | null;
  /** It was ended because its time was over. */
  readonly late: boolean;
  /** The end of what it said on its error stream. */
  readonly said: string;
}

export interface Limits {
  readonly milliseconds: number;
  /** Fires where the person wants the work to end. */
  readonly interrupted?: AbortSignal;
}

/** Runs another program to its end. Rejects where it cannot be started. */
export type Start = (program: string, args: readonly string[], limits: Limits) => Promise<Ended>;

/** Starts a program that goes on without us; false where it cannot be started. */
export type Launch = (program: string, args: readonly string[]) => Promise<boolean>;

/** Characters kept of an error stream. */
const kept = 8_000;
const windows = process.platform === "win32";

/** Starts programs in groups of their own, so that each can be ended together with whatever it has started. */
export function programs(): { readonly start: Start; readonly endAll: () => void } {
  const running = new Set<() => void>();
  const start: Start = (program, args, { milliseconds, interrupted }) =>
    new Promise((resolve, reject) => {
      const child = spawn(program, args, {
        stdio: ["ignore", "ignore", "pipe"],
        detached: !windows,
        windowsHide: true,
      });
      let said = "";
      let late = false;
      const end = () => {
        if (windows || child.pid === undefined) child.kill("SIGKILL");
        else endGroup(child.pid);
      };
      const clock = setTimeout(() => {
        late = true;
        end();
      }, milliseconds);
      const over = () => {
        clearTimeout(clock);
        running.delete(end);
        interrupted?.removeEventListener("abort", end);
      };
      running.add(end);
      interrupted?.addEventListener("abort", end, { once: true });
      child.stderr.setEncoding("utf8").on("data", (words: string) => {
        said = (said + words).slice(-kept);
      });
      child.on("error", (error) => {
        over();
        reject(error);
      });
      // not "close": helpers of a browser may hold its error stream for longer than it lives
      child.on("exit", (status) => {
        over();
        child.stderr.destroy();
        resolve({ status, late, said });
      });
      if (interrupted?.aborted === true) end();
    });
  const endAll = () => {
    for (const end of running) end();
  };
  return { start, endAll };
}

/** The program shares nothing with us: it neither keeps us waiting nor ends with us. */
export const launch: Launch = (program, args) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { stdio: "ignore", detached: true });
    child.on("error", () => {
      resolve(false);
    });
    child.on("spawn", () => {
      child.unref();
      resolve(true);
    });
  });

function endGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error; // else it has just ended
  }
}

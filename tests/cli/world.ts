import type { Io } from "../../src/cli/io.js";
import { main } from "../../src/cli/main.js";

interface World {
  readonly env?: Io["env"];
  readonly cwd?: string;
  /** Columns of a terminal; absent = output goes into a pipe. */
  readonly terminal?: number;
  readonly effects?: Io["effects"];
  readonly interrupted?: AbortSignal;
  /** What a person types when asked; absent = nobody is there. */
  readonly ask?: NonNullable<Io["ask"]>;
  /** What is read without being shown; absent = nothing. */
  readonly secret?: NonNullable<Io["secret"]>;
}

export interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** Runs one command line in this process, with streams, clock and files in memory. */
export async function run(argv: readonly string[], world: World = {}): Promise<Told> {
  const out: string[] = [];
  const err: string[] = [];
  const files = new Map<string, string | Uint8Array>();
  const stream = (words: string[]) => ({
    write: (text: string) => words.push(text),
    ...(world.terminal !== undefined && { isTTY: true, columns: world.terminal }),
  });
  const code = await main(argv, {
    stdout: stream(out),
    stderr: stream(err),
    env: world.env ?? {},
    cwd: world.cwd ?? process.cwd(),
    effects: world.effects ?? {
      now: () => new Date("2025-01-10T09:00:00Z"),
      write: async (path, content) => {
        await Promise.resolve();
        files.set(path, content);
      },
      forget: () => undefined,
      random: (bytes) => new Uint8Array(bytes).fill(7),
    },
    ...(world.ask !== undefined && { ask: world.ask }),
    ...(world.secret !== undefined && { secret: world.secret }),
    ...(world.interrupted !== undefined && { interrupted: world.interrupted }),
  });
  return { code, out: out.join(""), err: err.join(""), files };
}

import type { ResourceMode } from "../src/config/source.js";
import type { Engine } from "../src/engine/engine.js";
import { doers as target } from "../src/ingest/instances/doers.js";
import { writeDeclared } from "../src/log/declared.js";

/** Who did the steps, and what the project says about them. */
export interface Doing {
  /** One word for each step of all traces, in their order; `-` = not known. */
  readonly doers: string;
  /** How the column was read; absent = `role`. */
  readonly mode?: ResourceMode;
  readonly staff?: Readonly<Record<string, number>>;
  /** Roles that every process declares to be systems; absent = none. */
  readonly systemRoles?: readonly string[];
}

/** Writes the doers of rows, given by the process of each, as ingest does. */
export async function writeDoing(
  engine: Engine,
  processes: readonly string[],
  { doers, mode = "role", staff = {}, systemRoles }: Doing,
): Promise<void> {
  const who = doers.split(/\s+/u).filter((word) => word !== "");
  if (who.length !== processes.length) throw new Error(`${processes.length} steps, ${who.length} doers`);
  await engine.append(
    target,
    processes.flatMap((process, row) => (who[row] === "-" ? [] : [[process, row, who[row] ?? null]])),
  );
  await writeDeclared(engine, {
    modes: Object.fromEntries(processes.map((process) => [process, mode])),
    staff,
    ...(systemRoles && {
      systemRoles: Object.fromEntries(processes.map((process) => [process, systemRoles])),
    }),
  });
}

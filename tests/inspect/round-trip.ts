import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { loadProject } from "../../src/config/project.js";
import type { Process } from "../../src/config/process.js";
import { sql } from "../../src/sql/tag.js";
import { run, type Told } from "../cli/world.js";
import { withIngested } from "../ingest/ingested.js";

/** What `inspect --write` and then `ingest`, without a hand on the file in between, made of some files. */
export interface RoundTrip {
  readonly told: Told;
  /** The process file; null = none was written. */
  readonly yaml: string | null;
  readonly process: Process | null;
  readonly events: number;
  readonly cases: number;
}

/** A folder with copies of files, gone at the end of the block. */
export async function folderWith(paths: readonly string[], name: (path: string) => string = basename) {
  const dir = await mkdtemp(join(tmpdir(), "prozessradar-inspect-"));
  await mkdir(join(dir, "eingang"));
  for (const path of paths) await cp(path, join(dir, "eingang", name(path)));
  return { dir, [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }) };
}

/** The effects of the real world, as far as files are concerned, at a fixed time. */
export const onDisk = {
  now: () => new Date("2026-06-01T09:00:00Z"),
  write: async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  },
  forget: () => undefined,
  random: (bytes: number) => new Uint8Array(bytes).fill(7),
};

/** Looks at files, writes the process file, and reads the files by it, with all rows that are usable. */
export async function roundTrip(paths: readonly string[], flags: readonly string[] = []): Promise<RoundTrip> {
  await using folder = await folderWith(paths);
  const files = paths.map((path) => `eingang/${basename(path)}`);
  const told = await run(
    ["inspect", ...files, "--write", "processes/p.yaml", "--progress", "off", ...flags],
    { cwd: folder.dir, effects: onDisk },
  );
  const yaml = await readFile(join(folder.dir, "processes", "p.yaml"), "utf8").catch(() => null);
  if (yaml === null) return { told, yaml, process: null, events: 0, cases: 0 };
  const [process] = loadProject(folder.dir).processes;
  if (process === undefined) throw new Error("no process in the project");
  const counts = await withIngested(
    process.source.files,
    process.source,
    { maxRejectShare: 0.01, today: "2026-06-01" },
    async (engine) => {
      const [row] = await engine.rows(
        sql`select count(*) as events, count(distinct case_id) as cases from instances`,
      );
      return { events: Number(row?.["events"]), cases: Number(row?.["cases"]) };
    },
  );
  return { told, yaml, process, ...counts };
}

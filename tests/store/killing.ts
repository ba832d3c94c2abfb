import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "../../src/engine/duckdb.js";
import { sql } from "../../src/sql/tag.js";
import { canaries, smallProject } from "../small-project.js";

/** Draws in [0, 1) that are the same for the same seed (mulberry32). */
export function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** An export of so many cases, three steps each; `shift` minutes later than another one. */
function manyCases(cases: number, shift: number): string {
  const lines = ["Vorgangsnummer;Schritt;Zeitpunkt;Bearbeiter;Bemerkung"];
  const two = (n: number) => String(n).padStart(2, "0");
  for (let i = 0; i < cases; i++)
    for (const [n, step] of ["Eingang", "Prüfung", "Bescheid"].entries()) {
      const day = `${two(1 + (i % 28))}.${two(1 + ((i >> 5) % 12))}.2024`;
      lines.push(
        `AZ-${i};${step};${day} ${two(8 + n)}:${two((i + shift) % 60)};${canaries[0]};${canaries[1]}`,
      );
    }
  return `${lines.join("\n")}\n`;
}

/** What is in every table of a store: its rows, and a hash over them that does not depend on their order. */
export async function fingerprint(path: string): Promise<string> {
  await using engine = await openDatabase({ path });
  const tables = await engine.rows(
    sql`select table_name from duckdb_tables() where not temporary order by table_name`,
  );
  const parts: string[] = [];
  for (const { table_name } of tables) {
    const [row] = await engine.rows({
      render: (d) =>
        `select count(*) as n, sum(hash(t)::hugeint)::varchar as h from ${d.quote(String(table_name))} t`,
    });
    parts.push(`${String(table_name)} ${String(row?.["n"])} ${String(row?.["h"])}`);
  }
  return parts.join("\n");
}

/** What came of killing a load that replaces a process, again and again. */
export interface Killed {
  readonly before: number;
  readonly after: number;
  /** Loads that ended before they were killed; they count as `after` too. */
  readonly finished: number;
  /** What was wrong, one line each. */
  readonly faults: readonly string[];
  readonly millisecondsWhole: number;
}

/**
 * Kills `times` loads (SIGKILL) at drawn moments of their run, each replacing one export by the other, and looks at the
 * store after each: it opens, and is exactly as before or exactly as after. `command`: how the tool is started.
 */
export async function killLoads(
  command: readonly [program: string, ...args: string[]],
  o: { readonly times: number; readonly cases: number; readonly seed: number },
): Promise<Killed> {
  await using project = await smallProject(0);
  await using keys = await smallProject(0);
  await mkdir(keys.path("schluessel"));
  await writeFile(keys.path("schluessel", "projekt.key"), Buffer.alloc(32, 7));
  await writeFile(
    project.path("prozessradar.yaml"),
    `name: Abbruch\nkey_file: ${keys.path("schluessel", "projekt.key")}\n`,
  );
  const store = project.path(".prozessradar", "analysis.duckdb");
  const exports = [manyCases(o.cases, 0), manyCases(o.cases + 500, 7)] as const;
  const give = (which: 0 | 1) => writeFile(project.path("exporte", "antrag.csv"), exports[which]);
  const load = () => started([...command, "ingest", "-C", project.dir, "--progress", "off"]);
  const seen: string[] = [];
  let whole = 0;
  for (const which of [0, 1, 0] as const) {
    await give(which);
    const begun = performance.now();
    if ((await load().ended) !== 0) throw new Error("the load does not work");
    whole = performance.now() - begun;
    seen[which] = await fingerprint(store);
  }
  const draw = draws(o.seed);
  const faults: string[] = [];
  let state: 0 | 1 = 0;
  const counts = { before: 0, after: 0, finished: 0 };
  for (let i = 0; i < o.times; i++) {
    const next: 0 | 1 = state === 0 ? 1 : 0;
    await give(next);
    const running = load();
    const moment = whole * (0.15 + draw() * 0.95);
    if ((await Promise.race([running.ended, wait(moment, "late" as const)])) === 0) counts.finished++;
    running.kill();
    await running.ended;
    faults.push(
      ...unmappedIn(project.path(".prozessradar")).map((file) => `kill ${i}: unmapped cell in ${file}`),
    );
    const now = await fingerprint(store).catch((error: unknown) => `does not open: ${String(error)}`);
    if (now === seen[state]) counts.before++;
    else if (now === seen[next]) {
      counts.after++;
      state = next;
    } else faults.push(`kill ${i} after ${Math.round(moment)} ms: neither before nor after\n${now}`);
  }
  await give(0);
  if ((await load().ended) !== 0) faults.push("the load after the last kill failed");
  const left = readdirSync(project.path(".prozessradar"));
  if (left.join() !== "analysis.duckdb") faults.push(`left behind: ${left.join(", ")}`);
  return { ...counts, faults, millisecondsWhole: Math.round(whole) };
}

function started([program = "", ...args]: readonly string[]) {
  const child = spawn(program, args, {
    stdio: "ignore",
    env: { ...process.env, SOURCE_DATE_EPOCH: "1735689600" },
  });
  return {
    kill: () => child.kill("SIGKILL"),
    ended: new Promise<number | null>((resolve) => child.on("exit", resolve)),
  };
}

const unmappedIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return canaries.slice(0, 2).some((canary) => bytes.includes(canary));
    });

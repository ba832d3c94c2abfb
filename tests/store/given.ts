import { mkdir, writeFile } from "node:fs/promises";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { DbRow } from "../../src/engine/engine.js";
import { loadProject } from "../../src/config/project.js";
import { loadProcesses, type LoadProjectOptions, type LoadResult } from "../../src/store/load-project.js";
import type { Loaded } from "../../src/store/load-process.js";
import { recorded } from "../effects.js";
import { processFile, smallProject } from "../small-project.js";

export const heading = "Vorgangsnummer;Schritt;Zeitpunkt;Bearbeiter;Bemerkung";

/** A row of an export: case, activity, time of day on 1 March 2024. */
export const row = (id: string, step: string, time: string, more = ";") =>
  `${id};${step};01.03.2024 ${time};${more}`;

export const exported = (...rows: readonly string[]) => `${[heading, ...rows].join("\n")}\n`;

/** A project with a key and these exports of the process `antrag`; all files below `exporte` are its source. */
export async function loading(files: Readonly<Record<string, string>> = {}) {
  const project = await smallProject(0);
  const keys = await smallProject(0);
  const key = keys.path("exporte", "projekt.key");
  await mkdir(keys.path("exporte"), { recursive: true });
  await writeFile(key, Buffer.alloc(32, 7));
  await writeFile(project.path("prozessradar.yaml"), `name: Laden\nkey_file: ${key}\n`);
  const yaml = (text: string) =>
    writeFile(project.path("processes", "antrag.yaml"), text.replace("exporte/antrag.csv", "exporte/*.csv"));
  await yaml(processFile());
  const put = (name: string, text: string) => writeFile(project.path("exporte", name), text);
  await put("antrag.csv", exported(row("leer", "Eingang", "08:00")));
  for (const [name, text] of Object.entries(files)) await put(name, text);
  return {
    ...project,
    key,
    put,
    yaml,
    store: project.path(".prozessradar", "analysis.duckdb"),
    load: async (o: Partial<LoadProjectOptions> = {}): Promise<readonly LoadResult[]> =>
      loadProcesses(
        loadProject(project.dir),
        undefined,
        { facts: { version: "1" }, ...o },
        recorded("2025-01-10T09:00:00Z").effects,
      ),
    /** Changes the store behind the program's back. */
    forget: async (text: string) => {
      await using engine = await openDatabase({ path: project.path(".prozessradar", "analysis.duckdb") });
      await engine.rows({ render: () => text });
    },
    [Symbol.asyncDispose]: async () => {
      await project[Symbol.asyncDispose]();
      await keys[Symbol.asyncDispose]();
    },
  };
}

/** The one process of a load that was not refused. */
export function only(results: readonly LoadResult[]): Loaded {
  const [result] = results;
  if (result === undefined) throw new Error("nothing was loaded");
  if ("refused" in result) throw result.refused;
  return result.loaded;
}

/** Activities of every case in their order, each with its time of day; cases by their first row. */
export async function steps(store: string): Promise<readonly (readonly string[])[]> {
  const rows = await query(
    store,
    `select list(activity || ' ' || strftime(timezone('Europe/Berlin', time), '%H:%M')
       order by time, position, source_row) as steps
     from instances group by process, case_id order by min(source_row)`,
  );
  return rows.map((found) => found["steps"] as string[]);
}

export async function query(store: string, text: string): Promise<readonly DbRow[]> {
  await using engine = await openDatabase({ path: store, readOnly: true });
  return await engine.rows({ render: () => text });
}

/** Rows of a table without what a load notes about itself. */
export const countOf = async (store: string, table: string) =>
  Number((await query(store, `select count(*) as n from ${table}`))[0]?.["n"]);

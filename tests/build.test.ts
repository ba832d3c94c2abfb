import { readdirSync, readFileSync } from "node:fs";
import { cp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildProject, profileOf, rankProject, writeFromRelease, type BuildOptions } from "../src/build.js";
import { loadProject } from "../src/config/project.js";
import { openDatabase } from "../src/engine/duckdb.js";
import { id, sql } from "../src/sql/tag.js";
import { jobsOf } from "../src/store/load-project.js";
import { recorded } from "./effects.js";
import { unzip } from "./reports/paper/unzip.js";
import { canaries, exportText, processFile, smallProject } from "./small-project.js";

const facts = { version: "0.0.0", git_commit: null };
/** After every event of the small project: what is later would be rejected. */
const today = "2025-01-10T16:00:00Z";
const cut = (files: ReadonlyMap<string, string | Uint8Array>, dir: string) =>
  new Map([...files].map(([path, content]) => [path.replace(dir, ""), content]));

async function built(dir: string, chosen?: BuildOptions["chosen"]) {
  const world = recorded(today);
  const options = { facts, ...(chosen === undefined ? {} : { chosen }) };
  const result = await buildProject(loadProject(dir), options, world.effects);
  return { ...world, result };
}

/** All that a file holds as text: the data files inside a page as well, and what a Word file is packed of. */
function written(content: string | Uint8Array): string {
  if (typeof content !== "string") return [...unzip(content).files.values()].join("\n");
  const inside = [...content.matchAll(/base64,([A-Za-z0-9+/=]+)/g)].map(([, data = ""]) =>
    Buffer.from(data, "base64").toString("utf8"),
  );
  return [content, ...inside].join("\n");
}

/** For tests that are about the store: one report is enough to be compared. */
const portfolioOnly: NonNullable<BuildOptions["chosen"]> = ({ kind }) => kind === "portfolio";
const portfolioOf = (files: ReadonlyMap<string, string | Uint8Array>) =>
  new Map([...files].filter(([path]) => /^\/reports\/(?:(?:charts\/)?portfolio\.|run\.json$)/.test(path)));

/** A project that is built once; tests that change it change a copy. */
let common: Awaited<ReturnType<typeof smallProject>>;
let first: Awaited<ReturnType<typeof built>>;
beforeAll(async () => {
  common = await smallProject();
  first = await built(common.dir);
});
afterAll(() => common[Symbol.asyncDispose]());

/** The project that is built already, elsewhere. */
async function builtProject() {
  const project = await smallProject();
  await cp(common.dir, project.dir, { recursive: true, preserveTimestamps: true });
  return project;
}

test("writes a portfolio, a report per process, the committee paper and a manifest", () => {
  const { result, files } = first;
  const paths = result.files.map((path) => path.replace(common.dir, ""));
  expect(paths.filter((path) => !path.endsWith(".vl.json"))).toEqual([
    "/reports/portfolio.html",
    "/reports/processes/antrag.html",
    "/reports/analysis/antrag.html",
    "/reports/sheets/antrag.html",
    "/reports/paper-nichtoeffentlich.html",
    "/reports/paper-nichtoeffentlich.docx",
    "/reports/privacy.html",
    "/reports/run.json",
  ]);
  expect(paths.filter((path) => path.startsWith("/reports/processes/charts/"))).toEqual(
    ["map-state-1", "map", "variants", "throughput", "trend", "waiting", "arrivals"].map(
      (figure) => `/reports/processes/charts/antrag.${figure}.vl.json`,
    ),
  );
  expect([...files.keys()]).toEqual(result.files);
  const manifest = JSON.parse(String(files.get(common.path("reports", "run.json")))) as Record<
    string,
    unknown
  >;
  expect(manifest).toMatchObject({
    profile: "verwaltung",
    model_version: "v1",
    made_at: "2025-01-10T17:00:00+01:00",
  });
});

test("says which steps of a process file the data do not have, unless a filter may have taken them", async () => {
  await using project = await builtProject();
  const told = async (extra: string) => {
    await writeFile(project.path("processes", "antrag.yaml"), processFile(extra));
    const world = recorded(today);
    await rankProject(loadProject(project.dir), { facts }, world.effects);
    return world.lines.join(" ");
  };
  const step = "  Beschied: { failure: true }\n";
  expect(await told(step)).toMatch(/^antrag: Die Prozessdatei nennt Schritte, .*: „Beschied“\.$/);
  expect(await told(`${step}filters: [{ contains: [Nachforderung] }]\n`)).toBe("");
});

test("builds every report from the release store alone: without the log they are the same", async () => {
  await using project = await builtProject();
  await rm(project.path(".prozessradar", "analysis.duckdb"));
  const again = recorded(today);
  await writeFromRelease(loadProject(project.dir), { facts }, again.effects);
  expect(cut(again.files, project.dir)).toEqual(cut(first.files, common.dir));
});

test("keeps no case id, no person and no unmapped cell in stores or reports", async () => {
  const store = common.path(".prozessradar");
  const kept = readdirSync(store, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  expect(kept.length).toBeGreaterThanOrEqual(2);
  for (const canary of canaries) {
    for (const bytes of kept) expect(bytes.includes(canary)).toBe(false);
    for (const [path, content] of first.files)
      expect([path, written(content).includes(canary)]).toEqual([path, false]);
  }
  for (const name of ["analysis.duckdb", "release.duckdb"]) {
    // bytes on the disk are packed: every cell of every table is looked at as well
    await using engine = await openDatabase({ path: join(store, name), readOnly: true });
    const tables = await engine.rows(sql`select table_name from duckdb_tables() where not internal`);
    expect(tables.length).toBeGreaterThan(3);
    for (const { table_name: table } of tables) {
      const cells = await engine.rows(sql`select cast(t as varchar) as cells from ${id(String(table))} t`);
      const found = canaries.filter((canary) => cells.some((row) => String(row["cells"]).includes(canary)));
      expect([name, table, found]).toEqual([name, table, []]);
    }
  }
  expect((await stat(common.path(".prozessradar", "analysis.duckdb"))).mode & 0o077).toBe(0);
});

test("leaves store and reports as they were when the next export cannot be read", async () => {
  await using project = await builtProject();
  const release = await readFile(project.path(".prozessradar", "release.duckdb"));
  await writeFile(project.path("exporte", "antrag.csv"), exportText(120).replaceAll(".2024 ", "-2024 "));
  const world = recorded(today);
  await expect(buildProject(loadProject(project.dir), { facts }, world.effects)).rejects.toMatchObject({
    name: "AppError",
  });
  expect(world.files.size).toBe(0);
  expect((await readFile(project.path(".prozessradar", "release.duckdb"))).equals(release)).toBe(true);
  await using engine = await openDatabase({ path: project.path(".prozessradar", "analysis.duckdb") });
  expect(await engine.rows(sql`select count(*) as cases from cases`)).toEqual([{ cases: 120 }]);
  const again = recorded(today);
  await writeFromRelease(loadProject(project.dir), { facts, chosen: portfolioOnly }, again.effects);
  expect(cut(again.files, project.dir)).toEqual(portfolioOf(cut(first.files, common.dir)));
});

test("does not read again what is stored, and computes the same from it", async () => {
  await using project = await builtProject();
  const { mtimeMs } = await stat(project.path("exporte", "antrag.csv"));
  const second = await built(project.dir, portfolioOnly);
  expect(cut(second.files, project.dir)).toEqual(portfolioOf(cut(first.files, common.dir)));
  expect((await stat(project.path("exporte", "antrag.csv"))).mtimeMs).toBe(mtimeMs);
  await using engine = await openDatabase({ path: project.path(".prozessradar", "analysis.duckdb") });
  expect(await engine.rows(sql`select count(*) as n from loads`)).toEqual([{ n: 1 }]);
});

test("reports only the processes that were asked for, whatever else is stored", async () => {
  const withSecond = async (project: typeof common) => {
    await writeFile(project.path("exporte", "zweiter.csv"), exportText(120));
    await writeFile(
      project.path("processes", "zweiter.yaml"),
      processFile().replace("id: antrag", "id: zweiter").replace("antrag.csv", "zweiter.csv"),
    );
    const { effects, files } = recorded(today);
    const options = {
      facts,
      only: ["zweiter"],
      chosen: ({ kind }) => kind === "portfolio" || kind === "process",
    } satisfies BuildOptions;
    await buildProject(loadProject(project.dir), options, effects);
    return cut(files, project.dir);
  };
  await using alone = await smallProject();
  await using project = await builtProject();
  const files = await withSecond(alone);
  expect(files.size).toBeGreaterThan(2);
  expect(await withSecond(project)).toEqual(files);
});

test("makes the same bytes from the same input, wherever the project lies", async () => {
  await using other = await smallProject();
  const second = await built(other.dir);
  expect(cut(second.files, other.dir)).toEqual(cut(first.files, common.dir));
});

test("refuses a profile that the secrecy of a process forbids, and a process that does not exist", async () => {
  await using project = await smallProject();
  await writeFile(
    project.path("processes", "antrag.yaml"),
    processFile().replace("secrecy: general", "secrecy: social_data"),
  );
  const loaded = loadProject(project.dir);
  const { effects, files } = recorded(today);
  await expect(buildProject(loaded, { facts, profile: "oeffentlich" }, effects)).rejects.toMatchObject({
    code: "profile-blocked-by-secrecy",
  });
  await expect(buildProject(loaded, { facts, only: ["antrg"] }, effects)).rejects.toMatchObject({
    code: "process-unknown",
    details: { known: ["antrag"] },
  });
  expect(files.size).toBe(0);
});

test("only the secrecy of the processes asked for forbids a profile", async () => {
  await using project = await smallProject();
  const secret = processFile().replace("id: antrag", "id: geheim").replace("y: general", "y: social_data");
  await writeFile(project.path("processes", "geheim.yaml"), secret);
  const loaded = loadProject(project.dir);
  const of = (...ids: readonly string[]) => profileOf(loaded, jobsOf(loaded, ids), "oeffentlich").name;
  expect(of("antrag")).toBe("oeffentlich");
  for (const ids of [["geheim"], ["antrag", "geheim"]]) {
    expect(() => of(...ids)).toThrow(
      expect.objectContaining({ code: "profile-blocked-by-secrecy" }) as Error,
    );
  }
  expect(() => profileOf(loaded, jobsOf(loaded, undefined), "oeffentlich")).toThrow(
    expect.objectContaining({ code: "profile-blocked-by-secrecy" }) as Error,
  );
});

test("holds the portfolio against the state before the last change, and against none of another profile", async () => {
  await using project = await builtProject();
  const portfolio = async (profile?: "intern") => {
    const world = recorded(today);
    const options = { facts, chosen: portfolioOnly, ...(profile === undefined ? {} : { profile }) };
    await buildProject(loadProject(project.dir), options, world.effects);
    return String(world.files.get(project.path("reports", "portfolio.html")));
  };
  expect(first.files.get(common.path("reports", "portfolio.html"))).toContain("Noch kein früherer Stand");
  await writeFile(
    project.path("processes", "antrag.yaml"),
    processFile(
      "assessment:\n  structured_input: { value: 5, evidence: stated, by: FB 50, date: 2024-12-01 }",
    ),
  );
  expect(await portfolio()).toContain("Rang im Stand vom 10.01.2025 und jetzt");
  expect(await portfolio("intern")).toContain("Noch kein früherer Stand");
});

import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { loadProject } from "../../src/config/project.js";
import { openProject } from "../../src/project.js";
import { queryStore } from "../../src/store/query.js";
import { isExpired } from "../../src/store/refuse-expired.js";
import { jobsOf } from "../../src/store/load-project.js";
import { recorded } from "../effects.js";
import { processFile, smallProject } from "../small-project.js";
import { exported, loading, only, row } from "./given.js";

const dated = (day: string, more = "") => processFile(more).replace("2030-01-01", day);
const log = exported(row("A", "Eingang", "08:00"), row("A", "Bescheid", "09:00"));

test("data may be used until the end of the day on which they are to be deleted; those about nobody stay", async () => {
  await using project = await smallProject(1);
  const [job] = jobsOf(loadProject(project.dir), undefined);
  const on = (today: string) => job !== undefined && isExpired(job, today);
  expect([on("2029-12-31"), on("2030-01-01"), on("2030-01-02")]).toEqual([false, false, true]);
  await writeFile(project.path("processes", "antrag.yaml"), dated("2030-01-01", "public_data: true"));
  const [open] = jobsOf(loadProject(project.dir), undefined);
  expect(open && isExpired(open, "2031-01-01")).toBe(false);
});

test("from then on nothing is read in, whether it is stored already or not", async () => {
  await using project = await loading({ "antrag.csv": log });
  const refused = async () => {
    const [result] = await project.load();
    return result !== undefined && "refused" in result ? result.refused : null;
  };
  await project.yaml(dated("2025-01-09"));
  expect(await refused()).toMatchObject({ code: "data-expired", details: { delete_on: "2025-01-09" } });
  await project.yaml(dated("2025-01-10"));
  expect(only(await project.load()).plan.does).toBe("load");
  await project.yaml(dated("2025-01-09"));
  const error = await refused();
  expect(error?.code).toBe("data-expired");
  expect(error?.explain("de")).toMatchObject({ exit: 5 });
  expect(error?.explain("de").hint).toContain(project.path(".prozessradar"));
});

test("nor is the store asked that holds them; one that does not hold them is", async () => {
  await using project = await loading({ "antrag.csv": log });
  await project.load();
  const ask = (today: string) => queryStore(loadProject(project.dir), "select 1 as one", { today });
  expect((await ask("2030-01-01")).rows).toEqual([[1]]);
  await expect(ask("2030-01-02")).rejects.toMatchObject({ code: "data-expired" });
  await project.forget("delete from loads");
  expect((await ask("2030-01-02")).rows).toEqual([[1]]);
});

test("nor are they opened from code", async () => {
  await using project = await smallProject();
  const { effects } = recorded("2030-01-02T09:00:00Z");
  await expect(openProject(project.dir, { effects })).rejects.toMatchObject({ code: "data-expired" });
});

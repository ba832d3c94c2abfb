import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadProject } from "../../src/config/project.js";
import { AppError } from "../../src/errors/app-error.js";
import * as design from "./design.js";
import { folder } from "./folder.js";

/** The project of the design whose process reads this source. */
const project = (source: string): string =>
  folder({
    "p/prozessradar.yaml": design.project,
    "p/ranking.yaml": design.ranking,
    "p/policy.yaml": design.policy,
    "p/processes/wohngeld.yaml": design.wohngeld.replace(/^source:.*\n(?: .*\n)*/m, `source: ${source}\n`),
    "p/eingang/ereignisse/jahr=2024/a.parquet": "x",
    "andere/jahr=2024/a.parquet": "x",
  });

function refusal(dir: string): string {
  try {
    loadProject(dir);
  } catch (error) {
    if (error instanceof AppError) return error.explain("de").message;
    throw error;
  }
  throw new Error("the project was loaded");
}

test("format hive names folders inside the project", () => {
  const dir = join(project("{ files: eingang/ereignisse/, format: hive }"), "p");
  const [process] = loadProject(dir).processes;
  expect(process?.source.files).toEqual([join(dir, "eingang/ereignisse")]);
});

test("a folder needs the format, the format a folder, and no link leads outside", () => {
  expect(refusal(join(project("{ files: eingang/ereignisse }"), "p"))).toContain("keine Datei");
  expect(refusal(join(project("{ files: eingang/wohngeld, format: hive }"), "p"))).toContain(
    "keinen Ordner „eingang/wohngeld“ gefunden; format: hive liest Ordner.",
  );
  const linked = project("{ files: eingang/fern, format: hive }");
  symlinkSync(join(linked, "andere"), join(linked, "p/eingang/fern"));
  expect(refusal(join(linked, "p"))).toContain("der Pfad muss im Projektordner bleiben");
});

import { join } from "node:path";
import { loadProject } from "../../src/config/project.js";
import { rankingV1 } from "../../src/config/ranking.js";
import { openDatabase } from "../../src/engine/duckdb.js";
import { analyse } from "../../src/analyse.js";
import { rank } from "../../src/ranking/rank.js";
import type { Parts } from "../measure.js";
import type { Step } from "../step.js";
import { options, quiet } from "./source.js";

const copies = 6;

/** The ten sample processes six times over, ranked: both scores, decided and free weights, values drawn. */
const ranking: Step = async (folder): Promise<Parts> => {
  const project = loadProject(join(import.meta.dirname, "../../sample-data"));
  await using engine = await openDatabase({
    files: project.processes.flatMap(({ source }) => source.files),
    folders: [folder],
    temp: folder,
  });
  const jobs = project.processes.map((process) => ({
    id: process.id,
    name: process.name,
    source: process.source,
    process,
  }));
  const { computed } = await analyse(engine, jobs, options(folder), quiet);
  const copyOf = (id: string, copy: number) => `${id}-${String(copy)}`;
  const numbers = Array.from({ length: copies }, (_, copy) => copy);
  const measures = computed.map(({ of, rows }) => ({
    of,
    rows: numbers.flatMap((copy) =>
      rows.map((row) => ({ ...row, process: copyOf(String(row["process"]), copy) })),
    ),
  }));
  const processes = numbers.flatMap((copy) =>
    project.processes.map((process) => ({ ...process, id: copyOf(process.id, copy) })),
  );
  const start = performance.now();
  rank({ measures, processes, model: rankingV1 });
  return { rank: (performance.now() - start) / 1000 };
};

export const rankingSteps: Readonly<Record<string, Step>> = { ranking };

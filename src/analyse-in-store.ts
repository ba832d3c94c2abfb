import { computeMeasures, populationOf } from "./analyse.js";
import type { Project } from "./config/project.js";
import type { Effects } from "./effects.js";
import type { Engine } from "./engine/engine.js";
import type { Job } from "./job.js";
import { calendarFindings, withFindings } from "./measures/data/calendar-findings.js";
import { withCompleted } from "./measures/data/completed-steps.js";
import type { Computed } from "./measures/measure.js";
import type { RunFacts } from "./reports/manifest.js";
import { dropDerived, prepareLoad, storeLoad, type Loaded } from "./store/load-process.js";
import { loadOptions, openOptions, reading, tellGone, tellMaybeBack } from "./store/load-project.js";
import { inStore, openStore } from "./store/open.js";

/** What is known of the run, and where a folder is named that must not outlive it. */
interface LoadOptions {
  readonly facts: Pick<RunFacts, "version" | "git_commit">;
  readonly forget?: (folder: string) => void;
}

/** Loads what has changed, sorts the log and computes every measure, all in one transaction. */
export const analyseInStore = (project: Project, jobs: readonly Job[], o: LoadOptions, effects: Effects) =>
  withLoaded(project, jobs, o, effects, async (engine, loaded) => {
    const computed = onlyOf(await withCompleted(engine, await computeMeasures(engine, jobs, effects)), jobs);
    const found = withFindings(loaded, await calendarFindings(engine));
    return { computed, loaded: found, population: populationOf(computed) };
  });

/**
 * Loads what has changed and works on the log, all in one transaction. The first process is read before it begins:
 * reading is faster there.
 */
export async function withLoaded<T>(
  project: Project,
  jobs: readonly Job[],
  o: LoadOptions,
  effects: Effects,
  work: (engine: Engine, loaded: readonly Loaded[]) => Promise<T>,
): Promise<T> {
  await using store = await openStore(project, openOptions(jobs, o, effects));
  const { engine, temp } = store;
  const options = await loadOptions(project, temp, o, effects);
  const prepare = (job: Job) => {
    effects.progress(reading(job, jobs, jobs.length + 2));
    return prepareLoad(engine, job, options, effects);
  };
  return await inStore(project, async () => {
    const [first, ...others] = jobs;
    const prepared = first === undefined ? [] : [await prepare(first)];
    return engine.transaction(async () => {
      const loaded: Loaded[] = [];
      for (const one of prepared) loaded.push(await storeLoad(engine, one, effects));
      for (const job of others) loaded.push(await storeLoad(engine, await prepare(job), effects));
      for (const one of loaded) tellGone(one, effects);
      for (const one of loaded) tellMaybeBack(one, effects);
      await dropDerived(engine);
      return work(engine, loaded);
    });
  });
}

/** The store may hold more processes than were asked for. */
const onlyOf = (computed: readonly Computed[], jobs: readonly Job[]): readonly Computed[] => {
  const ids = new Set<unknown>(jobs.map(({ id }) => id));
  return computed.map(({ of, rows }) => ({ of, rows: rows.filter((row) => ids.has(row["process"])) }));
};

import { activitySettingsOf } from "./config/activity-settings.js";
import { nrwCalendar, type Calendar } from "./config/calendar.js";
import { processSettingOf } from "./config/process-settings.js";
import type { Effects } from "./effects.js";
import type { Engine } from "./engine/engine.js";
import { buildFiltered, type FilterEffect } from "./filters/apply.js";
import { filtersOf } from "./filters/asked.js";
import type { Job } from "./job.js";
import { writeActivitySettings } from "./log/activity-settings.js";
import { writeCalendars } from "./log/calendars.js";
import { writeDeclared } from "./log/declared.js";
import { relations } from "./log/index.js";
import { writeProcessSettings } from "./log/process-settings.js";
import { checkSegments } from "./log/segment-check.js";
import { checkVariantKeys } from "./log/variant-key-check.js";

/**
 * Sorts the log that is in the engine and leaves the cases that pass the filters of their job; `jobs` say what is known
 * of its processes and their activities. Returns what the filters did. Throws what a filter asks for in vain.
 */
export async function sortLog(
  engine: Engine,
  jobs: readonly Job[],
  effects: Effects,
): Promise<readonly FilterEffect[]> {
  effects.progress({
    label: { de: "Abläufe ordnen", en: "sorting the log" },
    done: jobs.length,
    total: jobs.length + 2,
  });
  await writeActivitySettings(
    engine,
    jobs.flatMap((job) => (job.process === null ? [] : activitySettingsOf(job.process))),
  );
  await writeProcessSettings(
    engine,
    jobs.flatMap((job) => (job.process === null ? [] : [processSettingOf(job.process)])),
  );
  await writeCalendars(engine, calendarOf(jobs));
  await writeDeclared(engine, {
    modes: Object.fromEntries(
      jobs.flatMap(({ id, source: { columns } }) =>
        columns.resource === undefined ? [] : [[id, columns.resource.mode]],
      ),
    ),
    staff: Object.assign({}, ...jobs.map(({ staff }) => staff)) as Readonly<Record<string, number>>,
    systemRoles: Object.fromEntries(
      jobs.flatMap(({ id, process }) =>
        process?.system_roles === undefined ? [] : [[id, process.system_roles]],
      ),
    ),
    segments: Object.fromEntries(
      jobs.map(({ id, process, segments = [] }) => [id, [...(process?.segments ?? []), ...segments]]),
    ),
  });
  const filtered = await buildFiltered(
    engine,
    relations,
    jobs.map((job) => ({ process: job.id, filters: filtersOf(job) })),
  );
  await checkVariantKeys(engine);
  for (const { id, segments = [] } of jobs) await checkSegments(engine, id, segments);
  return filtered;
}

/** The calendar of each process: the one its job names, or else that of NRW. */
function calendarOf(jobs: readonly Job[]): (process: string) => Calendar {
  const named = new Map(jobs.map((job) => [job.id, job.process?.calendar]));
  return (process) => named.get(process) ?? nrwCalendar;
}

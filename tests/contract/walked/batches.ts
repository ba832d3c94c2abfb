import { batchShare } from "../../../src/measures/batch-share.js";
import { intervalBatches } from "../../../src/measures/interval-batches.js";
import { casesIn, grouped, near, told, type Event, type Log, type Row, type Walk } from "./walk.js";

/** What is done in one go. */
export const walkedBatches: readonly Walk[] = [
  [
    batchShare,
    (cases) => {
      const runs = worked(cases).flatMap((all) => cutWhere(inTime(all), (a, b) => !sameBatch(a, b)));
      return batched(cases, (activity) => {
        const own = runs.filter((run) => run[0]?.event.activity === activity);
        const executions = own.flat().length;
        const inBatches = own.filter((run) => new Set(run.map(({ of }) => of)).size >= 5).flat().length;
        return {
          executions,
          batched_executions: executions === 0 ? null : inBatches,
          batch_share: executions === 0 ? null : near(inBatches / executions),
        };
      });
    },
  ],
  [
    intervalBatches,
    (cases) =>
      batched(cases, (activity) => {
        const own = worked(cases).map((all) =>
          all.filter(({ event }) => event.activity === activity && event.work !== null),
        );
        const batches = own.flatMap(overlapping).filter(({ length }) => length > 1);
        const executions = own.flat().length;
        return {
          executions,
          batches: executions === 0 ? null : batches.length,
          batched_executions: executions === 0 ? null : batches.flat().length,
        };
      }),
  ],
];

interface Work {
  readonly of: number;
  readonly event: Event;
}
/** The work of each role. */
const worked = (cases: Log): readonly (readonly Work[])[] =>
  grouped(
    cases
      .flatMap((events, of) => events.map((event) => ({ of, event })))
      .filter(({ event }) => event.role !== null),
    ({ event }) => event.role ?? "",
  );
const inTime = (all: readonly Work[]): readonly Work[] =>
  [...all].sort((a, b) => a.event.time - b.event.time || a.event.row - b.event.row);
const sameBatch = (a: Work, b: Work): boolean =>
  a.event.activity === b.event.activity && b.event.time - a.event.time <= 600;

function cutWhere(all: readonly Work[], isCut: (a: Work, b: Work) => boolean): readonly (readonly Work[])[] {
  const found: Work[][] = [];
  for (const one of all) {
    const before = found.at(-1)?.at(-1);
    if (before === undefined || isCut(before, one)) found.push([one]);
    else found.at(-1)?.push(one);
  }
  return found;
}

/** Stretches of work that overlap or lie at most a quarter of an hour apart, by joining until nothing can be joined. */
function overlapping(all: readonly Work[]): readonly (readonly Work[])[] {
  const groups = all.map((one) => [one]);
  const touch = (a: Work, b: Work): boolean => from(a) <= b.event.time + 900 && from(b) <= a.event.time + 900;
  for (;;) {
    const pair = groups.flatMap((a, i) =>
      groups
        .slice(i + 1)
        .flatMap((b) => (a.some((x) => b.some((y) => touch(x, y))) ? [[a, b] as const] : [])),
    )[0];
    if (pair === undefined) return groups;
    pair[0].push(...pair[1]);
    groups.splice(groups.indexOf(pair[1]), 1);
  }
}
const from = ({ event }: Work): number => event.time - (event.work ?? 0);

const batched = (cases: Log, tell: (activity: string) => Row): readonly Row[] =>
  [...told(cases, (events) => events.map(({ activity }) => [activity, null]))].map(([activity, all]) => ({
    activity,
    cases: casesIn(all),
    ...tell(activity),
  }));

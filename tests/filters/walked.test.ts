import fc from "fast-check";
import { expect, test } from "vitest";
import type { Filter } from "../../src/config/filter.js";
import { openDatabase } from "../../src/engine/duckdb.js";
import { buildFiltered } from "../../src/filters/apply.js";
import { relations } from "../../src/log/index.js";
import { sql } from "../../src/sql/tag.js";
import { dayOf } from "../contract/walked/berlin.js";
import { completedBy } from "../contract/walked/declared.js";
import { inOrder, logs, processOf, writeLogs, type Made } from "../contract/walked/logs.js";
import {
  firstKnown,
  grouped,
  lastKnown,
  path,
  spanOf,
  type Case,
  type Completed,
  type Log,
} from "../contract/walked/walk.js";

/** Two of the names that a log has, as a filter on others is refused. */
const two = (names: readonly string[], pick: number): readonly string[] =>
  [pick, Math.floor(pick / 7)].map((n) => names[n % names.length] ?? "");

/** Every kind of filter that fits the log, chosen by four numbers; null = the log has nothing for it. */
const kinds: readonly ((made: Made, a: number, b: number) => Filter | null)[] = [
  ...(["started", "completed", "active"] as const).map(
    (cases) =>
      ({ cases: log }: Made, a: number, b: number) => {
        const days = log
          .flat()
          .map(({ time }) => dayOf(time))
          .sort();
        const [from, to] = two(days, a * 50 + b).toSorted();
        return {
          kind: "period",
          cases,
          from: b % 5 === 0 ? null : (from ?? null),
          to: b % 5 === 1 ? null : (to ?? null),
        } as const;
      },
  ),
  ({ hasEnds, cases }) =>
    hasEnds && cases.flat().some(({ activity }) => "CD".includes(activity)) ? { kind: "completed" } : null,
  ({ cases }, a) => ({ kind: "starts_with", activities: two(activitiesOf(cases), a) }),
  ({ cases }, a) => ({ kind: "ends_with", activities: two(activitiesOf(cases), a) }),
  ({ cases }, a) => ({ kind: "contains", activities: two(activitiesOf(cases), a) }),
  ({ cases }, a) => ({ kind: "lacks", activities: two(activitiesOf(cases), a).slice(1) }),
  ({ cases }, a, b) => ({
    kind: "follows",
    how: b % 2 === 0 ? "directly" : "eventually",
    from: two(activitiesOf(cases), a),
    to: two(activitiesOf(cases), b).slice(1),
  }),
  ({ cases }, a) =>
    attributeOf(
      "channel",
      known(cases, ({ channel }) => channel),
      a,
    ),
  ({ cases }, a) =>
    attributeOf(
      "outcome",
      known(cases, ({ outcome }) => outcome),
      a,
    ),
  ({ cases }, a) =>
    attributeOf(
      "org_unit",
      known(cases, ({ unit }) => unit),
      a,
    ),
  ({ cases }, a) => {
    const units = known(cases, ({ unit }) => unit);
    return units.length === 0 ? null : { kind: "org_unit", units: two(units, a).slice(1) };
  },
  ({ cases }, a, b) => {
    const spans = cases.map(spanOf).sort((one, other) => one - other);
    const [from = 0, to = 0] = [spans[a % spans.length], spans[b % spans.length]].toSorted(
      (x = 0, y = 0) => x - y,
    );
    return {
      kind: "throughput",
      from_seconds: a % 3 === 0 ? null : from,
      to_seconds: b % 3 === 0 ? null : to,
    };
  },
  (_, a) => ({ kind: "coverage", share: ((a % 10) + 1) / 10 }),
];

const activitiesOf = (cases: Log): readonly string[] => known(cases, ({ activity }) => activity);
const known = (cases: Log, of: (event: Case[number]) => string | null): readonly string[] =>
  [...new Set(cases.flat().flatMap((event) => of(event) ?? []))].sort();
const attributeOf = (name: string, values: readonly string[], pick: number): Filter | null =>
  values.length === 0 ? null : { kind: "attribute", name, values: two(values, pick).slice(1) };

/** The cases that pass, by looking at each. */
function passing(cases: Log, filter: Filter, completed: Completed): Log {
  if (filter.kind === "coverage") return covered(cases, filter.share);
  return cases.filter((events) => passes(events, filter, completed));
}

function passes(events: Case, filter: Exclude<Filter, { kind: "coverage" }>, completed: Completed): boolean {
  const steps = path(events);
  const [first, last] = [steps.at(0) ?? "", steps.at(-1) ?? ""];
  const end = events.at(-1)?.time ?? 0;
  switch (filter.kind) {
    case "period": {
      const [from, to] = [dayOf(end - spanOf(events)), dayOf(end)];
      const [earliest, latest] = [filter.from ?? "0000", filter.to ?? "9999"];
      if (filter.cases === "started") return from >= earliest && from <= latest;
      if (filter.cases === "active") return to >= earliest && from <= latest;
      return completed(events) !== false && to >= earliest && to <= latest;
    }
    case "completed":
      return completed(events) === true;
    case "starts_with":
      return filter.activities.includes(first);
    case "ends_with":
      return filter.activities.includes(last);
    case "contains":
      return filter.activities.some((one) => steps.includes(one));
    case "lacks":
      return !filter.activities.some((one) => steps.includes(one));
    case "follows": {
      const between = filter.how === "directly" ? "" : ".*";
      return new RegExp(`[${filter.from.join("")}]${between}[${filter.to.join("")}]`, "u").test(steps);
    }
    case "attribute":
      return filter.values.includes(valueOf(events, filter.name) ?? "");
    case "org_unit":
      return events.some(({ unit }) => unit !== null && filter.units.includes(unit));
    case "throughput":
      return (
        spanOf(events) >= (filter.from_seconds ?? 0) && spanOf(events) <= (filter.to_seconds ?? Infinity)
      );
  }
}

function valueOf(events: Case, name: string): string | null {
  if (name === "channel") return firstKnown(events, ({ channel }) => channel);
  if (name === "outcome") return lastKnown(events, ({ outcome }) => outcome);
  return firstKnown(events, ({ unit }) => unit);
}

/** Variants by their cases, of equal ones the later path first, until they reach the share. */
function covered(cases: Log, share: number): Log {
  const ranked = [...grouped(cases, path)].sort(
    (a, b) => b.length - a.length || (path(a[0] ?? []) < path(b[0] ?? []) ? 1 : -1),
  );
  const kept: Case[] = [];
  for (const variant of ranked) if (kept.length < share * cases.length - 1e-9) kept.push(...variant);
  return kept;
}

const picks = fc.array(fc.tuple(fc.nat(kinds.length - 1), fc.nat(48), fc.nat(48)), {
  minLength: 1,
  maxLength: 3,
});
const asked = fc.tuple(logs, fc.array(picks, { minLength: 20, maxLength: 20 }));
const untilCases = relations.slice(0, relations.findIndex(({ name }) => name === "cases") + 1);

test("filters leave of any log the cases that a look at each leaves", async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ([all, chosen]) => {
      await using engine = await openDatabase();
      await writeLogs(engine, all, []);
      const filtered = all.map((made, p) => ({
        process: processOf(p),
        filters: (chosen[p] ?? []).flatMap(([kind, a, b]) => kinds[kind]?.(made, a, b) ?? []),
      }));
      const effects = await buildFiltered(engine, untilCases, filtered);
      const rows = await engine.rows(sql`select process, case_id from cases order by process, case_key`);
      for (const [p, { cases, hasEnds }] of all.entries()) {
        const process = processOf(p);
        let left: Log = cases.map(inOrder);
        const counts: (readonly [number, number])[] = [];
        for (const filter of filtered[p]?.filters ?? []) {
          const before = left.length;
          left = passing(left, filter, completedBy(hasEnds));
          counts.push([before, left.length]);
        }
        const told = effects.filter((effect) => effect.process === process);
        const kept = rows.filter((row) => row["process"] === process).map((row) => String(row["case_id"]));
        const rowsLeft = new Set(left.map((events) => events[0]?.row));
        expect({
          filters: filtered[p]?.filters,
          counts: told.map((one) => [one.cases_before, one.kept_cases]),
        }).toEqual({
          filters: filtered[p]?.filters,
          counts,
        });
        expect(kept.sort()).toEqual(
          cases.flatMap((events, i) => (rowsLeft.has(inOrder(events)[0]?.row) ? [`case ${i}`] : [])).sort(),
        );
      }
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 60_000);

import { handoverMatrix } from "../../../src/measures/handover-matrix.js";
import { handoverPerActivity } from "../../../src/measures/handover-per-activity.js";
import { handoverRate } from "../../../src/measures/handover-rate.js";
import { pingPong } from "../../../src/measures/ping-pong.js";
import { roleActivities } from "../../../src/measures/role-activities.js";
import { systemBreaks } from "../../../src/measures/system-breaks.js";
import { systemSwitches } from "../../../src/measures/system-switches.js";
import { unitChanges } from "../../../src/measures/unit-changes.js";
import {
  casesIn,
  near,
  pairs,
  sum,
  told,
  type Case,
  type Event,
  type Log,
  type Row,
  type Told,
  type Walk,
} from "./walk.js";

/** Who has the case. */
export const walkedOrganisation: readonly Walk[] = [
  [
    handoverMatrix,
    onEachBasis((cases, placeOf) => {
      const known = told(cases, (events) => knownPairs(events, placeOf).map((pair) => [pair.join(), null]));
      const all = sum([...known.values()].map(({ length }) => length));
      return [...known].map(([pair, followed]) => ({
        from_unit: pair.split(",")[0],
        to_unit: pair.split(",")[1],
        pairs: followed.length,
        cases: casesIn(followed),
        share: near(followed.length / all),
        known_share: near(all / sum(cases.map(({ length }) => length - 1))),
      }));
    }),
  ],
  [
    handoverRate,
    onEachBasis((cases, placeOf) => {
      const known = cases.map((events) => knownPairs(events, placeOf)).filter(({ length }) => length > 0);
      const handed = known.flat().filter(([a, b]) => a !== b).length;
      if (known.length === 0) return [];
      return [
        {
          cases: known.length,
          known_pairs: known.flat().length,
          known_share: near(known.flat().length / sum(cases.map(({ length }) => length - 1))),
          handovers: handed,
          handover_share: near(handed / known.flat().length),
        },
      ];
    }),
  ],
  [
    handoverPerActivity,
    onEachBasis((cases, placeOf) =>
      [...changes(cases, placeOf)].map(([activity, all]) => ({
        activity,
        cases: casesIn(all),
        known_pairs: all.length,
        handovers: all.filter(({ value }) => value).length,
        handover_share: near(all.filter(({ value }) => value).length / all.length),
      })),
    ),
  ],
  [
    pingPong,
    onEachBasis((cases, placeOf) => {
      const known = cases.filter((events) => stations(events, placeOf).length > 0).length;
      return [...told(cases, (events) => returns(stations(events, placeOf)).map((pair) => [pair, null]))].map(
        ([pair, all]) => ({
          unit: pair.split(",")[0],
          other_unit: pair.split(",")[1],
          returns: all.length,
          cases: casesIn(all),
          cases_share: near(casesIn(all) / known),
          people: null,
        }),
      );
    }),
  ],
  [
    unitChanges,
    (cases) => {
      const known = cases
        .map((events) => stations(events, bases.org_unit))
        .filter(({ length }) => length > 0);
      const back = known.map((all) => returns(all).length);
      const none = known.length === 0;
      return [
        {
          cases: known.length,
          changes_per_case: none ? null : near(sum(known.map(({ length }) => length - 1)) / known.length),
          routing_changes_per_case: null,
          return_cases: back.filter((count) => count > 0).length,
          known_share: near(known.length / cases.length),
          returns: none ? null : sum(back),
          returns_per_case: none ? null : near(sum(back) / known.length),
        },
      ];
    },
  ],
  [
    systemSwitches,
    (cases) => {
      const known = cases.flat().flatMap(({ system }) => (system === null ? [] : [system]));
      const switches = cases.flatMap((events) =>
        knownPairs(events, ({ system }) => system).filter(([a, b]) => a !== b),
      ).length;
      const none = known.length === 0;
      return [
        {
          cases: cases.length,
          switches_per_case: none ? null : near(switches / cases.length),
          systems: none ? null : new Set(known).size,
          known_share: near(known.length / cases.flat().length),
        },
      ];
    },
  ],
  [
    systemBreaks,
    (cases) =>
      [...changes(cases, ({ system }) => system)].map(([activity, all]) => ({
        activity,
        cases: casesIn(all),
        known_pairs: all.length,
        breaks: all.filter(({ value }) => value).length,
        break_share: near(all.filter(({ value }) => value).length / all.length),
      })),
  ],
  [
    roleActivities,
    (cases) => {
      const done = cases.flat().filter(({ role }) => role !== null);
      return [
        ...told(cases, (events) =>
          events.flatMap(({ role, activity }) =>
            role === null ? [] : [[`${role},${activity}`, null] as const],
          ),
        ),
      ].map(([pair, all]) => {
        const [role, activity] = pair.split(",");
        return {
          role,
          activity,
          executions: all.length,
          cases: casesIn(all),
          share_of_activity: near(all.length / done.filter((one) => one.activity === activity).length),
          share_of_role: near(all.length / done.filter((one) => one.role === role).length),
          people: null,
        };
      });
    },
  ],
];

type PlaceOf = (event: Event) => string | null;
const bases = { org_unit: ({ unit }: Event) => unit, role: ({ role }: Event) => role } as const;

function onEachBasis(tell: (cases: Log, placeOf: PlaceOf) => readonly Row[]): (cases: Log) => readonly Row[] {
  return (cases) =>
    Object.entries({ org_unit: ({ unit }: Event) => unit, role: ({ role }: Event) => role }).flatMap(
      ([basis, placeOf]) => tell(cases, placeOf).map((row) => ({ basis, ...row })),
    );
}

const knownPairs = (events: Case, placeOf: PlaceOf): readonly (readonly [string, string])[] =>
  pairs(events.map(placeOf)).flatMap(([a, b]) => (a === null || b === null ? [] : [[a, b] as const]));

/** For each step that has a known neighbour before it whether the place changed. */
const changes = (cases: Log, placeOf: PlaceOf): Told<boolean> =>
  told(cases, (events) =>
    pairs(events).flatMap(([a, b]) => {
      const [from, to] = [placeOf(a), placeOf(b)];
      return from === null || to === null ? [] : [[b.activity, from !== to] as const];
    }),
  );

/** Known places one after the other, equal neighbours as one. */
const stations = (events: Case, placeOf: PlaceOf): readonly string[] =>
  events.flatMap((event) => placeOf(event) ?? []).filter((place, i, all) => place !== all[i - 1]);
const returns = (all: readonly string[]): readonly string[] =>
  all.flatMap((place, i) => (i > 1 && place === all[i - 2] ? [`${place},${all[i - 1]}`] : []));

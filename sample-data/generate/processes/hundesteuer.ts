import { arrivals, type Arrival } from "../arrivals.js";
import { at, day, dayOf, secondsPerDay } from "../calendar.js";
import { course, type Course } from "../course.js";
import { csv } from "../csv.js";
import { executions, gaps, mean, median, throughputs } from "../evidence.js";
import { quota, random, type Random } from "../random.js";
import {
  begin,
  coarsened,
  entries,
  numbered,
  type Case,
  type Draft,
  type Entry,
  type Sample,
  type Truth,
} from "../sample.js";
import { germanAmount, germanDate } from "../stamps.js";

const cases = 1300;
/** Planted: rows whose date cannot be read. */
const damaged = 9;
const unreadable = ["31.02.2024", "00.00.0000", "31.11.2023", "15.13.2024", "12.2023"];
/** Planted: what arrives from this day on and is complete is checked by rule in the night after. */
const pilot = day(2024, 7, 1);
/** Planted: share of it that the rules let through; a clerk checks the rest as before. */
const letThrough = 0.8;

const received = "Anmeldung eingegangen";
const requested = "Angaben nachgefordert";
const checkedByRule = "Anmeldung automatisch geprüft";
const account = "Steuerkonto angelegt";
const reference = "Kassenzeichen vergeben";
const dispatched = "Hundemarke versandt";

/** Dog licence: dates without times, a step that the application does by itself already, a pilot that has an effect. */
export function hundesteuer(): Sample {
  const draws = random("hundesteuer");
  const came = arrivals(draws, {
    cases,
    months: [1.6, 1, 1, 1, 1.1, 1.1, 1, 1, 1, 0.9, 0.8, 0.7],
    channels: { Online: 38, Formular: 37, "E-Mail": 15, Bürgeramt: 10 },
    online: ["Online", "E-Mail"],
  });
  const usual = came.map((arrival) => registration(draws, arrival));
  const drafts = withPilot(usual);
  const log = coarsened(numbered("HU", 5, drafts), secondsPerDay);
  const all = entries(log, "by case");
  const broken = breakable(draws, all);
  const readable = without(log, broken);
  const header = [
    "Vorgang",
    "Arbeitsschritt",
    "Datum",
    "Eingangsweg",
    "Jahressteuer",
    "Hunderasse",
    "Bemerkung",
  ];
  const rows = all.map((entry) => [
    entry.case.id,
    entry.event.activity,
    broken.has(entry) ? draws.pick(unreadable) : germanDate(entry.event.time),
    entry.case.attributes["channel"] ?? "",
    entry.case.attributes["tax"] ?? "",
    entry.case.attributes["breed"] ?? "",
    draws.chance(0.03) ? draws.pick(["Zweithund", "Ermäßigung beantragt", "Umzug innerhalb der Stadt"]) : "",
  ]);
  return {
    id: "hundesteuer",
    files: [
      {
        name: "hundesteuer_2023-2024.csv",
        bytes: csv({ delimiter: ";", encoding: "windows-1252" }, header, rows),
      },
    ],
    truths: [
      {
        id: "hundesteuer-automated",
        unit: "executions",
        value: gaps(readable, account, reference).filter((gap) => gap === 0).length,
        says: `executions of “${reference}” directly after “${account}” on the same day`,
      },
      {
        id: "hundesteuer-automated-all",
        unit: "executions",
        value: executions(readable, account),
        says: `executions of “${account}”; after every one comes “${reference}”, by the application itself`,
      },
      {
        id: "hundesteuer-rejects",
        unit: "rows",
        value: damaged,
        says: `rows with an unreadable date, of ${all.length}`,
      },
      ...effect(usual, drafts),
    ],
  };
}

function registration(draws: Random, { channel, time }: Arrival<string>): Draft {
  const way = course(draws, received, time);
  way.work("Anmeldung geprüft", [0, 1, 3, 8, 15]);
  if (draws.chance(channel === "Online" ? 0.05 : 0.14)) {
    way.soon(requested, [2, 3, 6, 10, 20]);
    way.mail("Angaben eingegangen", [2, 4, 9, 18, 30]);
    way.work("Anmeldung geprüft", [0, 0, 1, 3, 6]);
  }
  taxed(way);
  const tax = draws.chance(0.09) ? 20_400 : draws.chance(0.02) ? 85_200 : 15_600;
  const breed = draws.pick(["Mischling", "Labrador", "Dackel", "Pudel", "Terrier", "ohne Angabe"]);
  return { attributes: { channel, tax: germanAmount(tax), breed }, events: way.events };
}

function taxed(way: Course): void {
  way.soon(account, [2, 3, 5, 9, 20]);
  way.machine(reference, [1, 1, 2, 3, 5]);
  way.work("Steuerbescheid erstellt", [0, 0, 1, 1, 2]);
  way.work(dispatched, [0, 1, 2, 3, 5]);
}

const isPiloted = (draft: Draft): boolean => dayOf(begin(draft)) >= pilot;

/** The same registrations as they go with the pilot; its draws are its own, so that those before it stay as they are. */
function withPilot(usual: readonly Draft[]): readonly Draft[] {
  const draws = random("hundesteuer: pilot");
  const isComplete = ({ events }: Draft) => events.every(({ activity }) => activity !== requested);
  const complete = usual.filter((draft) => isPiloted(draft) && isComplete(draft));
  const passes = quota(draws, complete.length, letThrough);
  const passed = new Set(complete.filter((_, index) => passes[index] === true));
  return usual.map((draft) => (passed.has(draft) ? throughRules(draws, draft) : draft));
}

function throughRules(draws: Random, draft: Draft): Draft {
  const way = course(draws, received, begin(draft));
  way.at(checkedByRule, at(dayOf(way.time) + 1, 4, 30));
  taxed(way);
  return { ...draft, events: way.events };
}

/** What the pilot does to the registrations since: the same ones to their ends with it, less without it. */
function effect(usual: readonly Draft[], drafts: readonly Draft[]): readonly Truth[] {
  const since = (all: readonly Draft[]) => coarsened(all.filter(isPiloted), secondsPerDay);
  const [without, withIt] = [since(usual), since(drafts)];
  const byHand = ({ events }: Draft) =>
    events.filter(({ activity }) => activity !== checkedByRule && activity !== reference).length;
  const cases = `${withIt.length} registrations since 2024-07-01`;
  return [
    {
      id: "hundesteuer-pilot",
      unit: "seconds",
      value: median(throughputs(withIt)) - median(throughputs(without)),
      estimated: true,
      says: `what “${checkedByRule}” changes in the median throughput of the ${cases}: the same ones with it, less without it`,
    },
    {
      id: "hundesteuer-pilot-by-hand",
      unit: "per_case",
      value: mean(withIt.map(byHand)) - mean(without.map(byHand)),
      estimated: true,
      says: `what it changes in the steps by hand of a case: the rules let ${executions(withIt, checkedByRule)} of the ${cases} through`,
    },
  ];
}

/** Rows typed in by hand; the two steps of the planted truth are written by the application and stay whole. */
function breakable(draws: Random, all: readonly Entry[]): ReadonlySet<Entry> {
  const typed = all.filter(({ event }) => event.activity === dispatched);
  const hit = quota(draws, typed.length, damaged / typed.length);
  return new Set(typed.filter((_, index) => hit[index] === true));
}

function without(log: readonly Case[], broken: ReadonlySet<Entry>): readonly Case[] {
  const events = new Set([...broken].map(({ event }) => event));
  return log.map((one) => ({ ...one, events: one.events.filter((event) => !events.has(event)) }));
}

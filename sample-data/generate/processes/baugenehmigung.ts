import { arrivals, evenYear } from "../arrivals.js";
import { secondsPerDay, type WallTime } from "../calendar.js";
import { course } from "../course.js";
import { csv } from "../csv.js";
import { elapsed, paths, steps } from "../evidence.js";
import { mailAfter, workAfter } from "../office.js";
import { random, type Random, type Spread } from "../random.js";
import { coarsened, numbered, type Case, type Draft, type Event, type Sample } from "../sample.js";
import { germanAmount, germanDate } from "../stamps.js";

const cases = 420;

/** The date columns of the export in its order; of two steps on one day the left one counts as the earlier. */
const columns = [
  ["Eingang", "Antrag eingegangen"],
  ["Vorprüfung", "Vorprüfung abgeschlossen"],
  ["Nachforderung", "Unterlagen nachgefordert"],
  ["Vollständig", "Unterlagen vollständig"],
  ["Beteiligung", "Fachbehörden beteiligt"],
  ["Planungsrecht", "Planungsrecht geprüft"],
  ["Brandschutz", "Brandschutz geprüft"],
  ["Standsicherheit", "Standsicherheit geprüft"],
  ["Denkmalschutz", "Denkmalschutz geprüft"],
  ["Nachbarn", "Nachbarschaft beteiligt"],
  ["Stellungnahme", "Stellungnahme Fachbehörde"],
  ["Gebühr", "Gebühr festgesetzt"],
  ["Genehmigung", "Baugenehmigung erteilt"],
  ["Ablehnung", "Antrag abgelehnt"],
  ["Rücknahme", "Antrag zurückgenommen"],
] as const;

const bottleneck = "Stellungnahme Fachbehörde";

/** Building permit: other authorities answer late, checks run side by side, hardly two cases go the same way. */
export function baugenehmigung(): Sample {
  const draws = random("baugenehmigung");
  const came = arrivals(draws, {
    cases,
    months: evenYear,
    channels: { "Bauportal.NRW": 31, Papier: 69 },
    online: ["Bauportal.NRW"],
  });
  const drafts = came.map((arrival) => application(draws, arrival.channel, arrival.time));
  const log = coarsened(numbered("BA", 4, drafts), secondsPerDay).map(inColumnOrder);
  const rows = log.map((one) => [
    one.id,
    one.attributes["channel"] ?? "",
    one.attributes["project"] ?? "",
    ...columns.map(([, activity]) => dateIn(one, activity)),
    one.attributes["cost"] ?? "",
    outcome(one),
  ]);
  const header = ["Aktenzeichen", "Antragsweg", "Vorhaben", ...columns.map(([column]) => column)];
  const waits = steps(log).map(([before, after]) => ({
    to: after.activity,
    seconds: elapsed(before.time, after.time),
  }));
  const sum = (of: typeof waits) => of.reduce((total, { seconds }) => total + seconds, 0);
  return {
    id: "baugenehmigung",
    files: [
      {
        name: "baugenehmigung_stand_2025-01.csv",
        bytes: csv({ delimiter: ";", encoding: "windows-1252" }, [...header, "Baukosten", "Ergebnis"], rows),
      },
    ],
    truths: [
      {
        id: "baugenehmigung-bottleneck",
        unit: "share",
        value: sum(waits.filter(({ to }) => to === bottleneck)) / sum(waits),
        says: `share of all waiting between two steps that lies before “${bottleneck}”, more than before any other step`,
      },
      {
        id: "baugenehmigung-variants",
        unit: "cases",
        value: paths(log)[0] ?? 0,
        says: `cases that take the most frequent of ${paths(log).length} paths: there is no standard path`,
      },
    ],
  };
}

function application(draws: Random, channel: string, time: WallTime): Draft {
  const project = draws.weighted({
    Wohngebäude: 46,
    Umbau: 22,
    Nutzungsänderung: 18,
    Gewerbe: 10,
    Garage: 4,
  });
  const attributes = { channel, project, cost: germanAmount(draws.whole(20, 4800) * 100_000) };
  const way = course(draws, "Antrag eingegangen", time);
  way.work("Vorprüfung abgeschlossen", [3, 6, 12, 22, 35]);
  if (draws.chance(0.58)) {
    way.work("Unterlagen nachgefordert", [0, 1, 2, 5, 9]);
    if (draws.chance(0.09)) {
      way.mail("Antrag zurückgenommen", [20, 35, 60, 90, 120]);
      return { attributes, events: way.events };
    }
    way.mail("Unterlagen vollständig", [6, 11, 22, 45, 95]);
  }
  way.work("Fachbehörden beteiligt", [1, 2, 5, 10, 18]);
  const sideBySide = checks(draws, way.time, project);
  const end = course(draws, "", Math.max(...sideBySide.map((event) => event.time)));
  if (draws.chance(0.11)) end.work("Antrag abgelehnt", [3, 6, 12, 20, 30]);
  else {
    end.work("Gebühr festgesetzt", [2, 4, 8, 15, 25]);
    end.work("Baugenehmigung erteilt", [0, 0, 2, 5, 10]);
  }
  return { attributes, events: [...way.events, ...sideBySide, ...end.events.slice(1)] };
}

/** What starts with the participation of others and ends in any order. */
function checks(draws: Random, from: WallTime, project: string): readonly Event[] {
  const own = (activity: string, days: Spread): Event => ({
    activity,
    time: workAfter(draws, from, Math.round(draws.spread(days))),
  });
  return [
    own("Planungsrecht geprüft", [2, 5, 11, 22, 40]),
    ...(project === "Garage" ? [] : [own("Brandschutz geprüft", [3, 6, 13, 25, 42])]),
    ...(draws.chance(0.62) ? [own("Standsicherheit geprüft", [4, 8, 15, 27, 45])] : []),
    ...(draws.chance(0.18) ? [own("Denkmalschutz geprüft", [6, 10, 18, 32, 50])] : []),
    ...(draws.chance(0.27) ? [own("Nachbarschaft beteiligt", [2, 4, 9, 18, 32])] : []),
    ...(draws.chance(0.84)
      ? [{ activity: bottleneck, time: mailAfter(draws, from, draws.spread([50, 90, 130, 200, 290])) }]
      : []),
  ];
}

function inColumnOrder(one: Case): Case {
  const order = columns.map(([, activity]): string => activity);
  const rank = (event: Event) => order.indexOf(event.activity);
  return {
    ...one,
    events: [...one.events].sort((a, b) => a.time - b.time || rank(a) - rank(b)),
  };
}

function dateIn(one: Case, activity: string): string {
  const found = one.events.find((event) => event.activity === activity);
  return found === undefined ? "" : germanDate(found.time);
}

function outcome(one: Case): string {
  const last = one.events.at(-1)?.activity;
  if (last === "Baugenehmigung erteilt") return "erteilt";
  if (last === "Antrag abgelehnt") return "abgelehnt";
  return last === "Antrag zurückgenommen" ? "zurückgenommen" : "";
}

import { arrivals } from "../arrivals.js";
import { addWorkdays, at, dateOf, dayOf, type WallTime } from "../calendar.js";
import { course, type Course } from "../course.js";
import { csv } from "../csv.js";
import { elapsed, median, share, uncertainty } from "../evidence.js";
import { workAfter } from "../office.js";
import { dealt, quota, random, type Random } from "../random.js";
import { begin, coarsened, entries, numbered, type Case, type Draft, type Sample } from "../sample.js";
import { germanAmount, germanMinute } from "../stamps.js";

const cases = 1300;
/** Planted: income checks that the office manages on a workday, in every month the same. */
const capacity = 3;
/** Planted: the day-care year begins in August, so that a quarter of the declarations comes then. */
const months = [4, 4, 5, 6, 8, 11, 15, 25, 9, 5, 4, 4];

/** Planted: tiers of income as families declare them; nobody pays in the lowest one. */
const tiers = { "1": 22, "2": 26, "3": 28, "4": 24 };
/** Planted: whether a brother or sister is in day care, too. */
const families = { nein: 69, ja: 31 };
/** Planted: share of the cases in which a clerk does not do as each of the two rules says. */
const exceptions = 0.05;

const recorded = "Erklärung erfasst";
const fixed = "Beitrag festgesetzt";
const siblings = "Geschwisterregelung geprüft";
const mandate = "SEPA-Mandat erfasst";
const sent = "Bescheid versandt";

/** Parents' contribution to day care: one office with a fixed capacity, and a peak in August that it works off. */
export function elternbeitrag(): Sample {
  const draws = random("elternbeitrag");
  const came = arrivals(draws, {
    cases,
    months,
    channels: { Online: 46, Papier: 38, "E-Mail": 16 },
    online: ["Online", "E-Mail"],
  });
  const begun = came.map(({ time, channel }) => ({ channel, way: declaration(draws, channel, time) }));
  const checked = queue(
    draws,
    begun.map(({ way }) => way.time),
  );
  const declared = [dealt(draws, cases, tiers), dealt(draws, cases, families)] as const;
  const departs = [quota(draws, cases, exceptions), quota(draws, cases, exceptions)] as const;
  const drafts = begun.map(({ channel, way }, index): Draft => {
    const [tier = "", more = ""] = declared.map((of) => of[index]);
    const attributes = {
      channel,
      tier,
      siblings: more,
      fee: feeOf(draws, tier),
      centre: String(draws.whole(100, 380)),
    };
    way.at("Einkommen geprüft", checked[index] ?? way.time);
    way.soon(fixed, [3, 5, 8, 15, 25]);
    const [first, second] = departs.map((of) => of[index] === true);
    if (hasSiblings(attributes) !== first) way.work(siblings, [0, 0, 1, 3, 6]);
    if (needsMandate(attributes) !== second) way.soon(mandate, [1, 2, 3, 6, 10]);
    way.work(sent, [0, 1, 1, 2, 3]);
    return { attributes, events: way.events };
  });
  const log = coarsened(numbered("EB", 5, drafts), 60);
  const header = [
    "Buchungszeichen",
    "Vorgangsschritt",
    "Datum/Uhrzeit",
    "Eingangskanal",
    "Stelle",
    "Ergebnis",
    "Einkommensstufe",
    "Geschwister in Kita",
    "Monatsbeitrag",
    "Kita-Nr.",
  ];
  const rows = entries(log, "by case").map(({ case: one, event }) => [
    one.id,
    event.activity,
    germanMinute(event.time),
    one.attributes["channel"] ?? "",
    "51-4",
    event.activity === sent ? outcome(one) : "",
    one.attributes["tier"] ?? "",
    one.attributes["siblings"] ?? "",
    one.attributes["fee"] ?? "",
    one.attributes["centre"] ?? "",
  ]);
  const arrived = (month: number) => log.filter((one) => isIn(one, 2023, month));
  return {
    id: "elternbeitrag",
    files: [
      {
        name: "elternbeitrag_2023-2024.csv",
        bytes: csv({ delimiter: ";", encoding: "utf-8", quoteAll: true }, header, rows),
      },
    ],
    truths: [
      {
        id: "elternbeitrag-peak",
        unit: "share",
        value: share(log, (one) => dateOf(dayOf(begin(one))).month === 8),
        says: "share of the cases that arrive in August, the month with most arrivals in both years",
      },
      {
        id: "elternbeitrag-backlog",
        unit: "seconds",
        value: throughput(arrived(8)),
        says: `median throughput of the cases that arrived in August 2023; of those of February 2023 it is ${Math.round(throughput(arrived(2)) / 86_400)} days`,
      },
      {
        id: "elternbeitrag-rules",
        unit: "share",
        value: learnable(log),
        estimated: true,
        says: `share of all uncertainty about the next step that two rules take away: “${siblings}” where a brother or sister is in day care, “${mandate}” where a fee is due and the declaration did not come online; each holds in ${100 * (1 - exceptions)} % of the cases, and whether documents are asked for is drawn`,
      },
    ],
  };
}

/** Rule: families with two or more children in day care. */
const hasSiblings = (of: Attributes): boolean => of["siblings"] === "ja";

/** Rule: families that pay and did not declare online, where the form asks for the mandate. */
const needsMandate = (of: Attributes): boolean => of["channel"] !== "Online" && of["tier"] !== "1";

/** Of all uncertainty about the next step the share that the rules take away; whether documents are asked for is drawn. */
function learnable(log: readonly Case[]): number {
  const completed = log.filter((one) => one.events.at(-1)?.activity === sent);
  const ruled = ({ attributes: of }: Case) => `${hasSiblings(of)} ${needsMandate(of)}`;
  const bits = (activity: string, known?: (one: Case) => string) => uncertainty(completed, activity, known);
  const all = bits(recorded) + bits(fixed) + bits(siblings);
  return 1 - (bits(recorded) + bits(fixed, ruled) + bits(siblings, ruled)) / all;
}

type Attributes = Case["attributes"];

function feeOf(draws: Random, tier: string): string {
  const most = 16 * (Number(tier) - 1);
  return germanAmount(most === 0 ? 0 : draws.whole(most - 14, most) * 1_000);
}

function outcome({ attributes }: Case): string {
  return attributes["fee"] === germanAmount(0) ? "beitragsfrei" : "beitragspflichtig";
}

function declaration(draws: Random, channel: string, time: WallTime): Course {
  const way = course(draws, "Erklärung eingegangen", time);
  way.work(recorded, channel === "Online" ? [0, 0, 0, 1, 2] : [0, 1, 2, 4, 7]);
  if (draws.chance(0.27)) {
    way.soon("Nachweise angefordert", [3, 4, 8, 15, 25]);
    way.mail("Nachweise eingegangen", [2, 5, 11, 20, 30]);
  }
  return way;
}

/** When each case that is ready at these times is checked: first come, first served, so many on a workday. */
function queue(draws: Random, ready: readonly WallTime[]): readonly WallTime[] {
  const order = ready.map((_, index) => index).sort((one, other) => (ready[one] ?? 0) - (ready[other] ?? 0));
  const served: WallTime[] = [];
  let on = 0;
  let done = 0;
  for (const index of order) {
    const earliest = addWorkdays(dayOf(ready[index] ?? 0), 1);
    if (earliest > on) [on, done] = [earliest, 0];
    if (done === capacity) [on, done] = [addWorkdays(on, 1), 0];
    served[index] = workAfter(draws, at(on, 7), 0);
    done += 1;
  }
  return served;
}

function throughput(of: readonly Case[]): number {
  const completed = of.filter((one) => one.events.at(-1)?.activity === sent);
  return median(completed.map((one) => elapsed(begin(one), one.events.at(-1)?.time ?? begin(one))));
}

function isIn(one: Case, year: number, month: number): boolean {
  const date = dateOf(dayOf(begin(one)));
  return date.year === year && date.month === month;
}

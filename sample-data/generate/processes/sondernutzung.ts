import { arrivals } from "../arrivals.js";
import { course } from "../course.js";
import { csv } from "../csv.js";
import { random } from "../random.js";
import { coarsened, entries, numbered, type Draft, type Sample } from "../sample.js";
import { germanMinute } from "../stamps.js";

/** Planted: fewer than the 30 cases that an assessment needs. */
const cases = 24;

/** Use of public streets for parklets: too few cases for any statement. */
export function sondernutzung(): Sample {
  const draws = random("sondernutzung");
  const came = arrivals(draws, {
    cases,
    months: [0, 1, 3, 4, 3, 2, 1, 1, 1, 0, 0, 0],
    channels: { "E-Mail": 3, Papier: 1 },
    online: ["E-Mail"],
  });
  const drafts = came.map(({ channel, time }): Draft => {
    const way = course(draws, "Antrag eingegangen", time);
    way.work("Antrag geprüft", [2, 4, 9, 16, 25]);
    way.work("Ortsbesichtigung durchgeführt", [3, 5, 10, 18, 25]);
    way.mail("Stellungnahme Verkehr eingegangen", [6, 10, 20, 35, 50]);
    if (draws.chance(0.4)) way.work("Bezirksvertretung beteiligt", [10, 15, 25, 40, 55]);
    way.work("Erlaubnis erteilt", [1, 3, 6, 12, 18]);
    return { attributes: { channel }, events: way.events };
  });
  const log = coarsened(numbered("SN", 3, drafts), 60);
  const rows = entries(log, "by case").map(({ case: one, event }) => [
    one.id,
    event.activity,
    germanMinute(event.time),
    one.attributes["channel"] ?? "",
  ]);
  const header = ["Aktenzeichen", "Schritt", "Zeitpunkt", "Eingang"];
  return {
    id: "sondernutzung",
    files: [
      {
        name: "sondernutzung_2023-2024.txt",
        bytes: csv({ delimiter: "\t", encoding: "utf-16le" }, header, rows),
      },
    ],
    truths: [
      {
        id: "sondernutzung-too-small",
        unit: "cases",
        value: log.length,
        says: "cases; fewer than 30, so the process is not assessable",
      },
    ],
  };
}

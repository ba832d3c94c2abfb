import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import { dataDay, datedHoursOn } from "../../config/hours-of-post.js";
import type { WorkCost } from "../../config/project.js";
import type { Text } from "../../text.js";
import type { Html } from "../html.js";
import { table } from "../table.js";
import type { Candidate } from "./candidates.js";

/** The dated entries of hours that were used, with their source and the processes whose data are of their time; null where one number always holds. */
export function hoursOfPostTable(
  all: readonly Candidate[],
  { hours_per_year: hours }: WorkCost,
  say: Say,
): Html | null {
  if (typeof hours === "number") return null;
  const usedBy = (from: string) =>
    all.filter(
      ({ info: { config } }) => config !== null && datedHoursOn(hours, dataDay(config))?.from === from,
    );
  const rows = hours.flatMap((entry) => {
    const users = usedBy(entry.from).map(({ info }) => printable(say.text(info.name)));
    return users.length === 0 ? [] : [{ ...entry, users }];
  });
  return table({
    id: "hours-of-post-table",
    caption: say.text(words.caption),
    columns: [
      { label: say.text(words.from), align: "start" },
      { label: say.text(words.hours), align: "end" },
      { label: say.text(words.source), align: "start", prose: true },
      { label: say.text(words.processes), align: "start", prose: true },
    ],
    rows: rows.map(({ from, hours: year, source, users }) => [
      say.value(from, "time"),
      say.number(year),
      printable(source),
      users.join("; "),
    ]),
  });
}

const words = {
  caption: {
    de: "Arbeitsstunden einer Vollzeitstelle im Jahr",
    en: "Working hours of a full-time post a year",
  },
  from: { de: "Gültig ab", en: "Valid from" },
  hours: { de: "Stunden im Jahr", en: "Hours a year" },
  source: { de: "Quelle", en: "Source" },
  processes: { de: "Gilt am Stand der Daten für", en: "Holds as of the data of" },
} as const satisfies Record<string, Text>;

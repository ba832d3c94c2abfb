import { cell, suppressed, tableColumns } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { flowMonths, type FlowRow, type Flows } from "./flow-months.js";
import { earlierMonths, gateNotes, lowerBounds, nothingLeft, subtitle } from "./notes.js";
import { workInProgressPicture } from "./pictures/work-in-progress.js";
import { narrow, wide } from "./spec.js";

const columns = ["month", "arrivals", "completions", "open_at_end", "lower_bound"] as const;

/** A change of what is open by less than this share is none. */
const notable = 0.1;

/** How much is waiting: open cases at the end of each month, and what came in and was completed in it. */
export function workInProgress(table: Flows, scope: Scope, say: Say): Chart {
  const all = table.forProcess(scope.process);
  const { rows, months, earlier } = flowMonths(all, say);
  const suppressedCells = suppressed(all, columns);
  const drawable = months.some(({ arrivals, open }) => (arrivals ?? 0) > 0 || (open ?? 0) > 0);
  const knowsOpen = rows.some(({ open_at_end }) => open_at_end !== null) || suppressedCells > 0;
  const headline = finding(all, rows, earlier > 0, say);
  return {
    id: "work-in-progress",
    question: say.text({ de: "Wie viel ist in Arbeit?", en: "How much is waiting?" }),
    headline,
    subtitle: subtitle(
      knowsOpen
        ? say.text({
            de: "Offene Fälle am Monatsende (Linie), Eingänge und Erledigungen je Monat (Balken)",
            en: "Open cases at the end of the month (line), arrivals and completions per month (bars)",
          })
        : say.text({ de: "Eingänge je Monat (Balken)", en: "Arrivals per month (bars)" }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells },
    spec: drawable ? workInProgressPicture(months, say, wide) : null,
    ...(drawable ? { narrow: workInProgressPicture(months, say, narrow) } : {}),
    table: {
      caption: say.text({
        de: "Eingänge, Erledigungen und Bestand je Monat",
        en: "Arrivals, completions and open cases per month",
      }),
      columns: tableColumns(all, columns, say),
      rows: rows.map((row) => columns.map((name) => cell(all, row, name, say))),
    },
    alt: say.text(
      knowsOpen
        ? {
            de: `${headline}. Steigt die Linie, kam mehr herein, als erledigt wurde; die Balken zeigen beides nebeneinander.`,
            en: `${headline}. Where the line rises, more came in than was completed; the bars show both side by side.`,
          }
        : {
            de: `${headline}. Je höher ein Balken, desto mehr Fälle gingen in dem Monat ein.`,
            en: `${headline}. The higher a bar, the more cases arrived in the month.`,
          },
    ),
    caveats: [
      ...(drawable ? [] : [nothingLeft(say)]),
      ...(knowsOpen
        ? []
        : [
            say.text({
              de: "Es ist kein Endschritt erklärt (activities: … end: true): Was erledigt und was offen ist, lässt sich nicht sagen.",
              en: "No end activity is declared (activities: … end: true): what is completed and what is open cannot be said.",
            }),
          ]),
      ...lowerBounds(rows, say),
      ...earlierMonths(earlier, say),
      ...gateNotes({ profile: all.profile, suppressedCells }, say),
    ],
  };
}

/** The first month that is no lower bound against the last one; named where earlier months are left out. */
function finding(table: Flows, rows: readonly FlowRow[], cut: boolean, say: Say): string {
  const sure = rows.filter(({ open_at_end, lower_bound }) => open_at_end !== null && lower_bound !== true);
  const [first, last] = [sure[0], sure.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    return say.text({
      de: "Bestand über die Zeit nicht vergleichbar",
      en: "Open cases cannot be compared over time",
    });
  }
  const [from, to] = [cell(table, first, "open_at_end", say), cell(table, last, "open_at_end", say)];
  const [before, after] = [first.open_at_end ?? 0, last.open_at_end ?? 0];
  const month = say.value(first.month, "month");
  const [seit, since] = cut ? [` seit ${month}`, ` since ${month}`] : ["", ""];
  const stock = cut ? `Bestand${seit}` : "Der Bestand ist";
  if (Math.abs(after - before) <= notable * Math.max(before, after)) {
    return say.text({
      de: `Bestand${seit} kaum verändert: ${from} offene Fälle, zuletzt ${to}`,
      en: `Open cases${since} hardly changed: ${from}, most recently ${to}`,
    });
  }
  return after > before
    ? say.text({
        de: `${stock} von ${from} auf ${to} offene Fälle gestiegen`,
        en: `Open cases have risen${since} from ${from} to ${to}`,
      })
    : say.text({
        de: `${stock} von ${from} auf ${to} offene Fälle gesunken`,
        en: `Open cases have fallen${since} from ${from} to ${to}`,
      });
}

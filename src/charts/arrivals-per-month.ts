import { cell, suppressed, tableColumns } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { flowMonths, type FlowRow, type Flows } from "./flow-months.js";
import { earlierMonths, firstShown, gateNotes, lowerBounds, nothingLeft, subtitle } from "./notes.js";
import { workInProgressPicture } from "./pictures/work-in-progress.js";
import { narrow, wide } from "./spec.js";

const arriving = ["month", "arrivals"] as const;
const withOpen = [...arriving, "open_at_end", "lower_bound"] as const;

/** The fullest month stands out from here on, as a multiple of the usual one. */
const notable = 1.25;
/** Months that a usual one can be told from. */
const fewest = 3;

/** Whether the load is even: arrivals of each month, and what is open at its end where ends are declared. */
export function arrivalsPerMonth(table: Flows, scope: Scope, say: Say): Chart {
  const all = table.forProcess(scope.process);
  const { rows, months: flows, earlier } = flowMonths(all, say);
  const months = flows.map((flow) => ({ ...flow, completions: null }));
  const suppressedCells = suppressed(all, withOpen);
  const drawable = months.some(({ arrivals }) => (arrivals ?? 0) > 0);
  const picture = (width: number) => workInProgressPicture(months, say, width, "arrivals");
  const knowsOpen = months.some(({ open }) => open !== null);
  const columns = knowsOpen || suppressedCells > 0 ? withOpen : arriving;
  const headline = finding(rows, firstShown(earlier, rows[0]?.month, say), say);
  return {
    id: "arrivals-per-month",
    question: say.text({ de: "Kommt die Arbeit gleichmäßig an?", en: "Does work arrive evenly?" }),
    headline,
    subtitle: subtitle(
      knowsOpen
        ? say.text({
            de: "Eingänge je Monat (Balken), offene Fälle am Monatsende (Linie)",
            en: "Arrivals per month (bars), open cases at the end of the month (line)",
          })
        : say.text({ de: "Eingänge je Monat", en: "Arrivals per month" }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells },
    spec: drawable ? picture(wide) : null,
    ...(drawable ? { narrow: picture(narrow) } : {}),
    table: {
      caption: say.text(
        columns === withOpen
          ? { de: "Eingänge und offene Fälle je Monat", en: "Arrivals and open cases per month" }
          : { de: "Eingänge je Monat", en: "Arrivals per month" },
      ),
      columns: tableColumns(all, columns, say),
      rows: rows.map((row) => columns.map((name) => cell(all, row, name, say))),
    },
    alt: say.text({
      de: `${headline}. Je höher ein Balken, desto mehr Fälle gingen in dem Monat ein.`,
      en: `${headline}. The higher a bar, the more cases arrived in the month.`,
    }),
    caveats: [
      ...(drawable ? [] : [nothingLeft(say)]),
      ...lowerBounds(rows, say),
      ...earlierMonths(earlier, say),
      ...gateNotes({ profile: all.profile, suppressedCells }, say),
    ],
  };
}

/** The fullest month against the usual one, the lower median: both are numbers of the table, which may begin later than the data. */
function finding(rows: readonly FlowRow[], since: string | null, say: Say): string {
  const known = rows.flatMap(({ month, arrivals }) => (arrivals === null ? [] : [{ month, arrivals }]));
  const rising = [...known].sort((a, b) => a.arrivals - b.arrivals);
  const [most, usual] = [rising.at(-1), rising[Math.ceil(rising.length / 2) - 1]];
  if (most === undefined || usual === undefined || most.arrivals === 0)
    return say.text({ de: "Keine Eingänge zu zeigen", en: "No arrivals to show" });
  if (rising.length < fewest)
    return say.text({
      de: "Zu wenige Monate, um Eingänge zu vergleichen",
      en: "Too few months to compare arrivals",
    });
  const [high, typical] = [say.value(most.arrivals, "cases"), say.value(usual.arrivals, "cases")];
  const month = say.value(known.find(({ arrivals }) => arrivals === most.arrivals)?.month ?? "", "month");
  return most.arrivals > notable * usual.arrivals
    ? say.text({
        de:
          since === null
            ? `Die meisten Eingänge: ${month} mit ${high}, üblich sind ${typical}`
            : `Die meisten Eingänge seit ${since}: ${month} mit ${high}, üblich ${typical}`,
        en:
          since === null
            ? `Most arrivals: ${month} with ${high}, ${typical} are usual`
            : `Most arrivals since ${since}: ${month} with ${high}, ${typical} usual`,
      })
    : say.text({
        de: `Eingänge ${since === null ? "" : `seit ${since} `}recht gleichmäßig: üblich ${typical} im Monat, höchstens ${high}`,
        en:
          since === null
            ? `Arrivals fairly even: usually ${typical} a month, at most ${high}`
            : `Arrivals since ${since} fairly even: monthly ${typical}, at most ${high}`,
      });
}

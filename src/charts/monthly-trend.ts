import type { monthlyTrend as trend } from "../measures/monthly-trend.js";
import type { Released } from "../release/released.js";
import { cell, suppressed, tableColumns } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { monthNumber } from "./month-number.js";
import { earlierMonths, firstShown, gateNotes, nothingLeft, subtitle } from "./notes.js";
import { trendPicture, type Month } from "./pictures/monthly-trend.js";
import { narrow, wide } from "./spec.js";

type Trend = Released<(typeof trend)["columns"]>;
type Row = Trend["rows"][number];

const columns = [
  "month",
  "cases",
  "completed_cases",
  "median_throughput_seconds",
  "p90_throughput_seconds",
  "incomplete",
] as const;

/** Complete months with a median below which no month is called the slowest. */
const comparable = 3;

/** Months in picture and table; older ones are named below. */
const shown = 60;

/**
 * Whether it got slower: median throughput time and arrivals per month of arrival. Months whose cases cannot all be
 * finished yet are hollow and never the finding.
 */
export function monthlyTrend(table: Trend, scope: Scope, say: Say): Chart {
  const months = table.forProcess(scope.process);
  const rows = [...months.rows].sort((a, b) => (a.month < b.month ? -1 : 1)).slice(-shown);
  const earlier = months.rows.length - rows.length;
  const suppressedCells = suppressed(months, columns);
  const said = (row: Row) => cell(months, row, "median_throughput_seconds", say);
  const points = rows.map((row): Month => ({
    index: monthNumber(row.month),
    cases: row.cases ?? 0,
    median_seconds: row.median_throughput_seconds,
    text: row.median_throughput_seconds === null ? "" : said(row),
    incomplete: row.incomplete === true,
  }));
  const drawable = points.some((point) => point.cases > 0);
  const headline = finding(rows, { said, since: firstShown(earlier, rows[0]?.month, say) }, say);
  return {
    id: "monthly-trend",
    question: say.text({ de: "Ist es langsamer geworden?", en: "Has it become slower?" }),
    headline,
    subtitle: subtitle(
      say.text({
        de: "Median der Durchlaufzeit (Linie) und Eingänge (Balken) je Eingangsmonat",
        en: "Median throughput time (line) and arrivals (bars) per month of arrival",
      }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells },
    spec: drawable ? trendPicture(points, say, wide) : null,
    ...(drawable ? { narrow: trendPicture(points, say, narrow) } : {}),
    table: {
      caption: say.text({
        de: "Eingänge und Durchlaufzeit je Eingangsmonat",
        en: "Arrivals and throughput time per month of arrival",
      }),
      columns: tableColumns(months, columns, say),
      rows: rows.map((row) => columns.map((name) => cell(months, row, name, say))),
    },
    alt: say.text({
      de: `${headline}. Die Linie zeigt je Eingangsmonat den Median der Durchlaufzeit, die Balken darunter die Zahl der Eingänge.`,
      en: `${headline}. The line shows the median throughput time per month of arrival, the bars below it the number of arrivals.`,
    }),
    caveats: [
      ...(drawable ? [] : [nothingLeft(say)]),
      ...(points.some((point) => point.incomplete)
        ? [
            say.text({
              de: "Hohle Zeichen: Monate, deren Fälle noch nicht alle abgeschlossen sein können; ihr Median fällt zu klein aus.",
              en: "Hollow marks: months whose cases cannot all be finished yet; their median comes out too small.",
            }),
          ]
        : []),
      ...earlierMonths(earlier, say),
      ...gateNotes({ profile: months.profile, suppressedCells }, say),
    ],
  };
}

/** The slowest complete month of those shown; `since` is the first of them where earlier ones are left out. */
function finding(
  rows: readonly Row[],
  { said, since }: { readonly said: (row: Row) => string; readonly since: string | null },
  say: Say,
): string {
  const complete = rows.filter((row) => row.incomplete !== true && row.median_throughput_seconds !== null);
  const [first] = complete;
  if (first === undefined || complete.length < comparable) {
    return say.text({
      de: "Zu wenige Monate mit Median für einen Vergleich",
      en: "Too few months with a median to compare",
    });
  }
  const time = (row: Row) => row.median_throughput_seconds ?? 0;
  const slowest = complete.reduce((a, b) => (time(b) > time(a) ? b : a));
  const fastest = complete.reduce((a, b) => (time(b) < time(a) ? b : a));
  if (said(slowest) === said(fastest)) {
    return say.text({
      de:
        since === null
          ? `Kein deutlicher Unterschied zwischen den Monaten: ${said(first)} im Median`
          : `Seit ${since} kein deutlicher Unterschied der Monate: Median ${said(first)}`,
      en: `No clear difference between months${since === null ? "" : ` since ${since}`}: median ${said(first)}`,
    });
  }
  const month = say.value(slowest.month, "month");
  return say.text(
    since === null
      ? {
          de: `Eingänge ${month} dauerten am längsten: ${said(slowest)} im Median`,
          en: `Arrivals of ${month} took longest: median ${said(slowest)}`,
        }
      : {
          de: `Längster Median seit ${since}: ${said(slowest)}, Eingänge ${month}`,
          en: `Longest median since ${since}: ${said(slowest)}, arrivals of ${month}`,
        },
  );
}

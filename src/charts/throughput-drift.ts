import type { drift } from "../measures/data/drift.js";
import type { medianByMonth } from "../measures/data/median-intervals.js";
import type { monthlyTrend } from "../measures/monthly-trend.js";
import type { Released } from "../release/released.js";
import type { Text } from "../text.js";
import { cell, column, suppressed, tableColumns } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { monthNumber } from "./month-number.js";
import { earlierMonths, firstShown, gateNotes, nothingLeft, subtitle } from "./notes.js";
import { driftPicture, type DriftMonth } from "./pictures/throughput-drift.js";
import { narrow, wide } from "./spec.js";

type Trend = Released<(typeof monthlyTrend)["columns"]>;
type Limits = Released<(typeof medianByMonth)["columns"]>;
type Drift = Released<(typeof drift)["columns"]>;
type Change = Drift["rows"][number];

/** The months, how sure their medians are, and the changes that can be told from chance. */
export interface DriftTables {
  readonly trend: Trend;
  readonly limits: Limits;
  readonly drift: Drift;
}

const columns = [
  "month",
  "completed_cases",
  "median_throughput_seconds",
  "p90_throughput_seconds",
  "incomplete",
] as const;
const limitColumns = ["median_low_seconds", "median_high_seconds"] as const;

/** Complete months with a median below which nothing is said of a change. */
const comparable = 3;
/** Months in picture and table; older ones are named below. */
const shown = 60;
/** Changes with a rule in the picture, those least likely by chance; the table has all. */
const marked = 4;

/**
 * Whether it takes another time than before: the median per month of arrival with its limits, the 90th percentile, and the
 * months from which on times or paths differ. Months whose cases cannot all be finished yet are hollow.
 */
export function throughputDrift(tables: DriftTables, scope: Scope, say: Say): Chart {
  const trend = tables.trend.forProcess(scope.process);
  const limits = tables.limits.forProcess(scope.process);
  const drifts = tables.drift.forProcess(scope.process);
  const rows = [...trend.rows].sort((a, b) => (a.month < b.month ? -1 : 1)).slice(-shown);
  const earlier = trend.rows.length - rows.length;
  const limitsOf = (month: string) => limits.rows.find((row) => row.month === month);
  const changes = drifts.rows.filter(({ month }) => rows.some((row) => row.month === month));
  const ruled = changes
    .toSorted((a, b) => (a.p_value ?? 1) - (b.p_value ?? 1))
    .slice(0, marked)
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const suppressedCells =
    suppressed(trend, columns) +
    suppressed(limits, limitColumns) -
    limits.hiddenRows + // the same months as those of the trend
    suppressed(drifts, ["before_median_seconds", "after_median_seconds"]);
  const points = rows.map((row): DriftMonth => {
    const [low, high] = limitColumns.map((name) => limitsOf(row.month)?.[name] ?? null);
    return {
      index: monthNumber(row.month),
      median_seconds: row.median_throughput_seconds,
      limits_seconds: typeof low === "number" && typeof high === "number" ? [low, high] : null,
      p90_seconds: row.p90_throughput_seconds,
      incomplete: row.incomplete === true,
    };
  });
  const drawable = points.some(({ median_seconds }) => median_seconds !== null);
  const draw = (width: number) => driftPicture(points, marksOf(ruled, say), meanings(say), say, width);
  const headline = finding({ rows, changes, drifts, since: firstShown(earlier, rows[0]?.month, say) }, say);
  return {
    id: "throughput-drift",
    question: say.text({ de: "Hat sich die Dauer geändert?", en: "Has the duration changed?" }),
    headline,
    subtitle: subtitle(say.text(words.measure), scope, say),
    n: { cases: scope.cases, suppressedCells },
    spec: drawable ? draw(wide) : null,
    ...(drawable ? { narrow: draw(narrow) } : {}),
    table: {
      caption: say.text(words.caption),
      columns: [
        ...tableColumns(trend, columns.slice(0, 3), say),
        ...tableColumns(limits, limitColumns, say),
        ...tableColumns(trend, columns.slice(3), say),
        column(say.text(words.change), "id"),
      ],
      rows: rows.map((row) => {
        const own = limitsOf(row.month);
        const changed = changes.filter(({ month }) => month === row.month);
        return [
          ...columns.slice(0, 3).map((name) => cell(trend, row, name, say)),
          ...limitColumns.map((name) => (own === undefined ? "–" : cell(limits, own, name, say))),
          ...columns.slice(3).map((name) => cell(trend, row, name, say)),
          changed.length === 0 ? "–" : changed.map((change) => changeText(drifts, change, say)).join("; "),
        ];
      }),
    },
    alt: `${headline}. ${say.text(words.alt)}`,
    caveats: [
      ...(drawable ? [] : [nothingLeft(say)]),
      ...(points.some(({ incomplete }) => incomplete) ? [say.text(words.hollow)] : []),
      ...(changes.length > 0 ? [say.text(words.cause)] : []),
      ...(changes.length > ruled.length
        ? [
            say.text({
              de: `Im Bild ${say.number(ruled.length)} von ${say.number(changes.length)} Änderungen; alle stehen in der Tabelle.`,
              en: `The picture has ${say.number(ruled.length)} of ${say.number(changes.length)} changes; the table has all.`,
            }),
          ]
        : []),
      ...earlierMonths(earlier, say),
      ...gateNotes({ profile: trend.profile, suppressedCells }, say),
    ],
  };
}

const isOfTime = ({ kind }: Change): boolean => kind === "throughput";

/** Changes in one month share a rule. */
function marksOf(changes: readonly Change[], say: Say) {
  return [...new Set(changes.map(({ month }) => month))].map((month) => {
    const own = changes.filter((change) => change.month === month);
    const what = own.every(isOfTime) ? words.time : own.some(isOfTime) ? words.both : words.path;
    return {
      index: monthNumber(month),
      label: `${say.text(what)} ${say.text(words.from)} ${say.value(month, "month")}`,
    };
  });
}

const meanings = (say: Say) => ({
  median: say.text(words.median),
  band: say.text(words.band),
  p90: say.text(words.p90),
  incomplete: say.text(words.incomplete),
});

/** What changed, with the medians on both sides where times did. */
function changeText(drifts: Drift, change: Change, say: Say): string {
  if (!isOfTime(change)) return say.text(words.otherPaths);
  const before = cell(drifts, change, "before_median_seconds", say);
  const after = cell(drifts, change, "after_median_seconds", say);
  return say.text({
    de: `Dauer ab hier: ${after} statt ${before} im Median`,
    en: `duration from here: median ${after}, not ${before}`,
  });
}

function finding(
  {
    rows,
    changes,
    drifts,
    since,
  }: {
    readonly rows: Trend["rows"];
    readonly changes: readonly Change[];
    readonly drifts: Drift;
    /** The first month of these where earlier ones are left out: what is said of none holds from there on. */
    readonly since: string | null;
  },
  say: Say,
): string {
  const complete = rows.filter((row) => row.incomplete !== true && row.median_throughput_seconds !== null);
  const times = changes.filter(isOfTime);
  const size = ({ difference_seconds: by }: Change) => Math.abs(by ?? 0);
  const [most] = times.toSorted((a, b) => size(b) - size(a));
  if (most === undefined && complete.length < comparable) return say.text(words.few);
  const path = changes[0];
  if (most === undefined && path === undefined)
    return since === null
      ? say.text(words.none)
      : say.text({
          de: `Seit ${since} keine deutliche Änderung der Dauer`,
          en: `No clear change of the duration since ${since}`,
        });
  const month = say.value((most ?? path)?.month ?? null, "month").replaceAll(" ", nbsp);
  if (most === undefined)
    return say.text({
      de: `Ab ${month} anderer Ablauf, Dauer ohne deutliche Änderung`,
      en: `Other paths from ${month}, duration without a clear change`,
    });
  const [before, after] = (["before_median_seconds", "after_median_seconds"] as const).map((name) =>
    cell(drifts, most, name, say).replaceAll(" ", nbsp),
  );
  if (before === after)
    return say.text({ de: `Ab ${month} andere Dauer`, en: `Another duration from ${month}` });
  return say.text({
    de: `Ab ${month}: ${after} statt ${before} im Median`,
    en: `From ${month}: median ${after}, not ${before}`,
  });
}

const nbsp = "\u00a0";

const words = {
  measure: {
    de: "Durchlaufzeit abgeschlossener Fälle je Eingangsmonat: Median mit 95-%-Bereich und 90. Perzentil",
    en: "Throughput time of completed cases per month of arrival: median with 95% interval and 90th percentile",
  },
  caption: { de: "Durchlaufzeit je Eingangsmonat", en: "Throughput time per month of arrival" },
  change: { de: "Änderung", en: "Change" },
  alt: {
    de: "Die Linie zeigt den Median, das Band seinen 95-%-Bereich, die gestrichelte Linie das 90. Perzentil; ein senkrechter Strich steht, wo sich etwas deutlich ändert.",
    en: "The line shows the median, the band its 95% interval, the dashed line the 90th percentile; a vertical rule stands where something clearly changes.",
  },
  hollow: {
    de: "Hohle Zeichen: Monate, deren Fälle noch nicht alle abgeschlossen sein können; ihre Dauer fällt zu klein aus.",
    en: "Hollow marks: months whose cases cannot all be finished yet; their duration comes out too small.",
  },
  cause: {
    de: "Eine Änderung steht, wo zufällig vertauschte Monate selten so verschieden wären; woher sie kommt, sagen die Daten nicht.",
    en: "A change stands where months in random order would seldom differ as much; the data do not say where it comes from.",
  },
  median: { de: "Median", en: "Median" },
  band: { de: "95-%-Bereich des Medians", en: "95% interval of the median" },
  p90: { de: "90. Perzentil", en: "90th percentile" },
  incomplete: { de: "Monat unvollständig", en: "month incomplete" },
  time: { de: "Dauer", en: "Duration" },
  path: { de: "Ablauf", en: "Paths" },
  both: { de: "Dauer und Ablauf", en: "Duration and paths" },
  from: { de: "ab", en: "from" },
  otherPaths: { de: "Ablauf ab hier anders", en: "other paths from here" },
  few: {
    de: "Zu wenige Monate mit Median für einen Vergleich",
    en: "Too few months with a median to compare",
  },
  none: {
    de: "Keine deutliche Änderung der Dauer über die Monate",
    en: "No clear change of the duration over the months",
  },
} as const satisfies Record<string, Text>;

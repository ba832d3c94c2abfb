import type { directlyFollows } from "../measures/directly-follows.js";
import type { segmentSpectrum } from "../measures/segment-spectrum.js";
import type { Released } from "../release/released.js";
import type { Text } from "../text.js";
import { cell, column, suppressed, withheld } from "./cell.js";
import type { Chart, Say, Scope, StaticSpec } from "./chart.js";
import { monthNumber } from "./month-number.js";
import { earlierMonths, firstShown, gateNotes, nothingLeft, subtitle } from "./notes.js";
import { spectrumPicture } from "./pictures/performance-spectrum.js";
import { brief, printable } from "./printable.js";
import { narrow, wide } from "./spec.js";

type Spectrum = Released<(typeof segmentSpectrum)["columns"]>;
type Transitions = Released<(typeof directlyFollows)["columns"]>;
type Row = Spectrum["rows"][number];

/** One transition in one month: its released rows by quarter, 1 … 4. */
interface Bar {
  readonly month: string;
  readonly rows: ReadonlyMap<number, Row>;
}

interface Segment {
  readonly from: string;
  readonly to: string;
  readonly bars: readonly Bar[];
}

/** Transitions, months, and rows of the table, at most. */
const mostSegments = 6;
const mostMonths = 48;
const mostRows = 154;
/** A month stands out where so many cases are shown and so large a share of them lies in the slowest quarter. */
const enough = 30;
const standsOut = 0.5;

const quarters = [1, 2, 3, 4] as const;

/**
 * Where queues, batches and drift are: for the most frequent transitions the cases of every month, split by quarter of
 * the time that all of the transition took. A month of mostly dark cases waited; a tall one was a batch.
 */
export function performanceSpectrum(
  tables: { readonly spectrum: Spectrum; readonly transitions: Transitions },
  scope: Scope,
  say: Say,
): Chart {
  const all = tables.spectrum.forProcess(scope.process);
  const transitions = tables.transitions.forProcess(scope.process);
  const suppressedCells = suppressed(all, ["cases"]);
  const everyMonth = [...new Set(all.rows.map(({ month }) => month))].sort();
  const months = everyMonth.slice(-mostMonths);
  const segments = segmentsOf(all.rows, months);
  const drawable = segments.length > 0;
  const textOf = ({ rows }: Bar, quarter: number): string => {
    const row = rows.get(quarter);
    return row === undefined ? (all.hiddenRows > 0 ? withheld : "0") : cell(all, row, "cases", say);
  };
  const isWhole = all.hiddenRows === 0;
  const since = firstShown(everyMonth.length - months.length, months[0], say);
  const headline = finding(segments, { isWhole, since }, say);
  const limits = segments.map((segment) => limitsOf(transitions, segment, say));
  const picture = (width: number) => pictureOf(segments, { months, limits, isWhole }, say, width);
  return {
    id: "performance-spectrum",
    question: say.text({
      de: "Wo stauen sich Fälle, wo gibt es Stapel oder Veränderungen?",
      en: "Where do cases queue, come in batches or change over time?",
    }),
    headline,
    subtitle: subtitle(
      say.text({
        de: "Fälle je Monat des Schritts davor nach Viertel der Dauer bis zum nächsten Schritt (Kalenderzeit), häufigste Übergänge",
        en: "Cases per month of the step before by quarter of the time to the next step (calendar time), most frequent transitions",
      }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells },
    spec: drawable ? picture(wide) : null,
    ...(drawable ? { narrow: picture(narrow) } : {}),
    table: {
      caption: say.text({
        de: "Fälle je Übergang und Monat nach Viertel der Dauer",
        en: "Cases per transition and month by quarter of the duration",
      }),
      columns: [
        column(say.text({ de: "Übergang", en: "Transition" }), "id"),
        column(say.text({ de: "Monat", en: "Month" }), "month"),
        ...quarters.map((quarter) => column(say.text(quarterNames[quarter]), "cases")),
      ],
      rows: segments.flatMap((segment, i) => [
        [
          nameOf(segment),
          say.text({ de: "Dauer bis", en: "duration up to" }),
          ...(limits[i] ?? []),
          say.text({ de: "länger", en: "longer" }),
        ],
        ...segment.bars.map((bar) => [
          nameOf(segment),
          say.value(bar.month, "month"),
          ...quarters.map((quarter) => textOf(bar, quarter)),
        ]),
      ]),
    },
    alt: say.text({
      de: `${headline}. Je Übergang eine Reihe von Säulen, eine je Monat; je dunkler ein Teil, desto langsamer waren diese Fälle, gemessen an allen Zeiten des Übergangs.`,
      en: `${headline}. One row of columns per transition, one column per month; the darker a part, the slower these cases were, measured against all times of the transition.`,
    }),
    caveats: [
      ...(drawable ? [] : [nothingLeft(say)]),
      say.text({
        de: "In ruhigen Zeiten sind die vier Teile etwa gleich groß. In den letzten Monaten fehlen Fälle, bei denen der nächste Schritt noch aussteht; die langsamen erscheinen dort zu selten.",
        en: "In quiet times the four parts are about equal. In the last months cases are missing whose next step is still to come; slow ones appear too rarely there.",
      }),
      ...(isWhole
        ? []
        : [
            say.text({
              de: `${withheld} über einer Säule: Sie ist womöglich höher, weil Teile nicht ausgewiesen sind.`,
              en: `${withheld} above a column: it may be higher, as parts of it are not shown.`,
            }),
          ]),
      ...earlierMonths(everyMonth.length - months.length, say),
      ...gateNotes({ profile: all.profile, suppressedCells }, say),
    ],
  };
}

/** The most frequent transitions that leave the table readable, each with its months in order. */
function segmentsOf(rows: readonly Row[], months: readonly string[]): readonly Segment[] {
  const shown = Math.min(mostSegments, Math.max(1, Math.floor(mostRows / (1 + months.length))));
  const ranks = [...new Set(rows.map(({ rank }) => rank ?? 0))].sort((a, b) => a - b).slice(0, shown);
  return ranks
    .map((rank) => rows.filter((row) => row.rank === rank && months.includes(row.month)))
    .filter((own) => own.length > 0)
    .map((own): Segment => ({
      from: own[0]?.from_activity ?? "",
      to: own[0]?.to_activity ?? "",
      bars: months.flatMap((month): readonly Bar[] => {
        const found = own.filter((row) => row.month === month);
        return found.length === 0
          ? []
          : [{ month, rows: new Map(found.map((row) => [row.quarter ?? 0, row])) }];
      }),
    }));
}

function pictureOf(
  segments: readonly Segment[],
  {
    months,
    limits,
    isWhole,
  }: {
    readonly months: readonly string[];
    readonly limits: readonly (readonly string[])[];
    readonly isWhole: boolean;
  },
  say: Say,
  width: number,
): StaticSpec {
  return spectrumPicture(
    segments.map((segment, i) => ({
      name: nameOf(segment),
      note: `${say.text({ de: "Grenzen", en: "Limits" })}: ${(limits[i] ?? []).join(" · ")}`,
      bars: months.map((month) => {
        const rows = segment.bars.find((bar) => bar.month === month)?.rows;
        return {
          month: monthNumber(month),
          quarters: quarters.map((quarter) => rows?.get(quarter)?.cases ?? 0),
          // what has no row may be withheld
          mark: isWhole || rows?.size === quarters.length ? "" : withheld,
        };
      }),
    })),
    months.map((month) => ({ index: monthNumber(month), name: say.value(month, "month") })),
    quarters.map((quarter) => say.text(quarterNames[quarter])),
    say,
    width,
  );
}

const nameOf = ({ from, to }: Segment): string => `${printable(from)} → ${printable(to)}`;

/** Up to which time the first three quarters of a transition go: its quartiles. */
function limitsOf(table: Transitions, { from, to }: Segment, say: Say): readonly string[] {
  const row = table.rows.find((r) => r.from_activity === from && r.to_activity === to);
  const names = ["q1_seconds", "median_seconds", "q3_seconds"] as const;
  return names.map((name) => (row === undefined ? withheld : cell(table, row, name, say)));
}

/**
 * The month in which most of the cases of a transition were among its slowest. Where something is withheld only months
 * of which every quarter is shown can tell. `since` is the first month where earlier ones are left out.
 */
function finding(
  segments: readonly Segment[],
  { isWhole, since }: { readonly isWhole: boolean; readonly since: string | null },
  say: Say,
): string {
  if (segments.length === 0)
    return say.text({ de: "Keine Übergänge zu zeigen", en: "No transitions to show" });
  const slow = segments
    .flatMap((segment) =>
      segment.bars
        .filter(({ rows }) => isWhole || rows.size === quarters.length)
        .map(({ month, rows }) => {
          const cases = [...rows.values()].reduce((sum, row) => sum + (row.cases ?? 0), 0);
          return { segment, month, cases, share: (rows.get(4)?.cases ?? 0) / Math.max(1, cases) };
        }),
    )
    .filter(({ cases, share }) => cases >= enough && share >= standsOut)
    .toSorted((a, b) => b.share - a.share)[0];
  const from = since === null ? "" : say.text({ de: ` seit ${since}`, en: ` since ${since}` });
  if (slow === undefined) {
    return isWhole
      ? say.text({
          de: `In keinem Monat${from} überwiegen bei häufigen Übergängen langsame Fälle`,
          en: `In no month${from} slow cases prevail at frequent transitions`,
        })
      : say.text({
          de: `In keinem ganz ausgewiesenen Monat${from} überwiegen langsame Fälle`,
          en: `In no fully shown month${from} slow cases prevail`,
        });
  }
  const words = since === null ? 3 : 2; // the headline has twelve
  const [first, then] = [brief(slow.segment.from, words), brief(slow.segment.to, words)];
  const month = say.value(slow.month, "month");
  return say.text({
    de: `${since === null ? "Am häufigsten langsam" : `Langsamster Monat${from}`}: „${first}“ bis „${then}“, ${month}`,
    en: `${since === null ? "Most often slow" : `Slowest month${from}`}: “${first}” to “${then}”, ${month}`,
  });
}

const quarterNames = {
  1: { de: "schnellstes Viertel", en: "fastest quarter" },
  2: { de: "zweites Viertel", en: "second quarter" },
  3: { de: "drittes Viertel", en: "third quarter" },
  4: { de: "langsamstes Viertel", en: "slowest quarter" },
} as const satisfies Record<(typeof quarters)[number], Text>;

import type { throughputHistogram as histogram } from "../measures/throughput-histogram.js";
import type { throughputTime } from "../measures/throughput-time.js";
import type { Released } from "../release/released.js";
import { cell, column, durationStep, suppressed } from "./cell.js";
import type { Chart, PictureState, Say, Scope } from "./chart.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { histogramPicture, type Rule } from "./pictures/throughput-histogram.js";
import { narrow, wide } from "./spec.js";
import { timeUnit } from "./ticks.js";
import {
  roundedApart,
  workingDay,
  workingDaysHistogram,
  type WorkingDaysHistogram,
  type WorkingDaysTables,
} from "./working-days-histogram.js";

type Bins = Released<(typeof histogram)["columns"]>;
type Throughput = Released<(typeof throughputTime)["columns"]>;

/** The same in working days, for readers to choose. */
export interface InWorkingDays extends WorkingDaysTables {
  /** Null where the target of the process is none of working days. */
  readonly target_working_days: number | null;
  /** Which calendar counts them. */
  readonly note: string | null;
}

/**
 * How long cases take: cases per class of throughput time, with median, 90th percentile and target as rules.
 * `target_seconds` is null where the process has none. Classes without a released case are not in the table. With
 * `working` readers choose between calendar time, which paper shows, and working days.
 */
export function throughputHistogram(
  tables: { readonly histogram: Bins; readonly throughput: Throughput; readonly working?: InWorkingDays },
  scope: Scope & { readonly target_seconds: number | null },
  say: Say,
): Chart {
  const bins = tables.histogram.forProcess(scope.process);
  const throughput = tables.throughput.forProcess(scope.process);
  const rules = rulesOf(throughput, scope.target_seconds, say);
  const working = workingOf(tables.working, scope, say);
  const suppressedCells =
    suppressed(bins, ["cases", "share"]) +
    suppressed(throughput, ["median_seconds", "p90_seconds"]) +
    (working?.suppressedCells ?? 0);
  const bars = bins.rows.map((row) => ({
    from_seconds: row.from_seconds ?? 0,
    to_seconds: row.to_seconds,
    cases: row.cases ?? 0,
  }));
  const drawn = bars.some(({ cases }) => cases > 0);
  const picture = (width: number) => histogramPicture(bars, rules, say, width);
  const states = drawn && working !== null ? countings(picture, working, say) : [];
  const headline = finding(rules, durationStep(throughput), say);
  return {
    id: "throughput-histogram",
    question: say.text({ de: "Wie lange dauert ein Fall?", en: "How long does a case take?" }),
    headline,
    subtitle: subtitle(
      states.length > 0
        ? say.text({
            de: "Durchlaufzeit in Kalenderzeit (wählbar: Arbeitstage), Fälle je Klasse",
            en: "Throughput in calendar time (or in working days), cases per class",
          })
        : say.text({
            de: "Durchlaufzeit in Kalenderzeit, Fälle je Klasse",
            en: "Throughput in calendar time, cases per class",
          }),
      scope,
      say,
    ),
    n: { cases: throughput.rows[0]?.cases ?? 0, suppressedCells },
    spec: drawn ? picture(wide) : null,
    ...(drawn ? { narrow: picture(narrow) } : {}),
    ...(states.length > 0
      ? { states: { question: say.text({ de: "Gezählt in", en: "Counted in" }), pictures: states } }
      : {}),
    table: {
      caption: say.text({ de: "Durchlaufzeit der Fälle", en: "Throughput time of cases" }),
      columns: [
        column(say.text({ de: "Durchlaufzeit", en: "Throughput time" }), "id"),
        column(say.text({ de: "Fälle", en: "Cases" }), "cases"),
        column(say.text({ de: "Anteil der Fälle", en: "Share of cases" }), "share"),
      ],
      rows: [
        ...bins.rows.map((row) => [
          className(row.from_seconds ?? 0, row.to_seconds, say),
          cell(bins, row, "cases", say),
          cell(bins, row, "share", say),
        ]),
        ...rules.map((rule) => ruleRow(rule, say)),
        ...(working === null ? [] : [...working.rows, ...working.rules.map((rule) => ruleRow(rule, say))]),
      ],
    },
    alt: say.text({
      de: `${headline}. Je höher ein Balken, desto mehr Fälle dauern so lange wie die Klasse darunter angibt; senkrechte Linien zeigen ${scope.target_seconds === null ? "Median und 90. Perzentil" : "Median, 90. Perzentil und Ziel"}.`,
      en: `${headline}. The taller a bar, the more cases take as long as the class below it says; vertical lines mark ${scope.target_seconds === null ? "median and 90th percentile" : "median, 90th percentile and target"}.`,
    }),
    caveats: [
      ...(drawn ? [] : [nothingLeft(say)]),
      say.text({
        de: "Die Durchlaufzeit enthält Wartezeiten; sie ist keine Bearbeitungszeit.",
        en: "Throughput time includes waiting; it is not processing time.",
      }),
      ...(tables.working === undefined || tables.working.note === null ? [] : [tables.working.note]),
      ...(working === null ? [] : roundedApart(bins.profile, say)),
      ...gateNotes({ profile: bins.profile, suppressedCells }, say),
    ],
  };
}

/** Null where no working days were asked for, or none may be shown. */
function workingOf(
  working: InWorkingDays | undefined,
  { process }: Scope,
  say: Say,
): WorkingDaysHistogram | null {
  if (working === undefined) return null;
  const found = workingDaysHistogram(working, { ...working, process }, say);
  return found.bars.some(({ cases }) => cases > 0) ? found : null;
}

function countings(
  picture: (width: number) => NonNullable<Chart["spec"]>,
  { bars, rules }: WorkingDaysHistogram,
  say: Say,
): readonly PictureState[] {
  const inWorkingDays = (width: number) => histogramPicture(bars, rules, say, width, workingDay);
  return [
    {
      label: say.text({ de: "Kalendertagen", en: "calendar days" }),
      spec: picture(wide),
      narrow: picture(narrow),
      printed: true,
    },
    {
      label: say.text({ de: "Arbeitstagen", en: "working days" }),
      spec: inWorkingDays(wide),
      narrow: inWorkingDays(narrow),
      printed: false,
    },
  ];
}

const ruleRow = (rule: Rule, say: Say): readonly string[] => {
  const share = shares[rule.kind];
  return [rule.label, "–", share === null ? "–" : say.percent(share)];
};

/** Share of cases up to a rule, where its definition says it. */
const shares = { median: 0.5, p90: 0.9, target: null } as const;

function rulesOf(table: Throughput, target_seconds: number | null, say: Say): readonly Rule[] {
  const [row] = table.rows;
  const median = row?.median_seconds ?? null;
  const p90 = row?.p90_seconds ?? null;
  const said = (seconds: number) => say.duration(seconds, durationStep(table));
  return [
    ...(median === null
      ? []
      : [{ kind: "median" as const, seconds: median, label: `Median: ${said(median)}` }]),
    ...(p90 === null
      ? []
      : [
          {
            kind: "p90" as const,
            seconds: p90,
            label: say.text({ de: `9 von 10 bis ${said(p90)}`, en: `9 in 10 up to ${said(p90)}` }),
          },
        ]),
    ...(target_seconds === null
      ? []
      : [
          {
            kind: "target" as const,
            seconds: target_seconds,
            label: say.text({
              de: `Ziel: ${say.value(target_seconds, "seconds")}`,
              en: `Target: ${say.value(target_seconds, "seconds")}`,
            }),
          },
        ]),
  ];
}

/** The class of a bar in words. */
export function className(from_seconds: number, to_seconds: number | null, say: Say): string {
  const unit = timeUnit(to_seconds ?? from_seconds);
  const number = (seconds: number) =>
    say.number(seconds / unit.seconds, seconds % unit.seconds === 0 ? 0 : 1);
  const name = say.text(unit.name);
  if (to_seconds === null) {
    return say.text({
      de: `${number(from_seconds)} ${name} und mehr`,
      en: `${number(from_seconds)} ${name} and more`,
    });
  }
  return from_seconds === 0
    ? say.text({ de: `unter ${number(to_seconds)} ${name}`, en: `below ${number(to_seconds)} ${name}` })
    : say.text({
        de: `${number(from_seconds)} bis unter ${number(to_seconds)} ${name}`,
        en: `${number(from_seconds)} to below ${number(to_seconds)} ${name}`,
      });
}

function finding(rules: readonly Rule[], step_seconds: number, say: Say): string {
  const of = (kind: Rule["kind"]) => rules.find((rule) => rule.kind === kind)?.seconds;
  const median = of("median");
  const p90 = of("p90");
  const target = of("target");
  const said = (seconds: number) => say.duration(seconds, step_seconds);
  if (median === undefined) {
    return say.text({
      de: "Zu wenige Fälle für eine Aussage zur Dauer",
      en: "Too few cases to say how long they take",
    });
  }
  if (target !== undefined && p90 !== undefined) {
    const goal = say.value(target, "seconds");
    if (Math.abs(p90 - target) > step_seconds && p90 < target) {
      return say.text({
        de: `Ziel ${goal}: mindestens 9 von 10 Fällen erreichen es`,
        en: `Target ${goal}: at least 9 in 10 cases meet it`,
      });
    }
    if (median > target + step_seconds) {
      return say.text({
        de: `Ziel ${goal}: mehr als die Hälfte der Fälle überschreitet es`,
        en: `Target ${goal}: more than half of the cases exceed it`,
      });
    }
  }
  return p90 === undefined
    ? say.text({
        de: `Die Hälfte der Fälle dauert bis ${said(median)}`,
        en: `Half of the cases take up to ${said(median)}`,
      })
    : say.text({
        de: `Hälfte der Fälle bis ${said(median)}, jeder zehnte über ${said(p90)}`,
        en: `Half of cases up to ${said(median)}, one in ten over ${said(p90)}`,
      });
}

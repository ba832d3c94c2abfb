import type { throughputMedianWithOpenCases } from "../measures/data/throughput-median-with-open-cases.js";
import type { throughputSurvival as survival } from "../measures/data/throughput-survival.js";
import type { Released } from "../release/released.js";
import { cell, column, durationStep, suppressed, tableColumns } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { survivalPicture, type Point, type Rule } from "./pictures/throughput-survival.js";
import { narrow, wide } from "./spec.js";
import { className } from "./throughput-histogram.js";

type Survival = Released<(typeof survival)["columns"]>;
type Medians = Released<(typeof throughputMedianWithOpenCases)["columns"]>;

interface Tables {
  readonly survival: Survival;
  readonly median: Medians;
}

/** Not how many were completed and seen open: with those under observation either would give a withheld one away. */
const columns = ["at_risk_cases", "survival_share", "survival_low_share", "survival_high_share"] as const;

/**
 * How long cases take if the open ones count, too: the share that is not completed yet by time since the start, with its
 * 95 % band, median and target. `target_seconds` is null where the process has none.
 */
export function throughputSurvival(
  tables: Tables,
  scope: Scope & { readonly target_seconds: number | null },
  say: Say,
): Chart {
  const curve = tables.survival.forProcess(scope.process);
  const median = tables.median.forProcess(scope.process);
  const suppressedCells = suppressed(curve, columns) + suppressed(median, ["median_seconds"]);
  const points = pointsOf(curve);
  const last = points.at(-1)?.seconds ?? 0;
  // a little of the last level, so that it can be read
  const until = last + 0.25 * (last - (points.at(-2)?.seconds ?? 0));
  const rules = rulesOf(median, scope.target_seconds, say);
  const drawable = points.length > 1;
  const headline = finding(median, scope.target_seconds, say);
  const picture = (width: number) => survivalPicture(points, until, rules, say, width);
  return {
    id: "throughput-survival",
    question: say.text({
      de: "Wie lange dauert ein Fall, offene eingeschlossen?",
      en: "How long does a case take, open ones included?",
    }),
    headline,
    subtitle: subtitle(
      say.text({
        de: "Anteil der Fälle, die nach so langer Zeit noch nicht abgeschlossen sind (Kaplan-Meier), Kalenderzeit",
        en: "Share of cases not completed after this long (Kaplan-Meier), calendar time",
      }),
      scope,
      say,
    ),
    n: { cases: median.rows[0]?.cases ?? 0, suppressedCells },
    spec: drawable ? picture(wide) : null,
    ...(drawable ? { narrow: picture(narrow) } : {}),
    table: {
      caption: say.text({
        de: "Noch nicht abgeschlossene Fälle nach Zeit seit dem Beginn",
        en: "Cases not completed yet by time since the start",
      }),
      columns: [
        column(say.text({ de: "Zeit seit dem Beginn", en: "Time since the start" }), "id"),
        ...tableColumns(curve, columns, say),
      ],
      rows: [
        ...curve.rows.map((row) => [
          className(row.from_seconds ?? 0, row.to_seconds, say),
          ...columns.map((name) => cell(curve, row, name, say)),
        ]),
        ...rules.map(({ label }) => [label, ...columns.map(() => "–")]),
      ],
    },
    alt: say.text({
      de: `${headline}. Die Treppenlinie fällt von 100 % um den Anteil der Fälle, die bis dahin abgeschlossen sind; das Band zeigt ihre Unsicherheit (95 %).`,
      en: `${headline}. The step line falls from 100% by the share of cases completed by then; the band shows its uncertainty (95%).`,
    }),
    caveats: [
      ...(drawable ? [] : [why(median, curve, say)]),
      say.text({
        de: "Offene Fälle zählen mit, solange sie beobachtet wurden; ohne sie erschiene die Durchlaufzeit zu kurz. Genau ist die Linie an den Grenzen der Klassen, dazwischen liegt sie zu hoch.",
        en: "Open cases count as long as they were watched; without them throughput would look too short. The line is exact at the boundaries of the classes and too high between them.",
      }),
      ...(curve.rows.some((row) => row.to_seconds === null)
        ? [
            say.text({
              de: "Die letzte, nach oben offene Klasse steht nur in der Tabelle.",
              en: "The last class, open at the top, stands in the table only.",
            }),
          ]
        : []),
      ...gateNotes({ profile: curve.profile, suppressedCells }, say),
    ],
  };
}

/** The curve at the start and at the end of every closed class, as far as classes follow each other without a gap. */
function pointsOf(curve: Survival): readonly Point[] {
  const points: Point[] = [{ seconds: 0, share: 1, low: null, high: null }];
  for (const row of curve.rows) {
    if (row.to_seconds === null || row.survival_share === null) break;
    if (row.from_seconds !== points.at(-1)?.seconds) break;
    points.push({
      seconds: row.to_seconds,
      share: row.survival_share,
      low: row.survival_low_share,
      high: row.survival_high_share,
    });
  }
  return points;
}

function rulesOf(table: Medians, target_seconds: number | null, say: Say): readonly Rule[] {
  const median = table.rows[0]?.median_seconds ?? null;
  return [
    ...(median === null
      ? []
      : [
          {
            kind: "median" as const,
            seconds: median,
            label: `Median: ${say.duration(median, durationStep(table))}`,
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

/** Why there is no curve. */
function why(median: Medians, curve: Survival, say: Say): string {
  return curve.hiddenRows === 0 && median.rows[0]?.reason === "no_end"
    ? say.text({
        de: "Es ist kein Endschritt erklärt (activities: … end: true): Ob ein Fall abgeschlossen ist, lässt sich nicht sagen.",
        en: "No end activity is declared (activities: … end: true): whether a case is completed cannot be told.",
      })
    : nothingLeft(say);
}

/** The median, or what its interval says about the target beyond the step to which it was rounded. */
function finding(table: Medians, target_seconds: number | null, say: Say): string {
  const [row] = table.rows;
  const step = durationStep(table);
  const median = row?.median_seconds ?? null;
  if (median === null) {
    return row?.reason === "above_half"
      ? say.text({
          de: "Mehr als die Hälfte der Fälle wird nicht abgeschlossen",
          en: "More than half of the cases are not completed",
        })
      : say.text({
          de: "Keine Aussage zur Dauer mit offenen Fällen",
          en: "Nothing can be said about duration with open cases",
        });
  }
  const low = row?.median_low_seconds ?? null;
  if (target_seconds !== null && low !== null && low > target_seconds + step) {
    const goal = say.value(target_seconds, "seconds");
    return say.text({
      de: `Ziel ${goal}: mit offenen Fällen überschreitet es mehr als die Hälfte`,
      en: `Target ${goal}: with open cases more than half exceed it`,
    });
  }
  const said = say.duration(median, step);
  return say.text({
    de: `Offene eingeschlossen dauert die Hälfte der Fälle bis ${said}`,
    en: `Open ones included, half of the cases take up to ${said}`,
  });
}

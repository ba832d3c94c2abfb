import { reasons, type Reason } from "../ranking/reasons.js";
import { column, suppressed } from "./cell.js";
import type { Chart, Say } from "./chart.js";
import { evidenceKey, evidenceMark } from "./evidence-marks.js";
import {
  fieldOf,
  matrixPoints,
  matrixWords,
  type MatrixTables,
  type MatrixThresholds,
} from "./matrix-points.js";
import { gateCell, gateFinding } from "./gate-level.js";
import { gateNotes } from "./notes.js";
import { matrixPicture } from "./pictures/benefit-by-suitability.js";
import type { Point } from "./pictures/benefit-plane.js";
import { brief } from "./printable.js";
import { processCount } from "./process-count.js";
import { scoreNames, type Score } from "./score-names.js";
import { narrow, wide } from "./spec.js";

/**
 * What to examine first: benefit in hours per year against suitability, both with their range (P10–P90 and the middle 90 %
 * of the draws), the two threshold lines of the ranking model, and as its shape the most urgent level of the pre-screen,
 * which moves no point. Processes without hours are listed below.
 */
export function benefitBySuitability(
  tables: MatrixTables,
  about: {
    readonly score: Score;
    readonly names: ReadonlyMap<string, string>;
    readonly thresholds: MatrixThresholds;
  },
  say: Say,
): Chart {
  const { thresholds } = about;
  const { known, points, without, unrated, nameOf } = matrixPoints(tables, about, say);
  const first = points.filter((point) => fieldOf(point, thresholds) === "both");
  const suppressedCells =
    suppressed(tables.suitability, ["value", "p5_share", "p95_share"]) +
    suppressed(tables.benefit, ["hours_p10", "hours_p50", "hours_p90"]);
  const headline = finding(first, { all: points.length, unrated: unrated.length }, say);
  const score = say.text(scoreNames[about.score]);
  const missing = without.map(({ row, hours }) => `${nameOf(row.process)} (${why(hours?.reason, say)})`);
  const words = matrixWords(about.score, say);
  const picture = (width: number) => matrixPicture(points, thresholds, words, say, width);
  const hours = (value: number) => say.value(value, "hours");
  return {
    id: "benefit-by-suitability",
    question: say.text({ de: "Was zuerst prüfen?", en: "What to examine first?" }),
    headline,
    subtitle: say.text({
      de: `${score} (0 bis 1) und freigesetzte Zeit in Stunden je Jahr, je mit Spanne · ${processCount(points.length, say)}`,
      en: `${score} (0 to 1) and time freed in hours per year, each with its range · ${processCount(points.length, say)}`,
    }),
    n: { cases: known.reduce((sum, { row }) => sum + (row.cases ?? 0), 0), suppressedCells },
    spec: points.length === 0 ? null : picture(wide),
    ...(points.length === 0 ? {} : { narrow: picture(narrow) }),
    table: {
      caption: say.text({ de: `Nutzen und ${score}`, en: `Benefit and ${score}` }),
      columns: [
        column(say.text({ de: "Prozess", en: "Process" }), "id"),
        column(score, "ratio"),
        column(say.text({ de: "Spanne der Ziehungen (5–95 %)", en: "Range of the draws (5–95%)" }), "ratio"),
        column(say.text({ de: "Stunden je Jahr", en: "Hours per year" }), "hours"),
        column(say.text({ de: "Spanne (P10–P90)", en: "Range (P10–P90)" }), "hours"),
        column(say.text({ de: "Beleg", en: "Evidence" }), "id"),
        column(say.text({ de: "Feld", en: "Field" }), "id"),
        column(say.text({ de: "Vorprüfung, höchste Stufe", en: "Pre-screen, highest level" }), "id"),
      ],
      rows: points.map((point, i) => [
        `${point.number}. ${point.name}`,
        say.number(point.x, 2),
        `${say.number(point.x_low, 2)}–${say.number(point.x_high, 2)}`,
        hours(point.y),
        `${hours(point.y_low)} – ${hours(point.y_high)}`,
        evidenceMark(known[i]?.hours?.evidence ?? "missing"),
        words.fields[fieldOf(point, thresholds)],
        gateCell(gateFinding(tables.gates, point.process), say),
      ]),
    },
    alt: say.text({
      de: `${headline}. Je weiter rechts ein Punkt, desto besser geeignet; je weiter oben, desto mehr Zeit würde frei; Linien zeigen die Spannen, gestrichelte Linien die Schwellen.`,
      en: `${headline}. The further right a point, the more suitable; the higher, the more time would be freed; lines show the ranges, dashed lines the thresholds.`,
    }),
    caveats: [
      say.text({
        de: `Schwellen: ${say.number(thresholds.suitability, 2)} und ${hours(thresholds.hours)} je Jahr. Die Zahl am Punkt ist die Nummer in der Tabelle. Beleg: ${evidenceKey(say)}.`,
        en: `Thresholds: ${say.number(thresholds.suitability, 2)} and ${hours(thresholds.hours)} per year. The number at a point is its number in the table. Evidence: ${evidenceKey(say)}.`,
      }),
      ...(points.length > 0
        ? [
            say.text({
              de: "Die Form zeigt die dringendste Stufe der Vorprüfung. Sie steht neben den Punktwerten und verschiebt keinen Punkt; fehlende Antworten können sie noch anheben.",
              en: "The shape shows the most urgent level of the pre-screen. It stands beside the scores and moves no point; missing answers may still raise it.",
            }),
          ]
        : []),
      ...(missing.length > 0
        ? [
            say.text({
              de: `Ohne Stunden und deshalb nicht gezeigt: ${missing.join("; ")}.`,
              en: `Without hours and therefore not shown: ${missing.join("; ")}.`,
            }),
          ]
        : []),
      ...(unrated.length > 0
        ? [
            say.text({
              de: `Nicht bewertbar und deshalb nicht gezeigt: ${unrated.map(({ row }) => nameOf(row.process)).join("; ")}.`,
              en: `Not assessable and therefore not shown: ${unrated.map(({ row }) => nameOf(row.process)).join("; ")}.`,
            }),
          ]
        : []),
      ...gateNotes({ profile: tables.benefit.profile, suppressedCells }, say),
    ],
  };
}

/** Why there are no hours, without the full stop. */
function why(reason: string | undefined, say: Say): string {
  const text = reason !== undefined && Object.hasOwn(reasons, reason) ? reasons[reason as Reason] : undefined;
  return text === undefined ? say.value(null, "hours") : say.text(text).replace(/\.$/, "");
}

function finding(
  first: readonly Point[],
  { all, unrated }: { readonly all: number; readonly unrated: number },
  say: Say,
): string {
  const [only] = first;
  if (all === 0 && unrated > 0) {
    return say.text({
      de: "Kein Prozess mit Stunden ist bewertbar",
      en: "No process with hours can be assessed",
    });
  }
  if (all === 0) {
    return say.text({ de: "Für keinen Prozess sind Stunden angegeben", en: "No process has stated hours" });
  }
  if (only === undefined) {
    return say.text({
      de: "Kein Prozess erreicht beide Schwellen",
      en: "No process reaches both thresholds",
    });
  }
  if (first.length === 1) {
    return say.text({
      de: `Nur „${brief(only.name)}“ erreicht beide Schwellen`,
      en: `Only “${brief(only.name)}” reaches both thresholds`,
    });
  }
  return say.text({
    de: `${say.number(first.length)} von ${say.number(all)} Prozessen erreichen beide Schwellen`,
    en: `${say.number(first.length)} of ${say.number(all)} processes reach both thresholds`,
  });
}

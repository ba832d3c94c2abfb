import type { reworkPerActivity } from "../measures/rework-per-activity.js";
import type { Released } from "../release/released.js";
import { cell, column, suppressed, tableColumns, withheld } from "./cell.js";
import type { Chart, Say, Scope, Table } from "./chart.js";
import { evidenceKey } from "./evidence-marks.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { barsPicture, type Bar } from "./pictures/bars.js";
import { brief, printable } from "./printable.js";
import { reworkHours, type StepEffort } from "./rework-hours.js";
import { narrow, wide } from "./spec.js";

type Rework = Released<(typeof reworkPerActivity)["columns"]>;
type Row = Rework["rows"][number];

const columns = [
  "activity",
  "cases",
  "repeated_cases",
  "repeated_cases_share",
  "extra_executions",
  "self_loops",
  "repetitions",
] as const;

/** Bars in the picture; the table has every step. */
const shown = 15;

/**
 * What is done more than once: cases in which a step happens at least twice, out of the cases with the step. Steps that
 * are meant to be repeated (`legitimate`, for example instalments) stand apart and are never the finding. Where `efforts`
 * says what an execution takes, the table has what the extra ones took.
 */
export function reworkBars(
  table: Rework,
  scope: Scope & {
    readonly legitimate: readonly string[];
    readonly efforts?: ReadonlyMap<string, StepEffort>;
  },
  say: Say,
): Chart {
  const rework = table.forProcess(scope.process);
  const { efforts = new Map<string, StepEffort>() } = scope;
  const meant = new Set(scope.legitimate);
  const isMeant = (row: Row) => meant.has(row.activity);
  const sorted = [...rework.rows].sort(
    (a, b) =>
      Number(isMeant(a)) - Number(isMeant(b)) ||
      (b.repeated_cases ?? -1) - (a.repeated_cases ?? -1) ||
      (b.cases ?? 0) - (a.cases ?? 0),
  );
  const repeated = sorted.filter((row) => (row.repeated_cases ?? 0) > 0);
  const bars = barsOf(rework, repeated, isMeant, say);
  const headline = finding(
    repeated.find((row) => !isMeant(row)),
    sorted.length,
    say,
  );
  const suppressedCells = suppressed(rework, columns);
  return {
    id: "rework-bars",
    question: say.text({ de: "Was wird mehrfach gemacht?", en: "What is done more than once?" }),
    headline,
    subtitle: subtitle(
      say.text({
        de: "Fälle, in denen ein Schritt mindestens zweimal vorkommt, von allen Fällen mit dem Schritt",
        en: "Cases in which a step happens at least twice, out of the cases with the step",
      }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells },
    spec: bars.length === 0 ? null : barsPicture(bars, say, wide),
    ...(bars.length === 0 ? {} : { narrow: barsPicture(bars, say, narrow) }),
    table: tableOf(rework, sorted, isMeant, efforts, say),
    alt: say.text({
      de: `${headline}. Je länger ein Balken, in desto mehr Fällen kommt der Schritt mehrfach vor.`,
      en: `${headline}. The longer a bar, the more cases have the step more than once.`,
    }),
    caveats: [
      ...(sorted.length === 0 ? [nothingLeft(say)] : []),
      ...(repeated.length > bars.length
        ? [
            say.text({
              de: `${say.number(repeated.length - bars.length)} weitere Schritte mit Wiederholung stehen nur in der Tabelle.`,
              en: `${say.number(repeated.length - bars.length)} further steps with repeats are in the table only.`,
            }),
          ]
        : []),
      say.text({
        de: "Eine Wiederholung ist kein Fehler: Nachforderungen, Korrekturen und neue Angaben zählen ebenso.",
        en: "A repeat is not an error: requests for documents, corrections and new information count as well.",
      }),
      ...(isTimed(rework, efforts)
        ? [
            say.text({
              de: `Zeit: Zusatzausführungen im ganzen Zeitraum mal Minuten je Ausführung, von der kleinsten bis zur größten Angabe; geschätzt, nicht gemessen. Beleg: ${evidenceKey(say)}.`,
              en: `Time: extra executions of the whole period times minutes per execution, from the least to the most stated; estimated, not measured. Evidence: ${evidenceKey(say)}.`,
            }),
          ]
        : []),
      ...gateNotes({ profile: rework.profile, suppressedCells }, say),
    ],
  };
}

/** The steps that are repeated in most cases; those that are meant to be stand apart below a heading of their own. */
function barsOf(
  rework: Rework,
  repeated: readonly Row[],
  isMeant: (row: Row) => boolean,
  say: Say,
): readonly Bar[] {
  const drawn = [
    ...repeated.filter((row) => !isMeant(row)).slice(0, shown),
    ...repeated.filter(isMeant).slice(0, 5),
  ];
  const groups = {
    rework: say.text({ de: "Wiederholungen", en: "Repeats" }),
    meant: say.text({
      de: "Vorgesehene Wiederholungen (kein Befund)",
      en: "Repeats that are meant (no finding)",
    }),
  };
  const apart = drawn.some(isMeant);
  return drawn.map((row) => ({
    name: printable(row.activity),
    to: row.repeated_cases ?? 0,
    text: `${outOf(row, say)} (${cell(rework, row, "repeated_cases_share", say)})`,
    group: apart ? (isMeant(row) ? groups.meant : groups.rework) : "",
    muted: isMeant(row),
  }));
}

type Efforts = ReadonlyMap<string, StepEffort>;

/** Whether any step says what an execution takes. */
const isTimed = (rework: Rework, efforts: Efforts): boolean =>
  rework.rows.some(({ activity }) => efforts.has(activity));

/** Every step, with the time for its extra executions where any step says what one takes. */
function tableOf(
  rework: Rework,
  sorted: readonly Row[],
  isMeant: (row: Row) => boolean,
  efforts: Efforts,
  say: Say,
): Table {
  const timed = isTimed(rework, efforts);
  const hours = (row: Row): string =>
    rework.isWithheld(row, "extra_executions")
      ? withheld
      : reworkHours(row.extra_executions, efforts.get(row.activity), say);
  return {
    caption: say.text({ de: "Wiederholungen je Schritt", en: "Repeats per step" }),
    columns: [
      ...tableColumns(rework, columns, say),
      ...(timed
        ? [column(say.text({ de: "Zeit für Zusatzausführungen", en: "Time for extra executions" }), "hours")]
        : []),
      column(say.text({ de: "Vorgesehen", en: "Meant" }), "flag"),
    ],
    rows: sorted.map((row) => [
      ...columns.map((name) => cell(rework, row, name, say)),
      ...(timed ? [hours(row)] : []),
      say.value(isMeant(row), "flag"),
    ]),
  };
}

const outOf = (row: Row, say: Say): string => {
  const repeated = say.number(row.repeated_cases ?? 0);
  const all = say.value(row.cases, "cases");
  return say.text({ de: `${repeated} von ${all}`, en: `${repeated} of ${all}` });
};

function finding(top: Row | undefined, steps: number, say: Say): string {
  if (steps === 0) return say.text({ de: "Keine Schritte zu zeigen", en: "No steps to show" });
  if (top === undefined) {
    return say.text({ de: "Kein Schritt wird mehrfach gemacht", en: "No step is done more than once" });
  }
  return say.text({
    de: `Am häufigsten wiederholt: „${brief(top.activity)}“ in ${outOf(top, say)} Fällen`,
    en: `Repeated most often: “${brief(top.activity)}” in ${outOf(top, say)} cases`,
  });
}

import { classA, classB } from "../ranking/classes.js";
import { indicators } from "../ranking/indicators/index.js";
import type {
  benefit as benefitTable,
  criteria as criteriaTable,
  suitability as suitabilityTable,
} from "../ranking/tables.js";
import { leads, type pairwise as pairwiseTable } from "../ranking/tables/pairwise.js";
import type { Released } from "../release/released.js";
import { cell, column, suppressed, withheld } from "./cell.js";
import type { Chart, Say } from "./chart.js";
import { evidenceKey, evidenceMark } from "./evidence-marks.js";
import { hoursText } from "./hours.js";
import { gateNotes, nothingLeft } from "./notes.js";
import { suitabilityPicture, type Bar, type Criterion } from "./pictures/suitability-bars.js";
import { brief, printable } from "./printable.js";
import { processCount } from "./process-count.js";
import { scoreNames, type Score } from "./score-names.js";
import { narrow, wide } from "./spec.js";

type Suitability = Released<(typeof suitabilityTable)["columns"]>;
type Criteria = Released<(typeof criteriaTable)["columns"]>;
type Benefit = Released<(typeof benefitTable)["columns"]>;
type Pairwise = Released<(typeof pairwiseTable)["columns"]>;
type Row = Suitability["rows"][number];
type Term = Criteria["rows"][number];

/** Processes in picture and table. */
const shown = 60;

/**
 * Who leads and why: one bar per process, made of the contributions of the criteria; what missing information could add
 * is an open box; beside it the hours a year that could be freed, which are in no score. `names` are the processes' names for people, by id.
 */
export function suitabilityBars(
  tables: {
    readonly suitability: Suitability;
    readonly criteria: Criteria;
    readonly benefit: Benefit;
    readonly pairwise: Pairwise;
  },
  about: { readonly score: Score; readonly names: ReadonlyMap<string, string> },
  say: Say,
): Chart {
  const nameOf = (process: string) => printable(about.names.get(process) ?? process);
  const all = tables.suitability.rows.filter((row) => row.score === about.score);
  const rows = all
    .filter((row) => row.value !== null)
    .sort(
      (a, b) =>
        (b.value ?? 0) - (a.value ?? 0) || nameOf(a.process).localeCompare(nameOf(b.process), say.lang),
    )
    .slice(0, shown);
  const terms = tables.criteria.rows.filter((term) => term.score === about.score);
  const criteria = criteriaOf(terms, say);
  const termOf = (row: Row, id: string) =>
    terms.find((term) => term.process === row.process && term.indicator === id);
  const hours = (row: Row) => hoursText(tables.benefit, row.process, say);
  const bars = rows.map((row) => ({
    ...barOf(row, nameOf(row.process), criteria, (id) => termOf(row, id), say),
    hours: hours(row).bare,
  }));
  const suppressedCells =
    suppressed(tables.suitability, ["value", "low_share", "high_share"]) +
    suppressed(tables.criteria, ["contribution_share"]) +
    suppressed(tables.benefit, ["hours_p10", "hours_p90"]);
  const assessed = rows.filter((row) => row.class !== "none");
  const headline = finding(assessed, tables.pairwise, nameOf, say);
  const name = say.text(scoreNames[about.score]);
  const picture = (width: number) => suitabilityPicture(bars, criteria, thresholds(say), say, width);
  return {
    id: "suitability-bars",
    question: say.text({ de: "Wer liegt vorn, und warum?", en: "Who leads, and why?" }),
    headline,
    subtitle: say.text({
      de: `${name}: Summe gewichteter Kriterien, Punktwert von 0 bis 1 · ${processCount(rows.length, say)}`,
      en: `${name}: sum of weighted criteria, score from 0 to 1 · ${processCount(rows.length, say)}`,
    }),
    n: { cases: rows.reduce((sum, row) => sum + (row.cases ?? 0), 0), suppressedCells },
    spec: bars.length === 0 ? null : picture(wide),
    ...(bars.length === 0 ? {} : { narrow: picture(narrow) }),
    table: {
      caption: say.text({
        de: `${name} und Beitrag der Kriterien`,
        en: `${name} and contribution of the criteria`,
      }),
      columns: [
        column(say.text({ de: "Prozess", en: "Process" }), "id"),
        column(say.text({ de: "Punktwert", en: "Score" }), "ratio"),
        column(say.text({ de: "Spanne durch fehlende Angaben", en: "Range from missing answers" }), "ratio"),
        column(say.text({ de: "Klasse (Vorschlag)", en: "Class (proposal)" }), "id"),
        column(say.text({ de: "Stunden je Jahr (P10–P90)", en: "Hours per year (P10–P90)" }), "hours"),
        ...criteria.map((c) => column(`${c.mark} ${c.text}`, "ratio")),
      ],
      rows: rows.map((row) => [
        nameOf(row.process),
        say.number(row.value ?? 0, 2),
        range(row, say),
        className(row.class),
        hours(row).cell,
        ...criteria.map((c) => contribution(tables.criteria, termOf(row, c.id), say)),
      ]),
    },
    alt: say.text({
      de: `${headline}. Je länger ein Balken, desto höher der Punktwert; seine Teile sind die Beiträge der Kriterien, ein offener Kasten zeigt, was fehlende Angaben noch ändern könnten.`,
      en: `${headline}. The longer a bar, the higher the score; its parts are the contributions of the criteria, an open box shows what missing information could still change.`,
    }),
    caveats: [
      ...readingNotes(bars, { assessed: assessed.length, shown: rows.length, all: all.length }, say),
      ...gateNotes({ profile: tables.suitability.profile, suppressedCells }, say),
    ],
  };
}

/** How to read the bars, and which processes have no class or no bar. */
function readingNotes(
  bars: readonly Bar[],
  { assessed, shown, all }: { readonly assessed: number; readonly shown: number; readonly all: number },
  say: Say,
): readonly string[] {
  return [
    ...(bars.length === 0 ? [nothingLeft(say)] : []),
    say.text({
      de: `Beleg je Kriterium, in der Reihenfolge ihrer Nummern: ${evidenceKey(say)}.`,
      en: `Evidence per criterion, in the order of their numbers: ${evidenceKey(say)}.`,
    }),
    ...(bars.length > 0
      ? [
          say.text({
            de: "Stunden je Jahr: was eine Automatisierung freisetzen könnte, 10. bis 90. Perzentil der Ziehungen; sie zählen in keinem Punktwert, „–“ heißt keine Angabe.",
            en: "Hours per year: what automation could free, 10th to 90th percentile of the draws; they count in no score, “–” means not available.",
          }),
        ]
      : []),
    ...(bars.some((bar) => bar.high > bar.low)
      ? [
          say.text({
            de: "Fehlt eine Angabe, ist der Punktwert die Mitte (Strich) des offenen Kastens.",
            en: "Where information is missing, the score is the middle (tick) of the open box.",
          }),
        ]
      : []),
    ...(assessed < shown
      ? [
          say.text({
            de: "Ohne Klasse („–“): nicht bewertbar und ohne Rang; der Wert ist nur die Mitte dessen, was möglich ist.",
            en: "Without a class (“–”): not assessable and without a rank; the value is only the middle of what is possible.",
          }),
        ]
      : []),
    ...(all > shown
      ? [
          say.text({
            de: `${say.number(all - shown)} Prozesse ohne Punktwert oder jenseits der Länge dieser Abbildung sind nicht gezeigt.`,
            en: `${say.number(all - shown)} processes without a score or beyond the length of this figure are not shown.`,
          }),
        ]
      : []),
  ];
}

/** Criteria of one score in reading order, with their place in the stack; at most six have a colour of their own. */
export function criteriaOf(terms: readonly Term[], say: Say): readonly Criterion[] {
  const weights = new Map(terms.map((term) => [term.indicator, term.weight_share]));
  return indicators
    .filter(({ id }) => weights.has(id))
    .slice(0, 6)
    .map(({ id, label }, i) => ({
      id,
      mark: String(i + 1),
      text: `${say.text(label)} (${say.value(weights.get(id) ?? null, "share")})`,
    }));
}

function barOf(
  row: Row,
  name: string,
  criteria: readonly Criterion[],
  termOf: (id: string) => Term | undefined,
  say: Say,
): Omit<Bar, "hours"> {
  const terms = criteria.map(({ id }) => termOf(id));
  return {
    name,
    parts: terms.map((term) => term?.contribution_share ?? 0),
    low: row.low_share ?? row.value ?? 0,
    high: row.high_share ?? row.value ?? 0,
    value: row.value ?? 0,
    score: say.number(row.value ?? 0, 2),
    class: className(row.class),
    evidence: terms.map((term) => evidenceMark(term?.evidence ?? "missing")),
  };
}

const className = (it: string): string => (it === "none" ? "–" : it);

function range(row: Row, say: Say): string {
  const [low, high] = [row.low_share, row.high_share].map((share) => say.number(share ?? row.value ?? 0, 2));
  return low === high ? "–" : `${low}–${high}`;
}

function contribution(table: Criteria, term: Term | undefined, say: Say): string {
  if (term === undefined || term.evidence === "missing") return "–";
  if (table.isWithheld(term, "contribution_share")) return withheld;
  return term.contribution_share === null
    ? cell(table, term, "contribution_share", say)
    : `${say.number(term.contribution_share, 2)} ${evidenceMark(term.evidence)}`;
}

/** The scores from which on a class is possible. */
export const thresholds = (say: Say) =>
  [
    { share: classB.score, name: "B" },
    { share: classA.score, name: "A" },
  ].map(({ share, name }) => ({
    share,
    text: say.text({ de: `${name} ab ${say.number(share, 2)}`, en: `${name} from ${say.number(share, 2)}` }),
  }));

function finding(
  rows: readonly Row[],
  pairs: Pairwise,
  nameOf: (process: string) => string,
  say: Say,
): string {
  const [first, second] = rows;
  if (first === undefined) {
    return say.text({ de: "Kein Prozess ist bewertbar", en: "No process can be assessed" });
  }
  const name = (row: Row) => brief(nameOf(row.process), 3);
  const score = say.number(first.value ?? 0, 2);
  if (second === undefined) {
    return say.text({ de: `${name(first)}: Punktwert ${score}`, en: `${name(first)}: score ${score}` });
  }
  const lead = pairs.rows.find(
    (pair) => pair.score === first.score && pair.process === first.process && pair.other === second.process,
  )?.lead;
  return lead === "clear" || lead === "rather"
    ? say.text({
        de: `„${name(first)}“ liegt mit ${score} ${leads[lead].de} „${name(second)}“`,
        en: `“${name(first)}” stands with ${score} ${leads[lead].en} “${name(second)}”`,
      })
    : say.text({
        de: `Vorn ohne deutlichen Unterschied: „${name(first)}“ und „${name(second)}“`,
        en: `Leading without a clear difference: “${name(first)}” and “${name(second)}”`,
      });
}

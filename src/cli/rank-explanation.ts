import { sourceText } from "../measures/shared/source-words.js";
import { cell } from "../charts/cell.js";
import type { Say } from "../charts/chart.js";
import { leverTable } from "../ranking/tables/levers.js";
import { leads, pairwise } from "../ranking/tables/pairwise.js";
import { weightFlipTable } from "../ranking/tables/weight-flips.js";
import { criteria, suitability } from "../ranking/tables.js";
import type { ReleasedTables } from "../release/tables.js";
import { centralSentence, contestedRows } from "../reports/portfolio/central-weights.js";
import { clippedWords } from "../reports/portfolio/clipping.js";
import { leverName, leverReason } from "../reports/portfolio/levers.js";
import { candidates, isRanked, type CriterionRow, type ScoreName } from "../reports/portfolio/candidates.js";
import {
  classReason,
  className,
  indicatorName,
  missingReason,
  points,
  scoreLabels,
  warningWords,
} from "../reports/portfolio/score-words.js";
import type { ProcessInfo } from "../reports/report-input.js";
import type { Text } from "../text.js";
import { benefitLines } from "./benefit-lines.js";
import { gateLines } from "./gate-lines.js";
import { openAnswerLines } from "./open-answer-lines.js";
import { range } from "./rank-lists.js";
import { facts, indented, oneLine, textTable } from "./table.js";

interface About {
  readonly tables: ReleasedTables;
  readonly processes: readonly ProcessInfo[];
  readonly process: ProcessInfo;
  readonly say: Say;
  readonly width: number;
}

/** Why a process stands where it does, under both scores, and what would change it (`reports-and-cli.md` 7.6). */
export const rankExplanation = (about: About): readonly string[] => [
  ...(["rpa", "ki"] as const).flatMap((score) => [...scoreLines(about, score), ""]),
  ...facts(
    [
      ...benefitLines(about.tables, about.process.id, about.say),
      ...gateLines(about.tables, about.process.id, about.say),
      ...leverLines(about),
    ],
    about.width,
  ),
];

function scoreLines(about: About, score: ScoreName): readonly string[] {
  const { tables, process, say, width } = about;
  const row = tables.get(suitability).rows.find((one) => one.process === process.id && one.score === score);
  const name = `${oneLine(say.text(process.name))}   ${say.text(scoreLabels[score])}`;
  if (row === undefined) return [`${name} •`];
  const ranked = candidates(tables, about.processes).filter((one) => isRanked(one[score])).length;
  const head = isRanked(row)
    ? `${name} ${points(row.value, say)} (${points(row.p5_share, say)}–${points(row.p95_share, say)})   ${say.text(
        {
          de: `Rang ${say.number(row.rank ?? 0)} von ${say.number(ranked)}, Ranggruppe ${range(row.rank_group_first, row.rank_group_last, say)}`,
          en: `rank ${say.number(row.rank ?? 0)} of ${say.number(ranked)}, rank group ${range(row.rank_group_first, row.rank_group_last, say)}`,
        },
      )}   ${say.text(words.class)} ${row.class} (${className(row.class, say)})`
    : `${name}: ${classReason(row.class_reason, say)}`;
  return [
    head,
    ...(isRanked(row) ? criteriaLines(about, score) : evidenceLines(about, score)),
    ...facts(
      [
        ...pairLines(about, score),
        ...flipLines(about, score),
        ...centralLines(about, score),
        ...openAnswerLines(about.tables, about.process.id, score, about.say),
      ],
      width,
    ),
  ];
}

const marks: Readonly<Record<string, string>> = { measured: "●", stated: "◐", assumed: "○", missing: "–" };

const weighing = ({ tables, process }: About, score: ScoreName): readonly CriterionRow[] =>
  tables
    .get(criteria)
    .rows.filter((row) => row.process === process.id && row.score === score && (row.weight_share ?? 0) > 0);

/** What is known of the criteria and what is not, without values: they add up to no score that anybody may read. */
function evidenceLines(about: About, score: ScoreName): readonly string[] {
  const { tables, say, width } = about;
  const table = tables.get(criteria);
  return textTable(
    [
      { label: say.text(words.criterion), align: "start", cut: true, lines: 3 },
      { label: say.text(words.weight), align: "end" },
      { label: say.text(words.evidence), align: "start", cut: true, lines: 4 },
    ],
    weighing(about, score).map((row) => [
      indicatorName(row.indicator, say),
      cell(table, row, "weight_share", say),
      `${marks[row.evidence] ?? ""} ${row.reason === "-" ? sourceText(row.source, say.lang) : missingReason(row.reason, say)}`,
    ]),
    width,
  );
}

function criteriaLines(about: About, score: ScoreName): readonly string[] {
  const { tables, say, width } = about;
  const table = tables.get(criteria);
  const rows = weighing(about, score);
  const number = (value: number | null) => (value === null ? "–" : say.number(value, value < 100 ? 2 : 0));
  return textTable(
    [
      { label: say.text(words.criterion), align: "start", cut: true, lines: 3 },
      { label: say.text(words.value), align: "end" },
      { label: "95 %", align: "start" },
      { label: "0…1", align: "end" },
      { label: say.text(words.weight), align: "end" },
      { label: say.text(words.contribution), align: "end" },
      { label: say.text(words.evidence), align: "start", cut: true, lines: 4 },
    ],
    rows.map((row) => [
      indicatorName(row.indicator, say),
      number(row.raw),
      row.raw_low === null || row.raw_high === null ? "" : `${number(row.raw_low)}–${number(row.raw_high)}`,
      number(row.value_share),
      cell(table, row, "weight_share", say),
      row.evidence === "missing"
        ? `0–${number(row.contribution_high_share)}`
        : say.number(row.contribution_share ?? 0, 3),
      `${marks[row.evidence] ?? ""} ${[row.reason === "-" ? sourceText(row.source, say.lang) : missingReason(row.reason, say), clippedWords(row.clipped, say), warningWords(row.warning, say)].filter((part) => part !== null).join(", ")}`,
    ]),
    width,
  );
}

type Pairs = readonly (readonly [label: string, value: string])[];

/** Against the next one above and the next one below, said from the one that stands before the other more often. */
function pairLines({ tables, processes, process, say }: About, score: ScoreName): Pairs {
  const ranks = new Map(
    tables
      .get(suitability)
      .rows.flatMap((row) => (row.score === score ? [[row.process, row.rank] as const] : [])),
  );
  const next = neighbours(ranks.get(process.id) ?? null, [...ranks.values()]);
  const pairs = tables.get(pairwise).rows.filter((row) => row.score === score);
  return pairs
    .filter((row) => row.process === process.id && next.has(ranks.get(row.other) ?? null))
    .map((row) => {
      const other = nameOf(row.other, processes, say);
      const back = pairs.find((one) => one.process === row.other && one.other === process.id);
      const behind = back !== undefined && (back.wins_share ?? 0) > (row.wins_share ?? 0);
      const { wins_share: share, lead } = behind ? back : row;
      const [often, clearly] = [say.percent(share ?? 0), say.text(leadWords(lead))];
      return [
        say.text(words.comparison),
        say.text(
          behind
            ? {
                de: `${other} steht in ${often} der Ziehungen davor: ${clearly}`,
                en: `${other} stands before it in ${often} of the draws: ${clearly}`,
              }
            : {
                de: `steht in ${often} der Ziehungen vor ${other}: ${clearly}`,
                en: `stands before ${other} in ${often} of the draws: ${clearly}`,
              },
        ),
      ];
    });
}

/** The rank itself, which others may share, and the next ones there are: a shared rank leaves the following ones out. */
function neighbours(own: number | null, all: readonly (number | null)[]): ReadonlySet<number | null> {
  if (own === null) return new Set();
  const known = all.filter((rank) => rank !== null).toSorted((a, b) => a - b);
  const ends = [known.findLast((rank) => rank < own), known.find((rank) => rank > own)];
  return new Set([own, ...ends.filter((rank) => rank !== undefined)]);
}

const leadWords = (lead: string): Text =>
  lead === "clear" || lead === "rather" ? leads[lead] : words.indistinct;

/** A weight below this is said as 0, and nothing tips at 0. */
const leastWeight = 0.0005;

/** The two nearest tipping points. */
function flipLines({ tables, processes, process, say }: About, score: ScoreName): Pairs {
  const rows = tables
    .get(weightFlipTable)
    .forProcess(process.id)
    .rows.filter((row) => row.score === score && (row.new_weight_share ?? 0) >= leastWeight)
    .toSorted((a, b) => Math.abs(a.relative_change ?? 0) - Math.abs(b.relative_change ?? 0))
    .slice(0, 2);
  return rows.map((row) => {
    const [from, to] = [say.percent(row.weight_share ?? 0), say.number((row.new_weight_share ?? 0) * 100, 1)];
    const more = (row.relative_change ?? 0) > 0;
    return [
      say.text(words.tipping),
      say.text({
        de: `gleichauf mit ${nameOf(row.other, processes, say)}, sobald „${indicatorName(row.indicator, say)}“ ${more ? "über" : "unter"} ${to} % wiegt (jetzt ${from}); übrige im gleichen Verhältnis`,
        en: `level with ${nameOf(row.other, processes, say)} as soon as “${indicatorName(row.indicator, say)}” weighs ${more ? "more" : "less"} than ${to}% (now ${from}); the others in proportion`,
      }),
    ];
  });
}

/** The weights under which it would be first. */
function centralLines({ tables, process, say }: About, score: ScoreName): Pairs {
  const rows = contestedRows(tables, score).filter((row) => row.process === process.id);
  const sentence = centralSentence(rows, say);
  return sentence === null ? [] : [[say.text(words.central), sentence]];
}

function leverLines({ tables, process, say }: About): Pairs {
  const released = tables.get(leverTable).forProcess(process.id);
  const row = released.rows.find(({ recommended }) => recommended === true);
  if (row === undefined) return [];
  return [[say.text(words.lever), `${leverName(row.lever, say)}. ${leverReason(released, row, row, say)}`]];
}

const nameOf = (id: string, processes: readonly ProcessInfo[], say: Say): string => {
  const found = processes.find((info) => info.id === id);
  return found === undefined ? id : oneLine(say.text(found.name));
};

/** Said at the end of everything that ranks. */
export const rankProposal = (say: Say, width: number): readonly string[] =>
  indented(say.text(words.proposal), width);

const words = {
  class: { de: "Klasse", en: "class" },
  criterion: { de: "Kriterium", en: "Criterion" },
  value: { de: "Wert", en: "Value" },
  weight: { de: "Gewicht", en: "Weight" },
  contribution: { de: "Beitrag", en: "Contribution" },
  evidence: { de: "Beleg", en: "Evidence" },
  comparison: { de: "Vergleich", en: "Comparison" },
  indistinct: { de: "nicht unterscheidbar", en: "not distinguishable" },
  central: { de: "Vorne bei", en: "First under" },
  tipping: { de: "Kipppunkt", en: "Tipping point" },
  lever: { de: "Vorschlag", en: "Proposal" },
  proposal: {
    de: "Dies ist ein rechnerischer Vorschlag. Die Entscheidung treffen Menschen.",
    en: "This is a computed proposal. People decide.",
  },
} as const satisfies Record<string, Text>;

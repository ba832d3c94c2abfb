import type { Say } from "../charts/chart.js";
import { scoreChange, type KnownCriterion, type ScoreChange } from "../ranking/score-change.js";
import { criteria, suitability } from "../ranking/tables.js";
import type { ReleasedTables } from "../release/tables.js";
import { scoreLabels } from "../reports/portfolio/score-words.js";
import type { ProcessInfo } from "../reports/report-input.js";
import type { Text } from "../text.js";
import type { EarlierRanking } from "./earlier-ranking.js";
import { indent, indented, textTable } from "./table.js";

/** How one process moved in one of the two rankings since an earlier one. */
export interface RankingChange {
  readonly id: string;
  readonly name: string;
  readonly score: "rpa" | "ki";
  readonly rank_then: number | null;
  readonly rank_now: number | null;
  readonly class_then: string | null;
  /** Null where the process is gone. */
  readonly class_now: string | null;
  /** `gone`: in the earlier ranking only; `new`: in the present one only. */
  readonly presence: "both" | "gone" | "new";
  /** Null where the earlier ranking does not hold the process, or a criterion was withheld in one of the two. */
  readonly change: ScoreChange | null;
}

/** What moved since an earlier ranking, and why: by score and present rank, processes that are gone by their earlier one behind. */
export function rankingChanges(
  tables: ReleasedTables,
  processes: readonly ProcessInfo[],
  then: EarlierRanking,
  say: Say,
): readonly RankingChange[] {
  const terms = tables.get(criteria).rows;
  const { rows } = tables.get(suitability);
  const gone = then.ranking.filter(
    ({ id, score }) => !rows.some((row) => row.process === id && row.score === score),
  );
  return [
    ...rows.map((row): RankingChange => {
      const score = row.score === "ki" ? "ki" : "rpa";
      const before = then.ranking.find((one) => one.id === row.process && one.score === score);
      const earlier = then.processes.find(({ id }) => id === row.process)?.tables.criteria.rows ?? [];
      const old = earlier.filter((one) => one.score === score).map(knownOf);
      const now = terms.filter((one) => one.process === row.process && one.score === score).map(knownOf);
      const info = processes.find(({ id }) => id === row.process);
      return {
        id: row.process,
        name: info === undefined ? row.process : say.text(info.name),
        score,
        rank_then: before?.rank ?? null,
        rank_now: row.rank,
        class_then: before?.class ?? null,
        class_now: row.class,
        presence: before === undefined ? "new" : "both",
        change: isWhole(old) && isWhole(now) ? scoreChange(old, now) : null,
      };
    }),
    ...gone.map((one): RankingChange => ({
      id: one.id,
      name: processes.find(({ id }) => id === one.id)?.name[say.lang] ?? one.name ?? one.id,
      score: one.score,
      rank_then: one.rank,
      rank_now: null,
      class_then: one.class,
      class_now: null,
      presence: "gone",
      change: null,
    })),
  ].toSorted((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
}

/** Whether no criterion was withheld: the weights of a score come to 1. Without one the parts would tell of another score. */
const isWhole = (terms: readonly KnownCriterion[]): boolean =>
  Math.abs(terms.reduce((sum, { weight }) => sum + weight, 0) - 1) < 0.005;

const order = ({ score, presence, rank_then, rank_now }: RankingChange): number =>
  (score === "rpa" ? 0 : 1e9) + (presence === "gone" ? 2e8 + (rank_then ?? 1e8) : (rank_now ?? 1e8));

const knownOf = (row: {
  readonly indicator: string;
  readonly raw: number | null;
  readonly value_share: number | null;
  readonly weight_share: number | null;
  readonly evidence: string;
}): KnownCriterion => ({
  indicator: row.indicator,
  weight: row.weight_share ?? 0,
  value: row.value_share,
  raw: row.raw,
  evidence: row.evidence,
});

/** The changes as two tables. */
export const changeLines = (
  changes: readonly RankingChange[],
  then: EarlierRanking,
  say: Say,
  width: number,
): readonly string[] => [
  ...(["rpa", "ki"] as const).flatMap((score) => [
    say.text({
      de: `${say.text(scoreLabels[score])}: Veränderung zum früheren Stand (Modell ${then.model})`,
      en: `${say.text(scoreLabels[score])}: change since the earlier state (model ${then.model})`,
    }),
    ...changeTable(
      changes.filter((change) => change.score === score),
      say,
      width,
    ),
    "",
  ]),
  ...indented(say.text(words.reading), width),
];

function changeTable(changes: readonly RankingChange[], say: Say, width: number): readonly string[] {
  if (changes.length === 0) return [`${indent}–`];
  const points = (change: number | undefined): string => {
    const text = say.number(Math.abs(change ?? 0), 2);
    if (change === undefined) return "–";
    return Number(Math.abs(change).toFixed(2)) === 0 ? text : `${change > 0 ? "+" : "−"}${text}`;
  };
  const rank = (value: number | null) => (value === null ? "–" : say.number(value));
  const both = (then: string, now: string) => (then === now ? now : `${then} → ${now}`);
  const column = (label: Text) => ({ label: say.text(label), align: "end" }) as const;
  return textTable(
    [
      { label: say.text(words.process), align: "start", cut: true },
      { label: say.text(words.rank), align: "start" },
      { label: say.text(words.class), align: "start" },
      column(words.total),
      column(words.data),
      column(words.answers),
      column(words.weights),
      column(words.anchors),
    ],
    changes.map(({ name, presence, rank_then, rank_now, class_then, class_now, change }) => [
      presence === "both" ? name : `${name} (${say.text(words[presence])})`,
      both(rank(rank_then), rank(rank_now)),
      both(classWord(class_then), classWord(class_now)),
      points(change?.total),
      points(change?.data),
      points(change?.answers),
      points(change?.weights),
      points(change?.anchors),
    ]),
    width,
  );
}

const classWord = (id: string | null): string => (id === null || id === "none" ? "–" : id);

const words = {
  process: { de: "Prozess", en: "Process" },
  rank: { de: "Rang", en: "Rank" },
  class: { de: "Klasse", en: "Class" },
  gone: { de: "nicht mehr dabei", en: "no longer there" },
  new: { de: "neu", en: "new" },
  total: { de: "Punktwert", en: "Score" },
  data: { de: "Daten", en: "Data" },
  answers: { de: "Angaben", en: "Answers" },
  weights: { de: "Gewichte", en: "Weights" },
  anchors: { de: "Anker", en: "Anchors" },
  reading: {
    de: "Neu: im früheren Stand nicht enthalten. Nicht mehr dabei: nicht mehr im Projekt oder unter diesem Profil nicht ausgewiesen. Die Änderung des Punktwerts ist die Summe der vier Ursachen: neue Prozessdaten, neue Angaben, andere Gewichte, andere Anker.",
    en: "New: not in the earlier state. No longer there: no longer in the project, or not shown under this profile. The change of the score is the sum of its four causes: new process data, new answers, other weights, other anchors.",
  },
} as const satisfies Record<string, Text>;
